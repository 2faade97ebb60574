package main

import (
	"net"
	"slices"
	"strings"

	"github.com/pocketbase/pocketbase/core"
)

// rateRules: PocketBase counts by address, and a whole office may stand behind one,
// so only guessing passwords and making accounts are kept short.
var rateRules = []core.RateLimitRule{
	{Label: "*:authWithPassword", MaxRequests: 20, Duration: 60},
	{Label: "*:requestPasswordReset", MaxRequests: 10, Duration: 600},
	{Label: "*:requestVerification", MaxRequests: 10, Duration: 600},
	{Label: "users:create", MaxRequests: 60, Duration: 3600},
	// It asks for the password.
	{Label: "/api/otinim/account/", MaxRequests: 10, Duration: 60},
	// Verifying receipts is public: enough for a pile of them, not for trying.
	{Label: "/api/otinim/receipts/", MaxRequests: 60, Duration: 60},
	{Label: "/api/otinim/", MaxRequests: 600, Duration: 10},
	{Label: "/api/", MaxRequests: 300, Duration: 10},
}

// wantedRateLimits: OTINIM_RATE_LIMITS=off is for load tests, and only works where
// nobody else can reach the host.
func wantedRateLimits(e *core.ServeEvent, environment string) core.RateLimitsConfig {
	off := environment == "off" && e.Server != nil && onLoopback(e.Server.Addr)
	return core.RateLimitsConfig{Enabled: !off, Rules: rateRules}
}

func onLoopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}

// keepRateLimits writes our numbers over what the settings hold. A superuser's change
// lasts until the next start; addresses excluded by a superuser stay.
func keepRateLimits(app core.App, wanted core.RateLimitsConfig) error {
	current := app.Settings().RateLimits
	if current.Enabled == wanted.Enabled && slices.Equal(current.Rules, wanted.Rules) {
		return nil
	}
	settings, err := app.Settings().Clone()
	if err != nil {
		return err
	}
	settings.RateLimits.Enabled = wanted.Enabled
	settings.RateLimits.Rules = wanted.Rules
	return app.Save(settings)
}

// keepTrustedProxy: behind a proxy every request comes from the proxy's address, so that without the
// header that names the real one the whole country would share one limit. With a header that nobody
// sets, anybody could write their own address: so it is trusted only when the environment says it.
func keepTrustedProxy(app core.App, header string) error {
	wanted := strings.FieldsFunc(header, func(r rune) bool { return r == ',' || r == ' ' })
	if slices.Equal(app.Settings().TrustedProxy.Headers, wanted) {
		return nil
	}
	settings, err := app.Settings().Clone()
	if err != nil {
		return err
	}
	settings.TrustedProxy.Headers = wanted
	settings.TrustedProxy.UseLeftmostIP = false
	return app.Save(settings)
}

package main

import (
	"net"
	"net/http"
	"strings"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

// reservedNames belong to nobody (RFC 2606, RFC 6761), so whoever has such an address is of the
// demonstration (src/server/demo/books.ts) or of a test, never a person.
var reservedNames = []string{"example.org", "example.com", "example.net", "example", "invalid", "test", "localhost"}

func isDemonstration(email string) bool {
	_, domain, found := strings.Cut(strings.ToLower(email), "@")
	if !found {
		return false
	}
	for _, name := range reservedNames {
		if domain == name || strings.HasSuffix(domain, "."+name) {
			return true
		}
	}
	return false
}

// forwarding headers say that a proxy stands in front: who really asks is elsewhere, although the
// connection comes from this machine.
var forwarding = []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Via"}

// isLocal: the host listens for this machine alone, and this machine is what the browser asked for.
func isLocal(listens string, r *http.Request) bool {
	if listens != "" && !onLoopback(listens) {
		return false
	}
	for _, name := range forwarding {
		if r.Header.Get(name) != "" {
			return false
		}
	}
	host := r.Host
	if _, _, err := net.SplitHostPort(host); err != nil {
		host = net.JoinHostPort(strings.Trim(host, "[]"), "0")
	}
	return onLoopback(host)
}

// refuseDemonstration keeps the demonstration's accounts, whose passwords lie in a file and on a
// screen, from anybody who is not at this machine: at signing in, and with a token from before.
func refuseDemonstration(app core.App, listens string) *hook.Handler[*core.RequestEvent] {
	refuse := func(e *core.RequestEvent) error {
		return e.JSON(http.StatusForbidden, map[string]string{"code": "session.demonstration"})
	}
	app.OnRecordAuthRequest().BindFunc(func(e *core.RecordAuthRequestEvent) error {
		if isDemonstration(e.Record.Email()) && !isLocal(listens, e.Request) {
			return refuse(e.RequestEvent)
		}
		return e.Next()
	})
	return &hook.Handler[*core.RequestEvent]{
		Id: "otinimDemonstration",
		Func: func(e *core.RequestEvent) error {
			if e.Auth != nil && isDemonstration(e.Auth.Email()) && !isLocal(listens, e.Request) {
				return refuse(e)
			}
			return e.Next()
		},
	}
}

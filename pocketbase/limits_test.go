package main

import (
	"net/http"
	"strconv"
	"testing"

	"github.com/pocketbase/pocketbase/core"
)

func TestSignInIsLimitedHarderThanTheRest(t *testing.T) {
	host := startHost(t, newTestApp(t))
	if !host.app.Settings().RateLimits.Enabled {
		t.Fatal("limits are off")
	}
	body := []byte(`{"identity":"nobody@example.kz","password":"wrong"}`)
	json := map[string]string{"Content-Type": "application/json"}
	statuses := map[int]int{}
	for range 25 {
		statuses[host.ask("POST", "/api/collections/users/auth-with-password", json, body).status]++
	}
	if statuses[http.StatusBadRequest] != 20 || statuses[http.StatusTooManyRequests] != 5 {
		t.Errorf("sign-in: %v", statuses)
	}
	for range 100 {
		if got := host.ask("GET", "/api/otinim/health", nil, nil); got.status != http.StatusOK {
			t.Fatalf("an office of many was refused: %d", got.status)
		}
	}
}

func TestVerifyingReceiptsIsLimited(t *testing.T) {
	host := startHost(t, newTestApp(t))
	statuses := map[int]int{}
	for n := range 70 {
		// Each number is another address: the limit is of them all together.
		statuses[host.ask("GET", "/api/otinim/receipts/"+strconv.Itoa(n), nil, nil).status]++
	}
	if statuses[http.StatusTooManyRequests] != 10 {
		t.Errorf("receipts: %v", statuses)
	}
}

func TestLimitsAreOffOnLoopbackOnly(t *testing.T) {
	rows := []struct {
		address, environment string
		enabled              bool
	}{
		{"127.0.0.1:8090", "off", false},
		{"localhost:8090", "off", false},
		{"[::1]:8090", "off", false},
		{"127.0.0.1:8090", "", true},
		{"0.0.0.0:8090", "off", true},
		{":8090", "off", true},
		{"192.168.1.5:80", "off", true},
	}
	for _, row := range rows {
		e := &core.ServeEvent{Server: &http.Server{Addr: row.address}}
		if got := wantedRateLimits(e, row.environment).Enabled; got != row.enabled {
			t.Errorf("%s with %q: enabled %v", row.address, row.environment, got)
		}
	}
}

// Behind a proxy a limit is of the person, not of the proxy; and nobody chooses an address by a header.
func TestLimitsCountByTheRealAddressBehindAProxy(t *testing.T) {
	for _, row := range []struct {
		environment string
		refused     bool
	}{{"", true}, {"X-Forwarded-For", false}} {
		t.Setenv("OTINIM_PROXY_HEADER", row.environment)
		host := startHost(t, newTestApp(t))
		body := []byte(`{"identity":"nobody@example.kz","password":"wrong"}`)
		last := 0
		for i := range 25 {
			// What a person writes stands first, what the proxy adds last.
			from := "198.51.100.1, 203.0.113." + strconv.Itoa(i)
			header := map[string]string{"Content-Type": "application/json", "X-Forwarded-For": from}
			last = host.ask("POST", "/api/collections/users/auth-with-password", header, body).status
		}
		if (last == http.StatusTooManyRequests) != row.refused {
			t.Errorf("trusting %q: the 25th got %d", row.environment, last)
		}
	}
}

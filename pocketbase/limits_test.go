package main

import (
	"net/http"
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

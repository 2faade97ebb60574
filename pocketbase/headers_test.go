package main

import (
	"compress/gzip"
	"crypto/tls"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/pocketbase/pocketbase/core"
)

// The hash of `start()`, worked out apart: printf 'start()' | openssl dgst -sha256 -binary | base64
const startHash = "'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='"
const styleHash = "'sha256-ypIZpeWh67Lh3q46jpjGW7VCAJpmEqcFe8Dl5B2rXQU='"

func TestHeadersOfThePage(t *testing.T) {
	host := startHost(t, newTestApp(t))
	got := host.ask("GET", "/", map[string]string{"Origin": "https://evil.example"}, nil)
	want := map[string]string{
		"X-Content-Type-Options":       "nosniff",
		"Referrer-Policy":              "no-referrer",
		"X-Frame-Options":              "DENY",
		"Cross-Origin-Opener-Policy":   "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Strict-Transport-Security":    "",
		"Access-Control-Allow-Origin":  "",
		"Content-Security-Policy": "default-src 'none'; script-src 'self' " + startHash + "; style-src 'self' " + styleHash +
			"; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'" +
			"; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'" +
			"; trusted-types svelte-trusted-html otinim-service-worker",
	}
	for key, value := range want {
		if got.header.Get(key) != value {
			t.Errorf("%s: %q, want %q", key, got.header.Get(key), value)
		}
	}
	if !strings.HasPrefix(got.header.Get("Permissions-Policy"), "camera=(self), ") {
		t.Error("the camera must be ours")
	}
}

func TestHeadersOfTheAPI(t *testing.T) {
	host := startHost(t, newTestApp(t))
	for _, path := range []string{"/api/health", "/api/nothing", "/api/otinim/health", "/api/otinim/uploads/x"} {
		got := host.ask("GET", path, map[string]string{"Origin": "https://evil.example"}, nil)
		if got.header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s answers a foreign origin", path)
		}
		if got.header.Get("Content-Security-Policy") != apiPolicy || got.header.Get("X-Frame-Options") != "DENY" {
			t.Errorf("%s: %v", path, got.header)
		}
	}
	preflight := host.ask("OPTIONS", "/api/otinim/health", map[string]string{
		"Origin": "https://evil.example", "Access-Control-Request-Method": "POST",
	}, nil)
	if len(preflight.header.Values("Access-Control-Allow-Methods")) > 0 {
		t.Error("a preflight of a foreign origin was granted")
	}
}

func TestStrictTransportOverTLSOnly(t *testing.T) {
	handler := withHeaders(http.NotFoundHandler())
	request := httptest.NewRequest("GET", "/", nil)
	request.TLS = &tls.ConnectionState{}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	if recorder.Header().Get("Strict-Transport-Security") == "" {
		t.Error("no HSTS over TLS")
	}
}

func TestAnswersAreCompressed(t *testing.T) {
	app := newTestApp(t)
	long := strings.Repeat("otinim ", 1000)
	app.OnServe().BindFunc(func(e *core.ServeEvent) error {
		e.Router.GET("/api/otinim/long", func(e *core.RequestEvent) error { return e.JSON(200, long) })
		return e.Next()
	})
	host := startHost(t, app)
	gzipped := map[string]string{"Accept-Encoding": "gzip"}

	got := host.ask("GET", "/api/otinim/long", gzipped, nil)
	if got.header.Get("Content-Encoding") != "gzip" || len(got.body) > 200 {
		t.Fatalf("%v, %d bytes", got.header, len(got.body))
	}
	reader, err := gzip.NewReader(strings.NewReader(got.body))
	if err != nil {
		t.Fatal(err)
	}
	if text, _ := io.ReadAll(reader); !strings.Contains(string(text), long) {
		t.Error("another body came out")
	}
	if plain := host.ask("GET", "/api/otinim/long", nil, nil); plain.header.Get("Content-Encoding") != "" || !strings.Contains(plain.body, long) {
		t.Error("packed for a device that did not ask")
	}
	if short := host.ask("GET", "/api/otinim/health", gzipped, nil); short.header.Get("Content-Encoding") != "" {
		t.Error("a short answer grows when it is compressed")
	}
}

package main

import (
	"net/http"
	"os"
	"strings"
	"testing"
)

func TestStaticFiles(t *testing.T) {
	host := startHost(t, newTestApp(t))
	const js, html, json = "text/javascript; charset=utf-8", "text/html; charset=utf-8", "application/json"
	rows := []struct {
		name, method, path, accept string
		status                     int
		cache, mimeType, coding    string
		body                       string
	}{
		{"shell", "GET", "/", "", 200, cacheAsk, html, "", page},
		{"shell by name", "GET", "/index.html", "", 200, cacheAsk, html, "", page},
		{"screen", "GET", "/drafts/abc", "", 200, cacheAsk, html, "", page},
		{"screen, HEAD", "HEAD", "/drafts/abc", "", 200, cacheAsk, html, "", ""},
		{"immutable", "GET", "/_app/immutable/entry.js", "", 200, cacheForever, js, "", "export const a = 1;"},
		{"immutable, brotli", "GET", "/_app/immutable/entry.js", "gzip, deflate, br", 200, cacheForever, js, "br", "brotli bytes"},
		{"immutable, gzip", "GET", "/_app/immutable/entry.js", "gzip", 200, cacheForever, js, "gzip", "gzip bytes"},
		{"brotli refused by weight", "GET", "/_app/immutable/entry.js", "br;q=0, gzip", 200, cacheForever, js, "gzip", "gzip bytes"},
		{"without a variant", "GET", "/_app/immutable/plain.css", "br", 200, cacheForever, "text/css; charset=utf-8", "", "b{}"},
		{"version", "GET", "/_app/version.json", "", 200, cacheAsk, json, "", `{"version":"1"}`},
		{"service worker", "GET", "/service-worker.js", "", 200, cacheAsk, js, "", "self.x=1"},
		{"manifest", "GET", "/manifest.webmanifest", "", 200, cacheAsk, "application/manifest+json", "", "{}"},
		{"missing immutable", "GET", "/_app/immutable/gone.js", "", 404, cacheNever, json, "", "*"},
		{"missing asset", "GET", "/icon-9.png", "", 404, cacheNever, json, "", "*"},
		{"variant by its own name", "GET", "/_app/immutable/entry.js.br", "", 404, cacheNever, json, "", "*"},
		{"dotfile", "GET", "/.env", "", 404, cacheNever, json, "", "*"},
		{"dot folder", "GET", "/.vite/manifest.json", "", 404, cacheNever, json, "", "*"},
		{"dot folder as a screen", "GET", "/.git/config", "", 404, cacheNever, json, "", "*"},
		{"traversal", "GET", "/%2e%2e/%2e%2e/etc/passwd", "", 404, cacheNever, json, "", "*"},
		{"traversal, backslash", "GET", "/..%5c..%5cetc%5cpasswd", "", 404, cacheNever, json, "", "*"},
		{"unknown API", "GET", "/api/nothing", "", 404, cacheNever, json, "", "*"},
		{"unknown API of ours", "POST", "/api/otinim/nothing", "", 404, cacheNever, json, "", "*"},
		{"API itself", "GET", "/api/", "", 404, cacheNever, json, "", "*"},
		{"POST to a screen", "POST", "/drafts", "", 405, cacheNever, json, "", "*"},
		{"health", "GET", "/api/otinim/health", "", 200, cacheNever, json, "", "{\"version\":\"dev\"}\n"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			accept := row.accept
			if accept == "" {
				accept = "identity"
			}
			got := host.ask(row.method, row.path, map[string]string{"Accept-Encoding": accept}, nil)
			if got.status != row.status {
				t.Fatalf("status %d, want %d: %s", got.status, row.status, got.body)
			}
			for key, want := range map[string]string{"Cache-Control": row.cache, "Content-Type": row.mimeType, "Content-Encoding": row.coding} {
				if got.header.Get(key) != want {
					t.Errorf("%s %q, want %q", key, got.header.Get(key), want)
				}
			}
			if row.body != "*" && got.body != row.body {
				t.Errorf("body %q, want %q", got.body, row.body)
			}
			if strings.Contains(got.body, "SECRET") || strings.Contains(got.body, "root:") {
				t.Error("leaked a file")
			}
		})
	}
}

func TestStaticRevalidation(t *testing.T) {
	host := startHost(t, newTestApp(t))
	first := host.ask("GET", "/_app/immutable/entry.js", nil, nil)
	packed := host.ask("GET", "/_app/immutable/entry.js", map[string]string{"Accept-Encoding": "br"}, nil)
	etag := first.header.Get("ETag")
	if !strings.HasPrefix(etag, `"`) || etag == packed.header.Get("ETag") {
		t.Fatalf("ETags %q and %q: want strong ones that differ by coding", etag, packed.header.Get("ETag"))
	}
	if vary := first.header.Values("Vary"); !strings.Contains(strings.Join(vary, ","), "Accept-Encoding") {
		t.Errorf("Vary %q", vary)
	}
	again := host.ask("GET", "/_app/immutable/entry.js", map[string]string{"If-None-Match": etag}, nil)
	if again.status != http.StatusNotModified || again.body != "" {
		t.Errorf("status %d, body %q", again.status, again.body)
	}
	other := host.ask("GET", "/", map[string]string{"If-None-Match": etag}, nil)
	if other.status != http.StatusOK {
		t.Errorf("another file's ETag gave %d", other.status)
	}
}

func TestAppNotBuilt(t *testing.T) {
	s, err := readSite(os.DirFS(t.TempDir() + "/absent"))
	if err != nil || len(s.assets) != 0 {
		t.Fatalf("an absent build must not stop the host: %v", err)
	}
}

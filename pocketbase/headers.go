package main

import (
	"net/http"
	"strings"
)

// Everything a page could ask of a device is off; the camera is ours, for photos
// of papers. The list is of features that Chromium and Safari know.
const permissions = "camera=(self), accelerometer=(), autoplay=(), browsing-topics=(), " +
	"display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), " +
	"payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()"

// apiPolicy stands on what is not a page, in case a browser is led to draw it.
const apiPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

// withHeaders puts the headers on every answer, PocketBase's own included. The app's
// Content-Security-Policy comes with its files; the superusers' pages at /_/ keep
// PocketBase's laxer one.
func withHeaders(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Permissions-Policy", permissions)
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if r.TLS != nil {
			// Over plain HTTP browsers ignore it, and a proxy in front sets its own.
			h.Set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
		}
		if strings.HasPrefix(r.URL.Path, "/api/") {
			h.Set("Content-Security-Policy", apiPolicy)
		}
		next.ServeHTTP(&headerWriter{ResponseWriter: w, path: r.URL.Path}, r)
	})
}

// headerWriter has the last word on what PocketBase's middleware sets differently.
type headerWriter struct {
	http.ResponseWriter
	path string
	done bool
}

func (w *headerWriter) WriteHeader(status int) {
	w.settle()
	w.ResponseWriter.WriteHeader(status)
}

func (w *headerWriter) Write(p []byte) (int, error) {
	w.settle()
	return w.ResponseWriter.Write(p)
}

func (w *headerWriter) settle() {
	if w.done {
		return
	}
	w.done = true
	h := w.Header()
	h.Set("X-Frame-Options", "DENY")
	h.Del("X-XSS-Protection") // dead in every browser, and was itself a leak
	switch {
	case strings.HasPrefix(w.path, "/api/files/"):
		// PocketBase lets browsers and proxies keep them for a month, under an address that
		// holds its own key, and opens in the page what it takes for harmless.
		h.Set("Cache-Control", "private, no-store")
		if kind, name, found := strings.Cut(h.Get("Content-Disposition"), ";"); found && kind == "inline" {
			h.Set("Content-Disposition", "attachment;"+name)
		}
	case strings.HasPrefix(w.path, "/api/") && h.Get("Cache-Control") == "":
		h.Set("Cache-Control", cacheNever)
	}
}

func (w *headerWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

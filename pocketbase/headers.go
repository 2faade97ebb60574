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
		next.ServeHTTP(&headerWriter{ResponseWriter: w}, r)
	})
}

// headerWriter has the last word on what PocketBase's middleware sets differently.
type headerWriter struct {
	http.ResponseWriter
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
	w.Header().Set("X-Frame-Options", "DENY")
	w.Header().Del("X-XSS-Protection") // dead in every browser, and was itself a leak
}

func (w *headerWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

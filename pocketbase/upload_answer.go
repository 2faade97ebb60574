package main

import (
	"net/http"
	"strings"
	"time"
)

// expiry is the tus header: when an upload that stays as it is will be dropped.
func expiry(touched, now time.Time) string {
	if touched.IsZero() {
		touched = now
	}
	return touched.Add(unfinishedFor).UTC().Format(http.TimeFormat)
}

// relativeWriter makes Location a path: tusd writes a whole address, whose scheme is
// wrong behind a proxy that speaks HTTPS.
type relativeWriter struct {
	http.ResponseWriter
	base string
}

func (w *relativeWriter) WriteHeader(status int) {
	if _, path, found := strings.Cut(w.Header().Get("Location"), w.base); found {
		w.Header().Set("Location", w.base+path)
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *relativeWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

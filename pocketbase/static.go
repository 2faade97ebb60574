package main

import (
	"fmt"
	"io"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
)

const (
	cacheForever = "public, max-age=31536000, immutable"
	cacheAsk     = "no-cache"
	cacheNever   = "no-store"
)

// serve answers whatever no other route took: a file of the app, or its shell.
func (s *site) serve(e *core.RequestEvent) error {
	h := e.Response.Header()
	requested := e.Request.URL.Path

	if requested == "/api" || strings.HasPrefix(requested, "/api/") {
		h.Set("Cache-Control", cacheNever)
		return e.NotFoundError("", nil)
	}
	h.Set("Content-Security-Policy", s.policy)
	if e.Request.Method != http.MethodGet && e.Request.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		h.Set("Cache-Control", cacheNever)
		return apis.NewApiError(http.StatusMethodNotAllowed, "", nil)
	}

	name := strings.TrimPrefix(requested, "/")
	found := s.assets[name]
	cache := cacheAsk
	if found == nil && looksLikePage(name) {
		found = s.assets[shell]
		if found == nil {
			h.Set("Cache-Control", cacheNever)
			return apis.NewApiError(http.StatusServiceUnavailable, "The app is not built: npm run build.", nil)
		}
	}
	if found == nil {
		// A missing asset is not the shell: a script must not arrive as HTML, and
		// the miss must not be remembered past the next release.
		h.Set("Cache-Control", cacheNever)
		return e.NotFoundError("", nil)
	}
	if strings.HasPrefix(name, "_app/immutable/") {
		cache = cacheForever
	}
	return s.send(e, found, cache)
}

// looksLikePage tells an address of a screen from a file's: no dot in its last part,
// nothing hidden, nothing that climbs, not under Kit's own folder.
func looksLikePage(name string) bool {
	if strings.HasPrefix(name, "_app/") || strings.Contains(name, "\\") {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") {
			return false
		}
	}
	return path.Ext(name) == ""
}

func (s *site) send(e *core.RequestEvent, a *asset, cache string) error {
	h := e.Response.Header()
	file, etag := a.file, a.etag
	if len(a.variants) > 0 {
		h.Add("Vary", "Accept-Encoding")
		if coding := chooseCoding(e.Request.Header.Get("Accept-Encoding"), a.variants); coding != "" {
			file, etag = a.variants[coding].file, a.variants[coding].etag
			h.Set("Content-Encoding", coding)
		}
	}
	opened, err := s.files.Open(file)
	if err != nil {
		h.Del("Content-Encoding")
		h.Set("Cache-Control", cacheNever)
		return e.NotFoundError("", err)
	}
	defer opened.Close()

	content, ok := opened.(io.ReadSeeker)
	if !ok {
		return fmt.Errorf("%s cannot be read in parts", file)
	}
	h.Set("Cache-Control", cache)
	h.Set("Content-Type", a.mimeType)
	h.Set("ETag", etag)
	http.ServeContent(e.Response, e.Request, "", time.Time{}, content)
	return nil
}

package main

import (
	"strconv"
	"strings"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

// chooseCoding picks what both sides know; "" is the plain file.
func chooseCoding(accepted string, variants map[string]variant) string {
	for _, coding := range codings {
		if _, made := variants[coding.name]; made && accepts(accepted, coding.name) {
			return coding.name
		}
	}
	return ""
}

func accepts(accepted, coding string) bool {
	for offer := range strings.SplitSeq(accepted, ",") {
		name, parameters, _ := strings.Cut(strings.TrimSpace(offer), ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		quality, found := strings.CutPrefix(strings.TrimSpace(parameters), "q=")
		weight, err := strconv.ParseFloat(quality, 64)
		return !found || (err == nil && weight > 0)
	}
	return false
}

// compressAnswers gzips the API's JSON. Streams, stored files and uploads are left as
// they are: the first would wait in a buffer, the others are compressed already.
func compressAnswers() *hook.Handler[*core.RequestEvent] {
	gzip := apis.GzipWithConfig(apis.GzipConfig{MinLength: 1024})
	plain := []string{"/api/realtime", "/api/files/", "/api/backups", uploadsPath, mirrorFilesPath}
	return &hook.Handler[*core.RequestEvent]{
		Id: "otinimCompress",
		Func: func(e *core.RequestEvent) error {
			if !strings.HasPrefix(e.Request.URL.Path, "/api/") {
				return e.Next()
			}
			for _, prefix := range plain {
				if strings.HasPrefix(e.Request.URL.Path, prefix) {
					return e.Next()
				}
			}
			if isOfficeFile(e.Request.URL.Path) || isCouncilFile(e.Request.URL.Path) {
				return e.Next()
			}
			return gzip.Func(e)
		},
	}
}

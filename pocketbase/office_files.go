package main

import (
	"mime"
	"net/http"
	"net/url"
	"strings"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
)

// officeFiles mounts what the office reads of files: one attachment, and the archive of an export.
func officeFiles(e *core.ServeEvent) {
	e.Router.GET(officePath+"files/{id}", forOffice(sendFile)).Bind(apis.SkipSuccessActivityLog())
	e.Router.GET(officePath+"archives/{id}", forOffice(sendArchive)).Bind(apis.SkipSuccessActivityLog())
}

// shown are the kinds that a browser may draw by itself, with the type that the host says, whatever the
// file would like to be. The host looked at its first bytes when it came.
var shown = map[string]string{"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}

// filePolicy: nothing in the file may load, run or be framed. Without `sandbox`, under which Chromium's PDF
// viewer shows nothing.
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

// sendFile gives one attachment under the name that its person gave it: shown in the browser, or saved
// with `?save`.
func sendFile(e *core.RequestEvent, _ *core.Record) error {
	record, err := e.App.FindRecordById("attachments", e.Request.PathValue("id"))
	if err != nil {
		return refuseFile.send(e)
	}
	storage, err := e.App.NewFilesystem()
	if err != nil {
		return err
	}
	defer storage.Close()
	reader, err := storage.GetReader(record.BaseFilesPath() + "/" + record.GetString("file"))
	if err != nil {
		return refuseFile.send(e)
	}
	defer reader.Close()
	h := e.Response.Header()
	kind, inline := shown[record.GetString("kind")]
	if !inline {
		kind = "application/octet-stream"
	}
	h.Set("Content-Type", kind)
	h.Set("Content-Disposition", disposition(record.GetString("name"), inline && !e.Request.URL.Query().Has("save")))
	h.Set("Content-Security-Policy", filePolicy)
	h.Set("Cache-Control", "private, no-store")
	http.ServeContent(e.Response, e.Request, "", reader.ModTime(), reader)
	return nil
}

// disposition names a file in ASCII for the old and in its own letters for the rest (RFC 6266).
func disposition(name string, inline bool) string {
	safe := safeName(name)
	plain := strings.Map(func(r rune) rune {
		if r > 0x7e || r == '%' {
			return '_'
		}
		return r
	}, safe)
	way := "attachment"
	if inline {
		way = "inline"
	}
	return mime.FormatMediaType(way, map[string]string{"filename": plain}) + "; filename*=UTF-8''" + strings.ReplaceAll(url.QueryEscape(safe), "+", "%20")
}

package main

import (
	"encoding/json"
	"net/http"

	"github.com/pocketbase/pocketbase/core"
	tus "github.com/tus/tusd/v2/pkg/handler"
)

// refusal is an expected failure of an upload: a status for tus clients and a dotted
// code for ours. The words are the app's.
type refusal struct {
	status int
	code   string
}

var (
	refuseGuest      = refusal{http.StatusUnauthorized, "session.required"}
	refuseUnverified = refusal{http.StatusForbidden, "session.unverified"}
	refuseForeign    = refusal{http.StatusNotFound, "upload.missing"}
	refuseMetadata   = refusal{http.StatusBadRequest, "upload.metadata"}
	refuseExists     = refusal{http.StatusConflict, "upload.exists"}
	refuseQuota      = refusal{http.StatusTooManyRequests, "uploads.quota"}
	refuseSpace      = refusal{http.StatusInsufficientStorage, "uploads.space"}
	refuseMissing    = refusal{http.StatusNotFound, "submission.missing"}
	refuseSettled    = refusal{http.StatusConflict, "submission.settled"}
	refuseLate       = refusal{http.StatusGone, "attachments.late"}
	refuseUnlisted   = refusal{http.StatusUnprocessableEntity, "attachment.unlisted"}
	refuseSize       = refusal{http.StatusUnprocessableEntity, "attachment.size"}
	refuseStored     = refusal{http.StatusConflict, "attachment.stored"}
	refuseHash       = refusal{460, "attachment.hash"} // tus: checksum mismatch
	refuseKind       = refusal{http.StatusUnsupportedMediaType, "file.kind"}
)

func (r refusal) Error() string { return r.code }

func (r refusal) body() []byte {
	body, _ := json.Marshal(map[string]string{"code": r.code})
	return body
}

// tus gives the refusal the shape that tusd sends on.
func (r refusal) tus() tus.Error {
	return tus.Error{
		ErrorCode: r.code,
		Message:   r.code,
		HTTPResponse: tus.HTTPResponse{
			StatusCode: r.status,
			Body:       string(r.body()),
			Header:     tus.HTTPHeader{"Content-Type": "application/json", "Cache-Control": cacheNever},
		},
	}
}

func (r refusal) send(e *core.RequestEvent) error {
	h := e.Response.Header()
	h.Set("Tus-Resumable", "1.0.0")
	h.Set("Cache-Control", cacheNever)
	return e.Blob(r.status, "application/json", r.body())
}

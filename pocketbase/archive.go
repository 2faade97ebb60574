package main

import (
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/pocketbase/pocketbase/core"
)

// archiveFor is how long an export may be fetched after it was asked for.
const archiveFor = 24 * time.Hour

// sendArchive streams what an export names as one ZIP: every text exactly as it was hashed, every file, the
// chain, and a manifest of it all. However large it is, one file at a time is in hand. It is its owner's
// alone; the chain has said who took it (src/server/office/exports.ts).
func sendArchive(e *core.RequestEvent, officer *core.Record) error {
	export, err := e.App.FindRecordById("exports", e.Request.PathValue("id"))
	if err != nil || export.GetString("owner") != officer.Id || export.GetString("kind") != "zip" {
		return refuseArchive.send(e)
	}
	asked, err := time.Parse(instantFormat, export.GetString("at"))
	if err != nil || time.Since(asked) > archiveFor {
		return refuseArchive.send(e)
	}
	call, err := e.App.FindRecordById("calls", export.GetString("call"))
	if err != nil {
		return err
	}
	packer, err := newPacker(e.App, &patientWriter{ResponseWriter: e.Response, control: http.NewResponseController(e.Response)})
	if err != nil {
		return err
	}
	defer packer.close()

	h := e.Response.Header()
	h.Set("Content-Type", "application/zip")
	h.Set("Content-Disposition", disposition(call.GetString("code")+"-"+call.GetString("year")+".zip", false))
	h.Set("Cache-Control", "private, no-store")
	if err := pack(e, packer, export, call); err != nil {
		e.App.Logger().Error("archive: broken off", "export", export.Id, "error", err)
		// Half an archive must not look whole: the connection is cut, and the browser says so.
		panic(http.ErrAbortHandler)
	}
	return nil
}

func pack(e *core.RequestEvent, packer *packer, export, call *core.Record) error {
	for id := range strings.SplitSeq(export.GetString("submissions"), ",") {
		if err := errors.Join(e.Request.Context().Err(), packer.submission(id)); err != nil {
			return err
		}
	}
	if err := packer.events(call.Id); err != nil {
		return err
	}
	return packer.finish(archiveHead{
		Format: "otinim.archive/1", Host: version, Export: export.Id, At: export.GetString("at"), By: export.GetString("owner"),
		Call: archiveCall{
			ID: call.Id, Code: call.GetString("code"), Year: call.GetInt("year"), Edition: call.GetString("edition"),
			Title: call.GetString("titleKk"), OpensAt: call.GetString("opensAt"), ClosesAt: call.GetString("closesAt"),
		},
	})
}

// patientWriter gives each piece its own minute: PocketBase ends an answer after five in all, and gigabytes
// on an office's line take longer.
type patientWriter struct {
	http.ResponseWriter
	control *http.ResponseController
}

func (w *patientWriter) Write(p []byte) (int, error) {
	// Where the line below knows no deadlines, there is none to put off.
	_ = w.control.SetWriteDeadline(time.Now().Add(time.Minute))
	return w.ResponseWriter.Write(p)
}

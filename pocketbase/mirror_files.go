package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

const (
	mirrorFilesPath = "/api/otinim/mirror/files/"
	// mirrorQuota is how much one person's mirrored files may weigh: two whole applications.
	mirrorQuota = 400 << 20
)

// mirrorUploads: files of drafts, named by a mirrored row of the owner's, kept by content.
// The address is `<owner>-<draft>-<sha256>`; who is not the owner gets 404.
var mirrorUploads = purpose{
	path: mirrorFilesPath, dir: "mirror-uploads", admit: admitMirrored, record: mirroredRecord, isStored: isMirrored, give: giveMirrored,
	// An address that is not confirmed may be another's: it reads nothing back (src/server/mirror/take.ts).
	mayUse: func(person *core.Record) bool { return person.Verified() && person.GetString("role") == "applicant" },
}

func admitMirrored(app core.App, id uploadID, _ time.Time) (listed, error) {
	entry, err := findMirrored(app, id)
	if err != nil {
		return listed{}, err
	}
	stored, err := isMirrored(app, id)
	if err != nil {
		return listed{}, err
	}
	if stored {
		return entry, refuseStored
	}
	var held int64
	err = app.DB().NewQuery("SELECT coalesce(sum(size), 0) FROM mirror_files WHERE owner = {:owner}").
		Bind(dbx.Params{"owner": id.owner}).Row(&held)
	if err != nil {
		return listed{}, err
	}
	if held+entry.Size > mirrorQuota {
		return listed{}, refuseQuota
	}
	return entry, nil
}

// findMirrored is the file's entry in the draft, as the owner's devices wrote it.
func findMirrored(app core.App, id uploadID) (listed, error) {
	var bodies []string
	err := app.DB().NewQuery("SELECT body FROM mirror_rows WHERE owner = {:owner} AND draft = {:draft} AND kind = 'file'").
		Bind(dbx.Params{"owner": id.owner, "draft": id.submission}).Column(&bodies)
	if err != nil {
		return listed{}, err
	}
	for _, body := range bodies {
		var entry struct {
			listed
			DeletedAt *int64 `json:"deletedAt"`
		}
		if json.Unmarshal([]byte(body), &entry) == nil && entry.Sha256 == id.sha256 && entry.DeletedAt == nil {
			return entry.listed, nil
		}
	}
	return listed{}, refuseUnlisted
}

func isMirrored(app core.App, id uploadID) (bool, error) {
	found, err := app.CountRecords("mirror_files", dbx.HashExp{"owner": id.owner, "sha256": id.sha256})
	return found > 0, err
}

func mirroredRecord(app core.App, id uploadID, entry listed) (*core.Record, error) {
	collection, err := app.FindCachedCollectionByNameOrId("mirror_files")
	if err != nil {
		return nil, err
	}
	record := core.NewRecord(collection)
	record.Set("owner", id.owner)
	record.Set("sha256", id.sha256)
	record.Set("size", entry.Size)
	record.Set("kind", entry.Kind)
	return record, nil
}

// giveMirrored hands the bytes to their owner's other device, which counts and hashes them again.
func giveMirrored(e *core.RequestEvent, id uploadID) error {
	record, err := e.App.FindFirstRecordByFilter("mirror_files", "owner = {:owner} && sha256 = {:sha256}",
		dbx.Params{"owner": id.owner, "sha256": id.sha256})
	if errors.Is(err, sql.ErrNoRows) {
		return refuseForeign.send(e)
	}
	if err != nil {
		return err
	}
	storage, err := e.App.NewFilesystem()
	if err != nil {
		return err
	}
	defer storage.Close()
	h := e.Response.Header()
	h.Set("Cache-Control", "private, no-store")
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Content-Disposition", "attachment")
	return storage.Serve(e.Response, e.Request, record.BaseFilesPath()+"/"+record.GetString("file"), id.sha256)
}

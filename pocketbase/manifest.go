package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

// maxFile is `limits.file` of src/law/filing/wire.ts.
const maxFile = 20 << 20

// listed is one attachment as the sealed document names it.
type listed struct {
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	Size   int64  `json:"size"`
	Sha256 string `json:"sha256"`
}

// admit says whether a submission of this owner still awaits these bytes at this
// moment. How long it awaits is the law's business: the server's hooks wrote it into
// `attachmentsUntil`, and here it is only compared.
func admit(app core.App, id uploadID, at time.Time) (listed, error) {
	submission, err := app.FindRecordById("submissions", id.submission)
	if errors.Is(err, sql.ErrNoRows) || (err == nil && submission.GetString("owner") != id.owner) {
		return listed{}, refuseMissing
	}
	if err != nil {
		return listed{}, err
	}
	entry, err := findListed(submission.GetString("text"), id.sha256)
	if err != nil {
		return listed{}, err
	}
	stored, err := isStored(app, id)
	if err != nil {
		return listed{}, err
	}
	if stored {
		return entry, refuseStored
	}
	for _, settled := range []string{"number", "withdrawnAt", "lapsedAt"} {
		if submission.GetString(settled) != "" {
			return listed{}, refuseSettled
		}
	}
	until, err := time.Parse(time.RFC3339, submission.GetString("attachmentsUntil"))
	if err != nil || at.After(until) {
		return listed{}, refuseLate
	}
	return entry, nil
}

func findListed(text, sha256 string) (listed, error) {
	var document struct {
		Attachments []listed `json:"attachments"`
	}
	if err := json.Unmarshal([]byte(text), &document); err != nil {
		return listed{}, refuseUnlisted
	}
	for _, entry := range document.Attachments {
		if entry.Sha256 == sha256 {
			return entry, nil
		}
	}
	return listed{}, refuseUnlisted
}

func isStored(app core.App, id uploadID) (bool, error) {
	found, err := app.CountRecords("attachments", dbx.HashExp{"submission": id.submission, "sha256": id.sha256})
	return found > 0, err
}

package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"
)

// backupNote is what is known of the last backup: a file, since a backup is made from outside too.
type backupNote struct {
	At       string `json:"at"`
	Name     string `json:"name"`
	Files    int    `json:"files"`
	Missing  int    `json:"missing"`
	FailedAt string `json:"failedAt,omitempty"`
	Failure  string `json:"failure,omitempty"`
}

const backupNoteName = "last-backup.json"

func formatInstant(t time.Time) string { return t.UTC().Format(instantFormat) }

func readBackupNote(dir string) (note backupNote) {
	content, err := os.ReadFile(filepath.Join(dir, backupNoteName))
	if err == nil {
		_ = json.Unmarshal(content, &note)
	}
	return note
}

// rememberBackup notes what happened and passes the error on. A failure leaves the last success as it was.
func rememberBackup(dir string, note backupNote, failure error) error {
	if note.At == "" {
		kept := readBackupNote(dir)
		kept.FailedAt, kept.Failure = note.FailedAt, note.Failure
		note = kept
	}
	content, err := json.Marshal(note)
	if err != nil {
		return err
	}
	file := filepath.Join(dir, backupNoteName)
	return errors.Join(failure, os.WriteFile(file+".new", content, 0o600), os.Rename(file+".new", file))
}

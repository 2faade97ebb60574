package main

import (
	"path/filepath"
	"testing"
)

func TestBackupsByTheClock(t *testing.T) {
	app := newTestApp(t)
	environment := map[string]string{}
	ask := func(name string) string { return environment[name] }
	if err := keepBackups(app, ask); err != nil {
		t.Fatal(err)
	}
	before := app.Cron().Total()
	environment["OTINIM_BACKUP_TO"] = filepath.Join(t.TempDir(), "copies")
	for name, wrong := range map[string]string{"OTINIM_BACKUP_KEEP": "0", "OTINIM_BACKUP_CRON": "sometimes", "OTINIM_BACKUP_TO": "s3://nobody"} {
		kept := environment[name]
		environment[name] = wrong
		if err := keepBackups(app, ask); err == nil {
			t.Errorf("%s=%s is taken", name, wrong)
		}
		environment[name] = kept
	}
	if err := keepBackups(app, ask); err != nil || app.Cron().Total() != before+1 {
		t.Fatalf("%v, %d jobs", err, app.Cron().Total())
	}
	for _, job := range app.Cron().Jobs() {
		if job.Id() == "otinimBackup" {
			job.Run()
		}
	}
	if note := readBackupNote(app.DataDir()); note.At == "" || note.Failure != "" {
		t.Errorf("%+v", note)
	}
	// A failure is told, and the last success stays known.
	environment["OTINIM_BACKUP_TO"] = filepath.Join(app.DataDir(), "data.db", "no folder")
	if err := keepBackups(app, ask); err != nil {
		t.Fatal(err)
	}
	for _, job := range app.Cron().Jobs() {
		if job.Id() == "otinimBackup" {
			job.Run()
		}
	}
	if note := readBackupNote(app.DataDir()); note.At == "" || note.Failure == "" {
		t.Errorf("%+v", note)
	}
}

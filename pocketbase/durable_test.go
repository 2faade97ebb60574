package main

import (
	"testing"

	"github.com/pocketbase/dbx"
)

// I1: what is called submitted survives a power cut.
func TestCommitsWaitForTheDisk(t *testing.T) {
	app := newTestApp(t)
	for name, db := range map[string]dbx.Builder{"concurrent": app.ConcurrentDB(), "nonconcurrent": app.NonconcurrentDB()} {
		var synchronous int
		if err := db.NewQuery("PRAGMA synchronous").Row(&synchronous); err != nil {
			t.Fatal(err)
		}
		if synchronous != 2 {
			t.Errorf("%s: synchronous = %d, want 2 (FULL)", name, synchronous)
		}
		var journal string
		if err := db.NewQuery("PRAGMA journal_mode").Row(&journal); err != nil {
			t.Fatal(err)
		}
		if journal != "wal" {
			t.Errorf("%s: journal_mode = %s", name, journal)
		}
		var foreignKeys int
		if err := db.NewQuery("PRAGMA foreign_keys").Row(&foreignKeys); err != nil {
			t.Fatal(err)
		}
		if foreignKeys != 1 {
			t.Errorf("%s: foreign keys are off", name)
		}
	}
}

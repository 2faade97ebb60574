package main

import (
	"strings"

	"github.com/pocketbase/dbx"
	_ "modernc.org/sqlite"
)

// pragmas are PocketBase 0.39.11's own (core/db_connect.go), but for three.
// synchronous: PocketBase opens with NORMAL, where a power cut may lose the last commits
// of the WAL. A receipt is a promise (I1), so every commit waits for the disk.
// recursive_triggers: without it INSERT OR REPLACE deletes a row that no trigger hears
// of, and what may not be changed is changed (I5).
// secure_delete: what was erased is overwritten, not only forgotten: a person's text must not
// lie on in free pages of the file.
// busy_timeout stays first: the connection must block before WAL is set.
var pragmas = []string{
	"busy_timeout(10000)",
	"journal_mode(WAL)",
	"journal_size_limit(200000000)",
	"synchronous(FULL)",
	"secure_delete(ON)",
	"foreign_keys(ON)",
	"recursive_triggers(ON)",
	"temp_store(MEMORY)",
	"cache_size(-32000)",
}

func openDurable(path string) (*dbx.DB, error) {
	return dbx.Open("sqlite", path+"?_pragma="+strings.Join(pragmas, "&_pragma="))
}

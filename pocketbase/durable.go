package main

import (
	"strings"

	"github.com/pocketbase/dbx"
	_ "modernc.org/sqlite"
)

// pragmas are PocketBase 0.39.11's own (core/db_connect.go), but for two.
// synchronous: PocketBase opens with NORMAL, where a power cut may lose the last commits
// of the WAL. A receipt is a promise (I1), so every commit waits for the disk.
// recursive_triggers: without it INSERT OR REPLACE deletes a row that no trigger hears
// of, and what may not be changed is changed (I5).
// busy_timeout stays first: the connection must block before WAL is set.
var pragmas = []string{
	"busy_timeout(10000)",
	"journal_mode(WAL)",
	"journal_size_limit(200000000)",
	"synchronous(FULL)",
	"foreign_keys(ON)",
	"recursive_triggers(ON)",
	"temp_store(MEMORY)",
	"cache_size(-32000)",
}

func openDurable(path string) (*dbx.DB, error) {
	return dbx.Open("sqlite", path+"?_pragma="+strings.Join(pragmas, "&_pragma="))
}

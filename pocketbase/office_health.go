package main

import (
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/pocketbase/pocketbase/core"
)

type database struct {
	Bytes int64 `json:"bytes"`
	Wal   int64 `json:"wal"`
	// Free bytes of its disk; uploads are refused below one GiB.
	Free uint64 `json:"free"`
}

type hooksUse struct {
	Pool int `json:"pool"`
	Busy int `json:"busy"`
	Most int `json:"most"`
}

// healthAnswer is src/lib/health/health.ts.
type healthAnswer struct {
	Now       string     `json:"now"`
	Version   string     `json:"version"`
	Commit    string     `json:"commit"`
	StartedAt string     `json:"startedAt"`
	Database  database   `json:"database"`
	Memory    uint64     `json:"memory"`
	Backup    backupNote `json:"backup"`
	// Scheduled: the host makes backups by itself.
	Scheduled  bool       `json:"scheduled"`
	Letters    *letters   `json:"letters"`
	Hours      []hour     `json:"hours"`
	Operations counted    `json:"operations"`
	Hooks      hooksUse   `json:"hooks"`
	Limited    int        `json:"limited"`
	Failed     int        `json:"failed"`
	Clock      *bool      `json:"clock"`
	Proxy      bool       `json:"proxy"`
	Downtimes  []downtime `json:"downtimes"`
	Errors     []fault    `json:"errors"`
}

// officeHealth tells the administrator how the host does: figures, and no word of anybody's.
func officeHealth(f *figures, pool int) func(e *core.RequestEvent) error {
	return func(e *core.RequestEvent) error {
		if e.Auth == nil {
			return e.JSON(http.StatusUnauthorized, map[string]string{"code": "session.required"})
		}
		// As office-guard.ts: a superuser is no officer.
		if e.Auth.Collection().Name != "users" || e.Auth.GetString("role") != "administrator" {
			return e.JSON(http.StatusForbidden, map[string]string{"code": "session.role"})
		}
		e.Response.Header().Set("Cache-Control", "private, no-store")
		now := time.Now()
		hours, err := hoursOf(e.App, now)
		if err != nil {
			return err
		}
		errors, err := faultsOf(e.App, now)
		if err != nil {
			return err
		}
		counted := f.snapshot(now)
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		return e.JSON(http.StatusOK, healthAnswer{
			Now: formatInstant(now), Version: version, Commit: commit, StartedAt: formatInstant(f.started),
			Database: databaseOf(e.App.DataDir()), Memory: memory.Sys - memory.HeapReleased,
			Backup: readBackupNote(e.App.DataDir()), Scheduled: os.Getenv("OTINIM_BACKUP_TO") != "",
			Letters: lettersOf(e.App, now), Hours: hours, Operations: counted.operations,
			Hooks:   hooksUse{pool, counted.busy, counted.most},
			Limited: counted.limited, Failed: counted.failed,
			Clock: clockSynchronised(), Proxy: len(e.App.Settings().TrustedProxy.Headers) > 0,
			Downtimes: downtimesOf(e.App), Errors: errors,
		})
	}
}

func databaseOf(dir string) database {
	size := func(name string) int64 {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			return 0
		}
		return info.Size()
	}
	free, err := freeSpace(dir)
	if err != nil {
		free = 0
	}
	return database{size("data.db"), size("data.db-wal"), free}
}

package main

import (
	"context"
	"fmt"
	"os"
	"strconv"

	"github.com/pocketbase/pocketbase/core"

	"otinim/pocketbase/backup"
)

const (
	// Half past two at night in Astana; crons are in UTC.
	defaultBackupCron = "30 21 * * *"
	defaultBackupKeep = 30
)

// keepBackups makes a backup by the clock when OTINIM_BACKUP_TO names a place. Who may write there is
// the machine's business, so nothing of it can be set over the network.
func keepBackups(app core.App, environment func(string) string) error {
	to := environment("OTINIM_BACKUP_TO")
	if to == "" {
		return nil
	}
	if _, err := backup.Open(to, environment); err != nil {
		return err
	}
	plan := backupPlan{dir: app.DataDir(), to: to, keep: defaultBackupKeep}
	if text := environment("OTINIM_BACKUP_KEEP"); text != "" {
		keep, err := strconv.Atoi(text)
		if err != nil || keep < 1 {
			return fmt.Errorf("OTINIM_BACKUP_KEEP is %q; it must be a whole number from 1", text)
		}
		plan.keep = keep
	}
	when := choose(environment("OTINIM_BACKUP_CRON"), defaultBackupCron)
	return app.Cron().Add("otinimBackup", when, func() {
		say := func(line string) { app.Logger().Info(line) }
		if err := runBackup(context.Background(), plan, say); err != nil {
			app.Logger().Error("no backup was made", "error", err.Error())
			fmt.Fprintln(os.Stderr, "no backup was made:", err)
		}
	})
}

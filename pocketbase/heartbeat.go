package main

import (
	"database/sql"
	"errors"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

const (
	heartbeatID    = "hostheartbeat01"
	heartbeatEvery = 30 * time.Second
	// Shorter silences are a busy disk or a restart that nobody noticed.
	downtimeFrom = 2 * time.Minute
)

// keepHeartbeat writes that the host lives, and what it measured when it did not: whether
// it was stopped, asleep, or could not write. That is the ground on which the office may
// move a deadline (Q2); nobody's word is.
func keepHeartbeat(app core.App) {
	stop := make(chan struct{})
	tell := func() {
		if !app.IsBootstrapped() {
			return
		}
		if err := beat(app, time.Now()); err != nil {
			app.Logger().Warn("heartbeat: not written", "error", err)
		}
	}
	tell()
	go func() {
		ticker := time.NewTicker(heartbeatEvery)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				tell()
			case <-stop:
				return
			}
		}
	}()
	app.OnTerminate().Bind(&hook.Handler[*core.TerminateEvent]{
		Id: "otinimHeartbeat",
		Func: func(e *core.TerminateEvent) error {
			close(stop)
			return e.Next()
		},
	})
}

// beat writes one heartbeat, and the gap before it when it was long. A clock that went
// back writes nothing until it has caught up.
func beat(app core.App, now time.Time) error {
	return app.RunInTransaction(func(tx core.App) error {
		at := now.UTC().Format(instantFormat)
		var text string
		err := tx.DB().NewQuery("SELECT at FROM heartbeats WHERE id = {:id}").Bind(dbx.Params{"id": heartbeatID}).Row(&text)
		if errors.Is(err, sql.ErrNoRows) {
			_, err = tx.DB().Insert("heartbeats", dbx.Params{"id": heartbeatID, "at": at}).Execute()
			return err
		}
		if err != nil {
			return err
		}
		last, err := time.Parse(instantFormat, text)
		if err != nil {
			return err
		}
		if !now.After(last) {
			return nil
		}
		if now.Sub(last) >= downtimeFrom {
			gap := dbx.Params{"id": core.GenerateDefaultRandomId(), "from": text, "to": at}
			if _, err := tx.DB().Insert("downtimes", gap).Execute(); err != nil {
				return err
			}
		}
		_, err = tx.DB().Update("heartbeats", dbx.Params{"at": at}, dbx.HashExp{"id": heartbeatID}).Execute()
		return err
	})
}

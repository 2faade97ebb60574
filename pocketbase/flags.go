package main

import (
	"os"

	"github.com/pocketbase/pocketbase"
)

type hostFlags struct {
	publicDir     string
	hooksDir      string
	migrationsDir string
	typesDir      string
	hooksPool     int
	hooksWatch    bool
}

// defaultHooksPool: when every VM is busy PocketBase makes one for the call and
// throws it away (43 ms), so a pool too small for the load costs more than memory.
const defaultHooksPool = 24

func readFlags(app *pocketbase.PocketBase) hostFlags {
	var f hostFlags
	flags := app.RootCmd.PersistentFlags()
	flags.StringVar(&f.publicDir, "publicDir", "", "a built app to serve in place of the one in this program")
	flags.StringVar(&f.hooksDir, "hooksDir", "", "built server hooks in place of those in this program")
	flags.StringVar(&f.migrationsDir, "migrationsDir", "", "migrations in place of those in this program; applied on serve")
	flags.StringVar(&f.typesDir, "typesDir", "", "where the hooks' types.d.ts is written (default: the data folder)")
	flags.IntVar(&f.hooksPool, "hooksPool", defaultHooksPool, "how many JavaScript VMs are kept ready for hooks")
	flags.BoolVar(&f.hooksWatch, "hooksWatch", false, "restart when a hook file changes (development)")
	// The plugins want their directories before the commands run.
	_ = app.RootCmd.ParseFlags(os.Args[1:])
	return f
}

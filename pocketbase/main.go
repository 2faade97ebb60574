// Otinim's host: PocketBase as a library, with our own static files, headers,
// durable SQLite and resumable uploads. See ARCHITECTURE.md and README.md.
package main

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/pocketbase/pocketbase"
	"github.com/pocketbase/pocketbase/cmd"
	"github.com/pocketbase/pocketbase/plugins/jsvm"
	"github.com/pocketbase/pocketbase/plugins/migratecmd"
	"github.com/spf13/cobra"
)

// Set by the build: -ldflags "-X main.version=… -X main.commit=…".
var (
	version = "dev"
	commit  = "unknown"
)

// Ways in which the process ends; scripts/start.mjs words them.
const (
	exitFailed    = 1
	exitPortTaken = 98
)

func main() {
	os.Exit(run())
}

func run() int {
	// A soft ceiling: Go collects harder near it. The host is wanted below
	// 400 MB at 100 clients; GOMEMLIMIT in the environment wins.
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(320 << 20)
	}
	// Below the ceiling there is room to collect less often. At 300 a submission cost 6.1 ms of processor
	// for 7.4 to 8.5, on a busy machine, and the peak came to 333 MB; 200 keeps further from 400.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}

	if code, ran := runOutside(os.Args[1:]); ran {
		return code
	}

	app := pocketbase.NewWithConfig(pocketbase.Config{
		HideStartBanner: true,
		DefaultDataDir:  "data",
		DBConnect:       openDurable,
		// Each connection keeps up to 32 MB of pages, so PocketBase's 120 would
		// not fit the memory we promise; more readers than this do not help 2 CPUs.
		DataMaxOpenConns: 16,
		DataMaxIdleConns: 8,
		AuxMaxOpenConns:  6,
		AuxMaxIdleConns:  2,
	})

	flags := readFlags(app)
	parts, err := findParts(flags, app.DataDir(), app.RootCmd)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitFailed
	}
	app.RootCmd.Version = versionText()
	app.RootCmd.SetVersionTemplate("otinim {{.Version}}\n")

	jsvm.MustRegister(app, jsvm.Config{
		MigrationsDir: parts.migrations,
		HooksDir:      parts.hooks,
		TypesDir:      flags.typesDir,
		HooksWatch:    flags.hooksWatch,
		HooksPoolSize: flags.hooksPool,
		OnInit:        lend,
	})
	migratecmd.MustRegister(app, app.RootCmd, migratecmd.Config{
		TemplateLang: migratecmd.TemplateLangJS,
		Automigrate:  false,
		Dir:          parts.migrations,
	})
	registerHost(app, hostOptions{app: parts.app, hooksPool: flags.hooksPool, ready: printReady})

	app.RootCmd.AddCommand(cmd.NewSuperuserCommand(app), cmd.NewServeCommand(app, false))
	// For the list in --help; they have run before this.
	app.RootCmd.AddCommand(outsideCommands()...)

	// PocketBase leaves a failed command at exit code 0; a start script has to know.
	var failed error
	remember(app.RootCmd, &failed)

	if err := app.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitFailed
	}
	return exitCode(failed)
}

// remember keeps the error of whichever command runs.
func remember(command *cobra.Command, failed *error) {
	for _, child := range command.Commands() {
		remember(child, failed)
		if inner := child.RunE; inner != nil {
			child.RunE = func(c *cobra.Command, args []string) error {
				*failed = inner(c, args)
				return *failed
			}
		}
	}
}

func printReady(address string) {
	fmt.Printf("Otinim %s listens on http://%s\n", version, address)
}

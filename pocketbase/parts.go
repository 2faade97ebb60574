package main

import (
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"otinim/pocketbase/bundled"
)

// parts are what the host runs: from the program itself, or from the folders that flags name.
type parts struct {
	app               fs.FS
	hooks, migrations string
}

// fallbacks are where `npm run dev` and the tests find what a program without contents has not got.
var fallbacks = map[string]string{
	bundled.App:        "build/app",
	bundled.Hooks:      "build/pb_hooks",
	bundled.Migrations: "pb_migrations",
}

// findParts unpacks only when a command runs: asking for help or the version leaves no trace.
func findParts(flags hostFlags, dataDir string, root *cobra.Command) (parts, error) {
	p := parts{hooks: flags.hooksDir, migrations: flags.migrationsDir}
	if p.app = os.DirFS(choose(flags.publicDir, fallbacks[bundled.App])); flags.publicDir == "" {
		if inside, there := bundled.Part(bundled.App); there {
			p.app = inside
		}
	}
	missing := map[string]fs.FS{}
	for name, chosen := range map[string]*string{bundled.Hooks: &p.hooks, bundled.Migrations: &p.migrations} {
		if *chosen != "" {
			continue
		}
		*chosen = fallbacks[name]
		if inside, there := bundled.Part(name); there {
			missing[name] = inside
		}
	}
	if len(missing) == 0 || !runsCommand(root) {
		return p, nil
	}
	dir, err := unpack(dataDir, missing)
	if err != nil {
		return p, fmt.Errorf("the hooks could not be unpacked: %w", err)
	}
	if _, there := missing[bundled.Hooks]; there {
		p.hooks = dir + "/" + bundled.Hooks
	}
	if _, there := missing[bundled.Migrations]; there {
		p.migrations = dir + "/" + bundled.Migrations
	}
	return p, nil
}

func choose(first, second string) string {
	if first != "" {
		return first
	}
	return second
}

func runsCommand(root *cobra.Command) bool { return len(root.Flags().Args()) > 0 }

// versionText says what this program is: two with the same hashes do the same.
func versionText() string {
	lines := []string{version + " (commit " + commit + ")"}
	for _, name := range []string{bundled.App, bundled.Hooks, bundled.Migrations} {
		hash := "from a folder"
		if inside, there := bundled.Part(name); there {
			if found, err := bundled.Hash(inside); err == nil {
				hash = "sha256:" + found
			}
		}
		lines = append(lines, fmt.Sprintf("  %-14s %s", name, hash))
	}
	return strings.Join(lines, "\n")
}

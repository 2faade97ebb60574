// Package bundled is what the released program carries in itself: the app, the hooks and the
// migrations. Without the build tag `bundled` it carries nothing, and the host reads folders.
package bundled

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
)

// Parts are the folders under contents/, as scripts/build-host.mjs copies them.
const (
	App        = "app"
	Hooks      = "pb_hooks"
	Migrations = "pb_migrations"
)

// Part is one of the folders; false when this program carries none.
func Part(name string) (fs.FS, bool) {
	part, err := fs.Sub(contents, "contents/"+name)
	if err != nil {
		return nil, false
	}
	if _, err := fs.Stat(part, "."); err != nil {
		return nil, false
	}
	return part, true
}

// Hash names a folder by what is in it: every path and every byte. Files in a program have no
// time of their own, so nothing else can tell one build from another.
func Hash(folder fs.FS) (string, error) {
	whole := sha256.New()
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		fmt.Fprintf(whole, "%s\x00%x\x00", name, sha256.Sum256(content))
		return nil
	})
	return hex.EncodeToString(whole.Sum(nil)), err
}

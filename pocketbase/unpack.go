package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"otinim/pocketbase/bundled"
)

// unpackedDir lies in the data folder: the one place that a hardened service may write to.
const unpackedDir = ".bundle"

// unpack puts folders of the program on the disk, because jsvm reads nothing else: under the hash of
// what is in them, for this account alone, written whole or not at all. What is there already is
// compared byte by byte, so that nobody slips a hook in between two starts. The folder stays in use
// until the process ends; those of other versions go when no process uses them.
func unpack(dataDir string, parts map[string]fs.FS) (string, error) {
	base := filepath.Join(dataDir, unpackedDir)
	if err := os.MkdirAll(base, 0o700); err != nil {
		return "", err
	}
	name, err := nameOf(parts)
	if err != nil {
		return "", err
	}
	if err := holdShared(filepath.Join(base, name+".lock")); err != nil {
		return "", err
	}
	dir := filepath.Join(base, name)
	if !isUnpacked(dir, parts) {
		if err := writeWhole(base, dir, parts); err != nil {
			return "", err
		}
	}
	dropUnused(base, name)
	return dir, nil
}

func nameOf(parts map[string]fs.FS) (string, error) {
	name := ""
	for _, part := range []string{bundled.Hooks, bundled.Migrations} {
		if folder, there := parts[part]; there {
			hash, err := bundled.Hash(folder)
			if err != nil {
				return "", err
			}
			name += "-" + hash[:16]
		}
	}
	return name[1:], nil
}

// isUnpacked: exactly these files with exactly these bytes, and no other.
func isUnpacked(dir string, parts map[string]fs.FS) bool {
	for name, part := range parts {
		have, err := bundled.Hash(os.DirFS(filepath.Join(dir, name)))
		want, wrong := bundled.Hash(part)
		if err != nil || wrong != nil || have != want {
			return false
		}
	}
	return true
}

func writeWhole(base, dir string, parts map[string]fs.FS) error {
	temporary, err := os.MkdirTemp(base, "new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temporary)
	for name, part := range parts {
		if err := copyFolder(filepath.Join(temporary, name), part); err != nil {
			return err
		}
	}
	// What stood here was not what it should be. Two processes may start at once: whoever is second
	// finds the folder of the first, which is as good as its own.
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.Rename(temporary, dir); err != nil && !isUnpacked(dir, parts) {
		return fmt.Errorf("%s could not be unpacked: %w", dir, err)
	}
	return nil
}

func copyFolder(target string, source fs.FS) error {
	return fs.WalkDir(source, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path := filepath.Join(target, filepath.FromSlash(name))
		if entry.IsDir() {
			return os.MkdirAll(path, 0o700)
		}
		content, err := fs.ReadFile(source, name)
		if err != nil {
			return err
		}
		return os.WriteFile(path, content, 0o600)
	})
}

// dropUnused removes other versions that no process holds. Their locks stay: a file that is removed
// while somebody waits for it would guard nothing.
func dropUnused(base, current string) {
	entries, err := os.ReadDir(base)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if !entry.IsDir() || entry.Name() == current || strings.HasPrefix(entry.Name(), "new-") {
			continue
		}
		release, err := holdAlone(filepath.Join(base, entry.Name()+".lock"))
		if err != nil {
			continue
		}
		_ = os.RemoveAll(filepath.Join(base, entry.Name()))
		release()
	}
}

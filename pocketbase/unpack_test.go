package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"otinim/pocketbase/bundled"
)

func partsOf(hook string) map[string]fs.FS {
	return map[string]fs.FS{
		bundled.Hooks:      fstest.MapFS{"otinim.pb.js": {Data: []byte(hook)}, "otinim.js": {Data: []byte("1")}},
		bundled.Migrations: fstest.MapFS{"1_first.js": {Data: []byte("migrate()")}},
	}
}

func mustUnpack(t *testing.T, data string, parts map[string]fs.FS) string {
	t.Helper()
	dir, err := unpack(data, parts)
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestUnpackedFoldersAreWholeAndPrivate(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	dir := mustUnpack(t, data, partsOf("a"))
	if !isUnpacked(dir, partsOf("a")) {
		t.Fatal("not what the program carries")
	}
	for path, want := range map[string]fs.FileMode{
		data: 0o700, filepath.Dir(dir): 0o700, dir: 0o700, filepath.Join(dir, bundled.Hooks): 0o700,
		filepath.Join(dir, bundled.Hooks, "otinim.pb.js"): 0o600,
	} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", path, info.Mode().Perm(), err)
		}
	}
	if again := mustUnpack(t, data, partsOf("a")); again != dir {
		t.Errorf("the same content lies in %s and in %s", dir, again)
	}
}

func TestWhatWasSlippedInIsGoneAtTheNextStart(t *testing.T) {
	slips := map[string]func(hooks string) error{
		"a changed hook": func(hooks string) error {
			return os.WriteFile(filepath.Join(hooks, "otinim.pb.js"), []byte("evil()"), 0o600)
		},
		"one more hook": func(hooks string) error {
			return os.WriteFile(filepath.Join(hooks, "evil.pb.js"), []byte("evil()"), 0o600)
		},
		"a missing hook": func(hooks string) error { return os.Remove(filepath.Join(hooks, "otinim.js")) },
	}
	for name, slip := range slips {
		t.Run(name, func(t *testing.T) {
			data := t.TempDir()
			dir := mustUnpack(t, data, partsOf("a"))
			if err := slip(filepath.Join(dir, bundled.Hooks)); err != nil {
				t.Fatal(err)
			}
			if mustUnpack(t, data, partsOf("a")) != dir || !isUnpacked(dir, partsOf("a")) {
				t.Error("it is still there")
			}
		})
	}
}

func TestAnOldVersionGoesWhenNobodyUsesIt(t *testing.T) {
	data := t.TempDir()
	old := mustUnpack(t, data, partsOf("old"))
	mustUnpack(t, data, partsOf("new"))
	if _, err := os.Stat(old); err != nil {
		t.Fatalf("it was taken from a process that uses it: %v", err)
	}
	// That process ends.
	for _, file := range held {
		_ = file.Close()
	}
	held = nil
	mustUnpack(t, data, partsOf("new"))
	if _, err := os.Stat(old); !os.IsNotExist(err) {
		t.Errorf("it is still there: %v", err)
	}
}

package main

import (
	"bytes"
	"go/format"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// One form of writing: what `gofmt -w .` gives.
func TestEveryFileIsFormatted(t *testing.T) {
	read := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		read++
		if formatted, err := format.Source(source); err != nil || !bytes.Equal(formatted, source) {
			t.Errorf("%s: run gofmt -w . (%v)", path, err)
		}
		return nil
	})
	if err != nil || read == 0 {
		t.Fatalf("%d files, %v", read, err)
	}
}

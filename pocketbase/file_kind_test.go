package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"
)

func zipOf(t *testing.T, names ...string) []byte {
	t.Helper()
	var buffer bytes.Buffer
	archive := zip.NewWriter(&buffer)
	for _, name := range names {
		if _, err := archive.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return buffer.Bytes()
}

// AW-2 names DOC, DOCX and PDF; photos are confirming materials.
func TestKindIsReadFromTheBytes(t *testing.T) {
	pdf := []byte("%PDF-1.7 …")
	jpeg := []byte{0xFF, 0xD8, 0xFF, 0xE0, 0}
	png := []byte("\x89PNG\r\n\x1a\n…")
	doc := []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1…")
	docx := zipOf(t, "[Content_Types].xml", "word/document.xml")
	rows := []struct {
		name    string
		kind    string
		content []byte
		want    bool
	}{
		{"pdf", "pdf", pdf, true},
		{"jpeg", "jpeg", jpeg, true},
		{"png", "png", png, true},
		{"doc", "doc", doc, true},
		{"docx", "docx", docx, true},
		{"a page named pdf", "pdf", []byte("<html><script>"), false},
		{"a spreadsheet named docx", "docx", zipOf(t, "[Content_Types].xml", "xl/workbook.xml"), false},
		{"any zip named docx", "docx", zipOf(t, "word/document.xml"), false},
		{"a broken zip", "docx", docx[:20], false},
		{"a doc named docx", "docx", doc, false},
		{"empty", "pdf", nil, false},
		{"one byte", "png", []byte{0x89}, false},
		{"an unknown kind", "svg", []byte("<svg/>"), false},
	}
	for _, row := range rows {
		file := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(file, row.content, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := isOfKind(file, row.kind)
		if err != nil || got != row.want {
			t.Errorf("%s: %v, %v", row.name, got, err)
		}
	}
}

// Zips that are nothing but a list of files, all at once: one list is in memory at a time.
func TestZipDirectoriesDoNotFillTheMemory(t *testing.T) {
	const files, parallel, most = 150_000, 10, 150 << 20
	names := make([]string, files)
	for i := range names {
		names[i] = fmt.Sprint(i)
	}
	file := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(file, zipOf(t, names...), 0o600); err != nil {
		t.Fatal(err)
	}
	names = nil
	runtime.GC()
	var before, now runtime.MemStats
	runtime.ReadMemStats(&before)
	var all sync.WaitGroup
	for range parallel {
		all.Go(func() {
			if right, err := isOfKind(file, "docx"); right || err != nil {
				t.Errorf("%v, %v", right, err)
			}
		})
	}
	done := make(chan struct{})
	go func() { all.Wait(); close(done) }()
	for {
		select {
		case <-done:
			return
		case <-time.After(5 * time.Millisecond):
			runtime.ReadMemStats(&now)
			if now.HeapAlloc > before.HeapAlloc+most {
				t.Fatalf("%d MB", (now.HeapAlloc-before.HeapAlloc)>>20)
			}
		}
	}
}

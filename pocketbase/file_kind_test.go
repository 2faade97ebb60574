package main

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"
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

package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"strings"
	"sync"
)

// signatures are the first bytes of each kind that the law lets in (AW-2).
var signatures = map[string][]byte{
	"pdf":  []byte("%PDF-"),
	"jpeg": {0xFF, 0xD8, 0xFF},
	"png":  {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
	"doc":  {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1},
	"docx": {'P', 'K', 3, 4},
}

// isOfKind reads the file's own bytes; its name proves nothing.
func isOfKind(file, kind string) (bool, error) {
	signature, known := signatures[kind]
	if !known {
		return false, nil
	}
	opened, err := os.Open(file)
	if err != nil {
		return false, err
	}
	defer opened.Close()

	head := make([]byte, len(signature))
	if _, err := io.ReadFull(opened, head); err != nil || !bytes.Equal(head, signature) {
		return false, nil
	}
	return kind != "docx" || isWord(file), nil
}

// oneDirectory: a zip of 20 MB can list 400 000 files, some 50 MB once read; many at a
// time would fill the memory.
var oneDirectory sync.Mutex

// isWord tells a Word document from any other zip by what lies inside it.
func isWord(file string) bool {
	oneDirectory.Lock()
	defer oneDirectory.Unlock()
	archive, err := zip.OpenReader(file)
	if err != nil {
		return false
	}
	defer archive.Close()
	types, word := false, false
	for _, entry := range archive.File {
		types = types || entry.Name == "[Content_Types].xml"
		word = word || strings.HasPrefix(entry.Name, "word/")
	}
	return types && word
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"mime"
	"path"
	"strings"
)

// asset is one file of the built app, by its name in there; variants are its precompressed forms, by coding.
type asset struct {
	file     string
	etag     string
	mimeType string
	variants map[string]variant
}

type variant struct{ file, etag string }

// site is the built app as it was when the host started: what is not in it does not
// exist, so no path of a request ever reaches the file system.
type site struct {
	files  fs.FS
	assets map[string]*asset
	policy string
}

const shell = "index.html"

// codings in the order in which they are offered.
var codings = []struct{ name, suffix string }{{"br", ".br"}, {"gzip", ".gz"}}

// mimeTypes that the machine's own table may lack or word differently.
var mimeTypes = map[string]string{
	".webmanifest": "application/manifest+json",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".woff2":       "font/woff2",
	".svg":         "image/svg+xml",
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
}

func readSite(files fs.FS) (*site, error) {
	s := &site{files: files, assets: map[string]*asset{}}
	sums := map[string]string{}
	var pages [][]byte

	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name != "." && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() {
			return nil
		}
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		// Files in a program have no time of change: what tells them apart is their content.
		sum := sha256.Sum256(content)
		sums[name] = hex.EncodeToString(sum[:16])
		if path.Ext(name) == ".html" {
			pages = append(pages, content)
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}

	for name, sum := range sums {
		if base, ok := plainName(name); ok && sums[base] != "" {
			continue
		}
		a := &asset{file: name, etag: `"` + sum + `"`, mimeType: typeOf(name), variants: map[string]variant{}}
		for _, coding := range codings {
			if packed := sums[name+coding.suffix]; packed != "" {
				a.variants[coding.name] = variant{a.file + coding.suffix, `"` + packed + "-" + coding.name + `"`}
			}
		}
		s.assets[name] = a
	}
	s.policy = pagePolicy(pages)
	return s, nil
}

func plainName(name string) (string, bool) {
	for _, coding := range codings {
		if base, ok := strings.CutSuffix(name, coding.suffix); ok {
			return base, true
		}
	}
	return "", false
}

func typeOf(name string) string {
	extension := path.Ext(name)
	if known, ok := mimeTypes[extension]; ok {
		return known
	}
	if known := mime.TypeByExtension(extension); known != "" {
		return known
	}
	return "application/octet-stream"
}

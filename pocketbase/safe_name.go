package main

import (
	"path"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const longestName = 120 // bytes; with a folder and a number it fits every file system

// deviceNames open devices on Windows, whatever their extension.
var deviceNames = map[string]bool{"con": true, "prn": true, "aux": true, "nul": true}

func init() {
	for _, device := range []string{"com", "lpt"} {
		for number := range 10 {
			deviceNames[device+strconv.Itoa(number)] = true
		}
	}
}

// safeName makes of what a person called a file a name that is one and nothing more: no folders, no
// device, nothing invisible, nothing that turns the direction of reading round. Kazakh stays Kazakh.
func safeName(name string) string {
	cleaned := strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
			return -1
		case strings.ContainsRune(`/\:*?"<>|`, r):
			return '_'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, norm.NFC.String(name))
	cleaned = strings.Trim(cleaned, ". ")
	stem := strings.TrimSuffix(cleaned, path.Ext(cleaned))
	extension := path.Ext(cleaned)
	if len(extension) > 10 {
		stem, extension = cleaned, ""
	}
	for len(stem)+len(extension) > longestName {
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	first, _, _ := strings.Cut(strings.ToLower(stem), ".")
	if deviceNames[strings.TrimSpace(first)] {
		stem = "_" + stem
	}
	if stem = strings.TrimRight(stem, ". "); stem == "" {
		stem = "file"
	}
	return stem + extension
}

// names gives each file of a folder a name of its own, on file systems too that take «А» and «а» for one.
type names map[string]bool

func (taken names) of(name string) string {
	safe := safeName(name)
	extension := path.Ext(safe)
	for n, tried := 2, safe; ; n++ {
		key := strings.ToLower(tried)
		if !taken[key] {
			taken[key] = true
			return tried
		}
		tried = strings.TrimSuffix(safe, extension) + " (" + strconv.Itoa(n) + ")" + extension
	}
}

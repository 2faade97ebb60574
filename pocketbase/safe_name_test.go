package main

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSafeName(t *testing.T) {
	for given, wanted := range map[string]string{
		"Жарғы көшірмесі.pdf":        "Жарғы көшірмесі.pdf",
		"../../etc/passwd":           "_.._etc_passwd",
		`..\..\autorun.inf`:          "_.._autorun.inf",
		"/etc/shadow":                "_etc_shadow",
		"C:\\Windows\\x.pdf":         "C__Windows_x.pdf",
		"..":                         "file",
		"":                           "file",
		"   . ":                      "file",
		".htaccess":                  "htaccess",
		"CON.pdf":                    "_CON.pdf",
		"com1":                       "_com1",
		"nul.tar.gz":                 "_nul.tar.gz",
		"a\x00b\n.pdf":               "ab.pdf",
		"гpo\u202efdp.exe":           "гpofdp.exe",
		"нөл\u200bжол.pdf":           "нөлжол.pdf",
		"бланк\u00a0А.pdf":           "бланк А.pdf",
		"и\u0306.pdf":                "й.pdf",
		"trailing.pdf. ":             "trailing.pdf",
		"name.averylongextensionyes": "name.averylongextensionyes",
		"bad\xff.pdf":                "bad.pdf",
	} {
		if got := safeName(given); got != wanted {
			t.Errorf("safeName(%q) = %q, wanted %q", given, got, wanted)
		}
	}
}

func FuzzSafeName(f *testing.F) {
	for _, seed := range []string{"Жарғы.pdf", "../a", "con", strings.Repeat("ұ", 300) + ".pdf", "a\u202e.pdf", "\xff\xfe"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, given string) {
		got := safeName(given)
		if got == "" || len(got) > longestName+1 || !utf8.ValidString(got) || strings.ContainsAny(got, "/\\\x00:") || strings.HasPrefix(got, ".") {
			t.Errorf("safeName(%q) = %q", given, got)
		}
		if !filepath.IsLocal(got) || filepath.Base(got) != got {
			t.Errorf("safeName(%q) = %q is no name of one file", given, got)
		}
	})
}

func TestNamesAreTold(t *testing.T) {
	taken := names{}
	for _, wanted := range []string{"Жарғы.pdf", "Жарғы (2).pdf", "жарғы (3).pdf"} {
		given := "Жарғы.pdf"
		if wanted == "жарғы (3).pdf" {
			given = "жарғы.pdf"
		}
		if got := taken.of(given); got != wanted {
			t.Errorf("of(%q) = %q, wanted %q", given, got, wanted)
		}
	}
}

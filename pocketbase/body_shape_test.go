package main

import (
	"strings"
	"testing"
)

func TestBodyShape(t *testing.T) {
	many := strings.Repeat
	for _, row := range []struct{ name, body, want string }{
		{"nothing", ``, ""},
		{"operations", `{"operations":[{"id":"a","text":"{\"a\":[1,2]}"}]}`, ""},
		{"marks in a string are none", `"` + many(`[{,`, mostMarks) + `"`, ""},
		{"as many marks as may be", many(`[`, mostMarks), ""},
		{"one more", many(`[`, mostMarks+1), "body.malformed"},
		{"many small values", `[` + many(`0,`, mostMarks) + `0]`, "body.malformed"},
		{"brackets after an escaped quote", `"\""` + many(`{`, mostMarks+1), "body.malformed"},
		{"brackets after an escaped backslash", `"\\"` + many(`{`, mostMarks+1), "body.malformed"},
		{"a pair", `"\ud83d\uDE00"`, ""},
		{"two pairs", `"\ud83d\ude00\ud83d\ude00"`, ""},
		{"typed, not escaped", `"\\ud800"`, ""},
		{"a high half", `"\ud83d"`, "body.characters"},
		{"a high half and a letter", `"\uD83Dx"`, "body.characters"},
		{"a high half and another escape", `"\ud83d\n\ude00"`, "body.characters"},
		{"two high halves", `"\ud83d\ud83d\ude00"`, "body.characters"},
		{"a low half", `"\ude00"`, "body.characters"},
		{"a low half after a pair", `"\ud83d\ude00\ude00"`, "body.characters"},
		{"halves in two strings", `["\ud83d","\ude00"]`, "body.characters"},
		{"a high half, and the body ends", `"\ud83d`, "body.characters"},
		{"no hex digits", `"\uzzzz"`, ""},
		{"an escape that a quote cuts", `"\u00"` + many(`[`, mostMarks+1), "body.malformed"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var whole, bytewise bodyShape
			_, _ = whole.Write([]byte(row.body))
			for i := range len(row.body) {
				_, _ = bytewise.Write([]byte{row.body[i]})
			}
			if whole.refusal() != row.want || bytewise.refusal() != row.want {
				t.Fatalf("%q and %q, wanted %q", whole.refusal(), bytewise.refusal(), row.want)
			}
		})
	}
}

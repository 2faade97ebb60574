package main

import (
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/dop251/goja"
)

// sealedIn asks as src/law/filing/open.ts does; "" where the glance says nothing, otherwise the value as JSON.
func sealedIn(t *testing.T, vm *goja.Runtime, text, hash string) string {
	t.Helper()
	for name, value := range map[string]string{"text": text, "hash": hash} {
		if err := vm.Set(name, value); err != nil {
			t.Fatal(err)
		}
	}
	said, err := vm.RunString(`{ const value = otinimSealed(text, hash, 3); value === undefined ? "" : JSON.stringify(value) }`)
	if err != nil {
		t.Fatal(err)
	}
	return said.String()
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func TestSealedReadsWhatIsCanonical(t *testing.T) {
	vm := goja.New()
	lend(vm)
	for _, text := range []string{
		`{}`, `[]`, `null`, `true`, `false`, `""`, `0`, `-1`, `9007199254740991`, `-9007199254740991`,
		`{"a":1,"b":[true,false,null,{"c":"Ә"}]}`, `{"":"","A":1,"a":2}`, `["Қазақша","😀",[[]]]`,
		"\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f/\u007f\u2028\"", `{"a\"b":{"constructor":1}}`,
	} {
		if said := sealedIn(t, vm, text, hashOf(text)); said != text {
			t.Errorf("%s was read as %q", text, said)
		}
	}
}

// What it does not read, the law looks at by itself: so each of these is only slower.
func TestSealedSaysNothingOfAnythingElse(t *testing.T) {
	vm := goja.New()
	lend(vm)
	for _, text := range []string{
		``, ` `, `{`, `[`, `{}}`, `[1,]`, `[,1]`, `{"a"}`, `{"a":}`, `{,}`, `{"a":1,}`, `[1 ,2]`, `{ }`, "[1]\n", `tru`, `nul`, `[undefined]`,
		`{"b":1,"a":2}`, `{"a":1,"a":1}`, `{"__proto__":{}}`, `{"Ә":1}`,
		`-0`, `01`, `1.0`, `1e3`, `+1`, `-`, `9007199254740992`, `99999999999999999999`,
		`"`, `"a`, `"\`, `"\/"`, `"\u0041"`, `"\u000a"`, `"\u001F"`, `"\u00"`, `"\x"`, "\"\t\"", "\"a\\n\x01\"",
		"\"\ufffd\"", `"\ud83d"`, `"\ud83d\ude00"`, `[[[[]]]]`, `{"a":{"b":{"c":{}}}}`,
	} {
		if said := sealedIn(t, vm, text, hashOf(text)); said != "" {
			t.Errorf("%q was read as %q", text, said)
		}
	}
	if said := sealedIn(t, vm, `{}`, hashOf(`[]`)); said != "" {
		t.Errorf("read under another's hash: %q", said)
	}
	// JavaScript's halves of pairs are U+FFFD to Go.
	said, err := vm.RunString(`otinimSealed('"\ud83d"', "` + hashOf("\"\ufffd\"") + `", 3)`)
	if err != nil || !goja.IsUndefined(said) {
		t.Errorf("a lone surrogate was read: %v %v", said, err)
	}
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// giveSealed lends src/law/filing/open.ts a quick reader: the value of a text that has the hash, is canonical JSON
// and nests no deeper than is said. Of any other text, undefined: the law looks at it by itself and says what is wrong.
func giveSealed(vm *goja.Runtime) {
	give(vm, "otinimSealed", func(call goja.FunctionCall) goja.Value {
		given := call.Argument(0).ToString().(goja.String)
		text := given.String()
		// Where UTF-16 was broken there is U+FFFD now, and where it stood before something had been lost.
		if strings.ContainsRune(text, utf8.RuneError) {
			return goja.Undefined()
		}
		sum := sha256.Sum256([]byte(text))
		if hex.EncodeToString(sum[:]) != call.Argument(1).String() {
			return goja.Undefined()
		}
		reader := canonicalReader{vm: vm, rest: text, room: int(call.Argument(2).ToInteger())}
		value, ok := reader.value()
		if !ok || reader.rest != "" {
			return goja.Undefined()
		}
		return value
	})
}

// canonicalReader reads what src/law/filing/canonical.ts writes, and nothing else: ASCII keys in their order, each
// once, no spaces, whole numbers, escapes only where JSON.stringify has them.
type canonicalReader struct {
	vm   *goja.Runtime
	rest string
	// room is how many levels may still be opened.
	room int
}

func (r *canonicalReader) take(sign string) bool {
	rest, found := strings.CutPrefix(r.rest, sign)
	r.rest = rest
	return found
}

func (r *canonicalReader) value() (goja.Value, bool) {
	switch {
	case r.take("{"):
		return r.nested(r.object)
	case r.take("["):
		return r.nested(r.array)
	case strings.HasPrefix(r.rest, `"`):
		text, ok := r.text()
		return r.vm.ToValue(text), ok
	case r.take("true"):
		return r.vm.ToValue(true), true
	case r.take("false"):
		return r.vm.ToValue(false), true
	case r.take("null"):
		return goja.Null(), true
	}
	return r.number()
}

func (r *canonicalReader) nested(read func() (goja.Value, bool)) (goja.Value, bool) {
	if r.room == 0 {
		return nil, false
	}
	r.room--
	value, ok := read()
	r.room++
	return value, ok
}

func (r *canonicalReader) object() (goja.Value, bool) {
	object := r.vm.NewObject()
	for before, first := "", true; !r.take("}"); first = false {
		if !first && !r.take(",") {
			return nil, false
		}
		name, ok := r.text()
		// "__proto__" is a member like any other to JSON.parse alone.
		if !ok || !r.take(":") || !isAscii(name) || name == "__proto__" || (!first && name <= before) {
			return nil, false
		}
		value, ok := r.value()
		if !ok || object.Set(name, value) != nil {
			return nil, false
		}
		before = name
	}
	return object, true
}

func (r *canonicalReader) array() (goja.Value, bool) {
	items := []any{}
	for first := true; !r.take("]"); first = false {
		if !first && !r.take(",") {
			return nil, false
		}
		item, ok := r.value()
		if !ok {
			return nil, false
		}
		items = append(items, item)
	}
	return r.vm.NewArray(items...), true
}

func (r *canonicalReader) number() (goja.Value, bool) {
	end := strings.IndexFunc(r.rest, func(sign rune) bool { return sign != '-' && (sign < '0' || sign > '9') })
	if end < 0 {
		end = len(r.rest)
	}
	const safe = 1<<53 - 1
	number, err := strconv.ParseInt(r.rest[:end], 10, 64)
	if err != nil || number > safe || number < -safe || strconv.FormatInt(number, 10) != r.rest[:end] {
		return nil, false
	}
	r.rest = r.rest[end:]
	return r.vm.ToValue(number), true
}

func (r *canonicalReader) text() (string, bool) {
	if !r.take(`"`) {
		return "", false
	}
	if plain := strings.IndexAny(r.rest, "\"\\"); plain >= 0 && r.rest[plain] == '"' {
		text := r.rest[:plain]
		r.rest = r.rest[plain+1:]
		return text, !hasControls(text)
	}
	var text strings.Builder
	for {
		next := strings.IndexAny(r.rest, "\"\\")
		if next < 0 || hasControls(r.rest[:next]) {
			return "", false
		}
		text.WriteString(r.rest[:next])
		r.rest = r.rest[next:]
		if r.take(`"`) {
			return text.String(), true
		}
		sign, ok := r.escape()
		if !ok {
			return "", false
		}
		text.WriteByte(sign)
	}
}

var escapes = map[string]byte{`\"`: '"', `\\`: '\\', `\b`: '\b', `\f`: '\f', `\n`: '\n', `\r`: '\r', `\t`: '\t'}

// escape: the short ones, and \u00.. in lower case for the controls that have none.
func (r *canonicalReader) escape() (byte, bool) {
	if len(r.rest) < 2 {
		return 0, false
	}
	if sign, short := escapes[r.rest[:2]]; short {
		r.rest = r.rest[2:]
		return sign, true
	}
	if len(r.rest) < 6 || !strings.HasPrefix(r.rest, `\u00`) || strings.ToLower(r.rest[4:6]) != r.rest[4:6] {
		return 0, false
	}
	code, err := strconv.ParseUint(r.rest[4:6], 16, 8)
	if err != nil || code >= 0x20 || strings.ContainsRune("\b\f\n\r\t", rune(code)) {
		return 0, false
	}
	r.rest = r.rest[6:]
	return byte(code), true
}

func hasControls(text string) bool {
	for at := range len(text) {
		if text[at] < 0x20 {
			return true
		}
	}
	return false
}

// isAscii: of such names the order of bytes is that of UTF-16 units, and forms have no other.
func isAscii(text string) bool {
	return strings.IndexFunc(text, func(sign rune) bool { return sign >= utf8.RuneSelf }) < 0
}

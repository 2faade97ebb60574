package main

import (
	"testing"

	"github.com/dop251/goja"
)

// The law makes a regular expression of the same ranges where no host looks for it.
func TestOnlyLooksAsTheRegularExpression(t *testing.T) {
	vm := goja.New()
	lend(vm)
	said, err := vm.RunString(`
		const wrong = [];
		for (const ranges of ['a', 'ab-dz', '\t\n -~\u00a0-\u00ac', '\ud800-\udbff\uffff', '\0-\uffff']) {
			const [look, other] = [otinimOnly(ranges), new RegExp('[^' + ranges + ']')];
			for (let unit = 0; unit < 0x10000; unit += 1) {
				for (const text of [String.fromCharCode(unit), 'a' + String.fromCharCode(unit)]) {
					if (look(text) === other.test(text)) wrong.push(ranges + ': ' + unit);
				}
			}
			if (!look('')) wrong.push(ranges + ': nothing');
		}
		wrong.join()`)
	if err != nil || said.String() != "" {
		t.Errorf("%v %v", said, err)
	}
}

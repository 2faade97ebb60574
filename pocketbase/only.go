package main

import "github.com/dop251/goja"

// giveOnly lends the looks of src/law/only.ts: goja's regular expressions take some 50 ns for each letter of a
// Kazakh text, and an application is looked at whole, more than once.
func giveOnly(vm *goja.Runtime) {
	give(vm, "otinimOnly", func(call goja.FunctionCall) goja.Value {
		set := unitsIn(call.Argument(0).ToString().(goja.String))
		return vm.ToValue(func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(set.hasAll(call.Argument(0).ToString().(goja.String)))
		})
	})
}

// units is a set of UTF-16 units, a bit for each: what JavaScript's texts are made of, lone surrogates too.
type units [0x10000 / 64]uint64

// unitsIn reads what stands between the brackets of a regular expression: letters and ranges, nothing escaped.
func unitsIn(ranges goja.String) *units {
	var set units
	for at := 0; at < ranges.Length(); at++ {
		first := int(ranges.CharAt(at))
		last := first
		if at+2 < ranges.Length() && ranges.CharAt(at+1) == '-' {
			last = int(ranges.CharAt(at + 2))
			at += 2
		}
		for unit := first; unit <= last; unit++ {
			set[unit/64] |= 1 << (unit % 64)
		}
	}
	return &set
}

func (set *units) hasAll(text goja.String) bool {
	for at, length := 0, text.Length(); at < length; at++ {
		if unit := text.CharAt(at); set[unit/64]&(1<<(unit%64)) == 0 {
			return false
		}
	}
	return true
}

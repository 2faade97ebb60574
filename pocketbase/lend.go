package main

import "github.com/dop251/goja"

// lend gives each VM what goja lacks, or what costs it too much.
func lend(vm *goja.Runtime) {
	giveSignatures(vm)
	giveRows(vm)
	giveOnly(vm)
	giveSealed(vm)
}

func give(vm *goja.Runtime, name string, value any) {
	if err := vm.Set(name, value); err != nil {
		panic(err) // a name cannot fail to be set in a new VM
	}
}

//go:build !unix

package main

import "errors"

var errHeld = errors.New("held by another process")

// Without locks nothing that may be in use is ever taken away.
func holdShared(string) error          { return nil }
func holdAlone(string) (func(), error) { return nil, errHeld }

//go:build unix

package main

import (
	"errors"
	"os"
	"syscall"
)

// errHeld: another process has it.
var errHeld = errors.New("held by another process")

// held keeps shared locks open until the process ends, however it ends.
var held []*os.File

func open(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
}

// holdShared holds a file together with other processes, until this one ends.
func holdShared(path string) error {
	file, err := open(path)
	if err != nil {
		return err
	}
	held = append(held, file)
	return syscall.Flock(int(file.Fd()), syscall.LOCK_SH)
}

// holdAlone holds a file that nobody else holds, or says errHeld.
func holdAlone(path string) (release func(), err error) {
	file, err := open(path)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = file.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, errHeld
		}
		return nil, err
	}
	return func() { _ = file.Close() }, nil
}

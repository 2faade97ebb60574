package main

import (
	"errors"
	"fmt"
	"net"
	"syscall"

	"github.com/pocketbase/pocketbase/core"
)

// errPortTaken is worded for the person who starts the host.
var errPortTaken = errors.New("port taken")

// claimPort opens the listener before PocketBase would, to tell a taken port from
// any other failure.
func claimPort(e *core.ServeEvent) error {
	if e.Server == nil || e.Listener != nil {
		return nil
	}
	address := e.Server.Addr
	listener, err := net.Listen("tcp", address)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%w: another program listens on %s; stop it or choose another port with --http", errPortTaken, address)
	}
	if err != nil {
		return err
	}
	e.Listener = listener
	return nil
}

func exitCode(err error) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errPortTaken):
		return exitPortTaken
	default:
		return exitFailed
	}
}

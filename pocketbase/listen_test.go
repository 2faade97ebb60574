package main

import (
	"errors"
	"net"
	"net/http"
	"testing"

	"github.com/pocketbase/pocketbase/core"
)

func TestTakenPortIsSaid(t *testing.T) {
	holder, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	e := &core.ServeEvent{Server: &http.Server{Addr: holder.Addr().String()}}
	err = claimPort(e)
	if exitCode(err) != exitPortTaken {
		t.Errorf("%v gives exit code %d", err, exitCode(err))
	}
	if exitCode(errors.New("other")) != exitFailed || exitCode(nil) != 0 {
		t.Error("exit codes")
	}
}

package main

import (
	"os"
	"syscall"
)

// statusUnsynchronised is STA_UNSYNC of adjtimex(2).
const statusUnsynchronised = 0x40

// clockSynchronised asks the machine whether its clock follows others; nil when it does not say. An
// arrival is judged by this clock alone (Q2).
func clockSynchronised() *bool {
	yes, no := true, false
	if _, err := os.Stat("/run/systemd/timesync/synchronized"); err == nil {
		return &yes
	}
	var clock syscall.Timex
	if _, err := syscall.Adjtimex(&clock); err != nil {
		return nil
	}
	if clock.Status&statusUnsynchronised != 0 {
		return &no
	}
	return &yes
}

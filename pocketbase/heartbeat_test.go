package main

import (
	"testing"
	"time"
)

// Q2: only what the host measured itself is a ground for moving a deadline.
func TestHeartbeatMeasuresSilence(t *testing.T) {
	h := startHost(t, newTestApp(t))
	count := func() (gaps int) {
		t.Helper()
		if err := h.app.DB().NewQuery("SELECT count(*) FROM downtimes").Row(&gaps); err != nil {
			t.Fatal(err)
		}
		return gaps
	}
	if count() != 0 {
		t.Fatal("a first heartbeat measured a gap")
	}
	start := time.Now().Add(time.Hour)
	for _, step := range []struct {
		after time.Duration
		gaps  int
	}{
		{0, 1}, // an hour after the host's own
		{heartbeatEvery, 1},
		{heartbeatEvery + downtimeFrom - time.Millisecond, 1},
		{heartbeatEvery + 2*downtimeFrom - time.Millisecond, 2},
		// A clock that went back says nothing, and does not make a gap when it is right again.
		{-3 * time.Hour, 2},
		{heartbeatEvery + 2*downtimeFrom + time.Second, 2},
	} {
		if err := beat(h.app, start.Add(step.after)); err != nil {
			t.Fatal(err)
		}
		if got := count(); got != step.gaps {
			t.Fatalf("%v: %d gaps, not %d", step.after, got, step.gaps)
		}
	}
	var from, to string
	row := h.app.DB().NewQuery("SELECT \"from\", \"to\" FROM downtimes ORDER BY \"from\" DESC LIMIT 1")
	if err := row.Row(&from, &to); err != nil {
		t.Fatal(err)
	}
	want := start.Add(heartbeatEvery + downtimeFrom - time.Millisecond).UTC().Format(instantFormat)
	if from != want {
		t.Fatalf("from %s, not %s", from, want)
	}
}

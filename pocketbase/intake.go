package main

import (
	"bytes"
	"io"
	"net/http"
	"runtime"
	"time"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

const (
	operationsPath = "/api/otinim/operations"
	mirrorPath     = "/api/otinim/mirror"
	// arrivedAtKey is read by src/server/filing/operations.ts.
	arrivedAtKey  = "otinimArrivedAt"
	instantFormat = "2006-01-02T15:04:05.000Z"
)

// takenIn: bodies that goja parses, of whoever has an account.
var takenIn = map[string]bool{operationsPath: true, mirrorPath: true}

// intake stamps the arrival of operations and lets only a few at a time into the hooks.
// A hundred at once would each want a JavaScript VM, and those beyond the pool are made
// for one call and thrown away: 7 submissions a second instead of hundreds. The stamp
// comes before the wait, so that nobody is late because others stood in line (Q2), and
// the body is read before it, so that a slow line holds no place. As it is read it is
// looked at: what could end the process or fill its memory never reaches the hooks.
func intake(places int, figures *figures) *hook.Handler[*core.RequestEvent] {
	gate := make(chan struct{}, places)
	hand := inHand{owners: map[string]int64{}}
	return &hook.Handler[*core.RequestEvent]{
		Id: "otinimIntake",
		Func: func(e *core.RequestEvent) error {
			if e.Request.Method != http.MethodPost || !takenIn[e.Request.URL.Path] || e.Auth == nil {
				return e.Next()
			}
			release, ok := hand.take(e.Auth.Id, e.Request.ContentLength)
			if !ok {
				e.Response.Header().Set("Retry-After", "5")
				return e.JSON(http.StatusTooManyRequests, map[string]string{"code": "operations.busy"})
			}
			defer release()
			body, err := io.ReadAll(e.Request.Body)
			if err != nil {
				return err
			}
			// PocketBase's own copy would count a second reading towards the limit of the route.
			e.Request.Body = io.NopCloser(bytes.NewReader(body))
			var shape bodyShape
			_, _ = shape.Write(body)
			if code := shape.refusal(); code != "" {
				return e.JSON(http.StatusBadRequest, map[string]string{"code": code})
			}
			arrived := time.Now()
			e.Set(arrivedAtKey, formatInstant(arrived))
			select {
			case gate <- struct{}{}:
				defer func() { <-gate }()
				defer figures.begin(arrived, e.Request.URL.Path == operationsPath)()
				return e.Next()
			case <-e.Request.Context().Done():
				return e.Request.Context().Err()
			}
		},
	}
}

// intakePlaces: enough to keep the processors busy while one waits for the disk.
func intakePlaces() int {
	return max(4, 2*runtime.NumCPU())
}

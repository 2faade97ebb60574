package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/router"
)

// A hundred at once go in by twos, and each was stamped when it came, not when its turn did.
func TestIntakeStampsBeforeTheWait(t *testing.T) {
	const places, clients, work = 2, 20, 30 * time.Millisecond
	app := newTestApp(t)
	routes := router.NewRouter(func(w http.ResponseWriter, r *http.Request) (*core.RequestEvent, router.EventCleanupFunc) {
		e := &core.RequestEvent{App: app, Auth: &core.Record{}}
		e.Response, e.Request = w, r
		return e, nil
	})
	var inside, most atomic.Int32
	var lock sync.Mutex
	var stamps []time.Time
	routes.Bind(intake(places, newFigures(time.Now())))
	routes.POST(operationsPath, func(e *core.RequestEvent) error {
		if now := inside.Add(1); now > most.Load() {
			most.Store(now)
		}
		defer inside.Add(-1)
		stamp, err := time.Parse(instantFormat, e.Get(arrivedAtKey).(string))
		lock.Lock()
		stamps = append(stamps, stamp)
		lock.Unlock()
		time.Sleep(work)
		return err
	})
	handler, err := routes.BuildMux()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	defer server.Close()

	var all sync.WaitGroup
	from := time.Now()
	for range clients {
		all.Go(func() {
			answer, err := http.Post(server.URL+operationsPath, "application/json", strings.NewReader("{}"))
			if err != nil {
				t.Error(err)
				return
			}
			_ = answer.Body.Close()
			if answer.StatusCode >= 400 {
				t.Errorf("status %d", answer.StatusCode)
			}
		})
	}
	all.Wait()
	if len(stamps) != clients || most.Load() > places {
		t.Fatalf("%d stamps, %d inside at once", len(stamps), most.Load())
	}
	if took := time.Since(from); took < clients/places*work {
		t.Fatalf("nobody waited: %v", took)
	}
	for _, stamp := range stamps {
		if late := stamp.Sub(from); late > clients/places*work/2 {
			t.Errorf("stamped %v after it was sent", late)
		}
	}
}

// Guests are answered by the hooks, and their bodies are not read for them.
func TestIntakeLetsGuestsPass(t *testing.T) {
	e := &core.RequestEvent{}
	e.Request = httptest.NewRequest(http.MethodPost, operationsPath, strings.NewReader("{}"))
	e.Response = httptest.NewRecorder()
	if err := intake(1, newFigures(time.Now())).Func(e); err != nil {
		t.Fatal(err)
	}
	if e.Get(arrivedAtKey) != nil {
		t.Fatal("a guest was stamped")
	}
}

package main

import (
	"net/http"
	"slices"
	"sync"
	"time"
)

// remembered answer times: enough for a p99 that means something.
const remembered = 1000

// figures are what the host counts of itself since it started: numbers alone, nothing of anybody.
type figures struct {
	mu      sync.Mutex
	started time.Time
	// times of the last answers to operations, in a ring.
	times []time.Duration
	next  int
	// busy VMs now, and the most at once.
	busy, most int
	// limited and failed answers (429, 5xx) by hour.
	limited, failed map[int64]int
}

func newFigures(now time.Time) *figures {
	return &figures{started: now, limited: map[int64]int{}, failed: map[int64]int{}}
}

// begin counts a body that has its turn; of an operation, how long it took, waiting included, is remembered.
func (f *figures) begin(arrived time.Time, operation bool) (end func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.busy++
	f.most = max(f.most, f.busy)
	return func() {
		f.mu.Lock()
		defer f.mu.Unlock()
		f.busy--
		if !operation {
			return
		}
		took := time.Since(arrived)
		if len(f.times) < remembered {
			f.times = append(f.times, took)
			return
		}
		f.times[f.next] = took
		f.next = (f.next + 1) % remembered
	}
}

func (f *figures) count(status int, now time.Time) {
	if status != http.StatusTooManyRequests && status < http.StatusInternalServerError {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	by, hour := f.failed, now.Unix()/3600
	if status == http.StatusTooManyRequests {
		by = f.limited
	}
	by[hour]++
	for old := range by {
		if old <= hour-24 {
			delete(by, old)
		}
	}
}

type counted struct {
	Count int     `json:"count"`
	P50   float64 `json:"p50"`
	P99   float64 `json:"p99"`
}

type snapshot struct {
	operations                  counted
	busy, most, limited, failed int
}

func (f *figures) snapshot(now time.Time) snapshot {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := snapshot{busy: f.busy, most: f.most, limited: lastDay(f.limited, now), failed: lastDay(f.failed, now)}
	sorted := slices.Sorted(slices.Values(f.times))
	if s.operations.Count = len(sorted); len(sorted) > 0 {
		at := func(share float64) float64 {
			return float64(sorted[int(share*float64(len(sorted)-1))].Microseconds()) / 1000
		}
		s.operations.P50, s.operations.P99 = at(0.5), at(0.99)
	}
	return s
}

func lastDay(by map[int64]int, now time.Time) (sum int) {
	for hour, count := range by {
		if hour > now.Unix()/3600-24 {
			sum += count
		}
	}
	return sum
}

// counting watches the statuses of all answers.
func (f *figures) counting(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(&statusWriter{w, f}, r)
	})
}

type statusWriter struct {
	http.ResponseWriter
	figures *figures
}

func (w *statusWriter) WriteHeader(status int) {
	w.figures.count(status, time.Now())
	w.ResponseWriter.WriteHeader(status)
}

func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/pocketbase/dbx"
)

func TestHealthIsTheAdministratorsAlone(t *testing.T) {
	host := startHost(t, newTestApp(t))
	const path = "/api/otinim/office/health"
	if got := host.ask("GET", path, nil, nil); got.status != http.StatusUnauthorized || !strings.Contains(got.body, "session.required") {
		t.Errorf("nobody: %d %s", got.status, got.body)
	}
	for role, want := range map[string]int{"applicant": 403, "expert": 403, "secretary": 403, "administrator": 200, "superuser": 403} {
		collection := map[bool]string{true: "_superusers", false: "users"}[role == "superuser"]
		record := addAccount(t, host.app, collection, role+"@otinim.kz")
		if role != "superuser" {
			record.Set("role", role)
			if err := host.app.Save(record); err != nil {
				t.Fatal(err)
			}
		}
		token, err := record.NewAuthToken()
		if err != nil {
			t.Fatal(err)
		}
		got := host.ask("GET", path, map[string]string{"Authorization": token}, nil)
		if got.status != want || (want == 200 && got.header.Get("Cache-Control") != "private, no-store") {
			t.Errorf("%s: %d %s", role, got.status, got.body)
		}
		var answer healthAnswer
		if want == 200 && (json.Unmarshal([]byte(got.body), &answer) != nil || len(answer.Hours) != 24 || answer.Database.Bytes == 0) {
			t.Errorf("%s", got.body)
		}
	}
}

func TestFiguresCountWhatHappened(t *testing.T) {
	now := time.Now()
	f := newFigures(now)
	for i := range 2 * remembered {
		f.begin(now.Add(-time.Duration(i)*time.Millisecond), true)()
	}
	f.begin(now, false)()
	for _, status := range []int{200, 304, 404, 429, 429, 500, 503} {
		f.count(status, now)
	}
	f.count(429, now.Add(-23*time.Hour))
	got := f.snapshot(now)
	if got.operations.Count != remembered || got.operations.P50 < 1490 || got.operations.P99 < got.operations.P50 {
		t.Errorf("%+v", got.operations)
	}
	if got.limited != 3 || got.failed != 2 || got.busy != 0 || got.most != 1 {
		t.Errorf("%+v", got)
	}
	// What is older than a day is forgotten.
	f.count(429, now.Add(24*time.Hour))
	if got := f.snapshot(now.Add(24 * time.Hour)).limited; got != 1 {
		t.Errorf("a day later: %d", got)
	}
}

// Errors are told by what the program wrote, never by what a person did.
func TestErrorsAreImpersonal(t *testing.T) {
	for message, want := range map[string]string{
		"GET /api/collections/users/records/abcdef123456789?filter=iin=800101300123": "GET /api/collections/users/records/…",
		"POST /api/otinim/uploads/a1b2c3-d4-ff":                                      "POST /api/otinim/uploads/…",
		"letters: one could not be sent to aigul@mail.kz":                            "letters: one could not be sent to …",
		"BIN 050340001235 is wrong":                                                  "BIN … is wrong",
	} {
		if got := impersonal(message); got != want {
			t.Errorf("%q: %q", message, got)
		}
	}
}

func TestErrorsOfADayAreCounted(t *testing.T) {
	app := newTestApp(t)
	now := time.Now()
	for i, row := range []struct {
		message, data string
		level         int
		ago           time.Duration
	}{
		{"GET /api/x/aaaaaaaaaaaaaa1", `{"status":500,"error":"secret"}`, 8, time.Hour},
		{"GET /api/x/aaaaaaaaaaaaaa2", `{"status":500}`, 8, time.Minute},
		{"no backup was made", `{"error":"secret"}`, 8, time.Hour},
		{"GET /api/asked/wrongly", `{"status":404}`, 8, time.Hour},
		{"an old one", `{}`, 8, 25 * time.Hour},
		{"a warning", `{}`, 4, time.Hour},
	} {
		_, err := app.AuxDB().Insert("_logs", dbx.Params{
			"id": fmt.Sprintf("row%012d", i), "level": row.level, "message": row.message, "data": row.data,
			"created": now.UTC().Add(-row.ago).Format("2006-01-02 15:04:05.000Z"),
		}).Execute()
		if err != nil {
			t.Fatal(err)
		}
	}
	found, err := faultsOf(app, now)
	text, _ := json.Marshal(found)
	if err != nil || len(found) != 2 || found[0].Message != "GET /api/x/…" || found[0].Count != 2 || strings.Contains(string(text), "secret") {
		t.Errorf("%s %v", text, err)
	}
}

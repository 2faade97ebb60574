package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/pocketbase/pocketbase/core"
)

func TestAddressesThatNobodyCanHave(t *testing.T) {
	for email, want := range map[string]bool{
		"secretary@example.org": true, "SECRETARY@Example.ORG": true, "a@demo.example": true, "a@x.invalid": true, "a@test": true,
		"a@myexample.org": false, "a@example.kz": false, "a@example.org.kz": false, "": false, "example.org": false,
	} {
		if got := isDemonstration(email); got != want {
			t.Errorf("%q: %v", email, got)
		}
	}
}

func TestWhoIsAtThisMachine(t *testing.T) {
	for _, row := range []struct {
		name, listens, host, header string
		want                        bool
	}{
		{"at the machine", "127.0.0.1:8090", "127.0.0.1:8090", "", true},
		{"by name", "127.0.0.1:8090", "localhost:5173", "", true},
		{"version six", "[::1]:8090", "[::1]:8090", "", true},
		{"without a port", "127.0.0.1:80", "localhost", "", true},
		{"every address", "0.0.0.0:8090", "127.0.0.1:8090", "", false},
		{"every address, unsaid", ":8090", "localhost:8090", "", false},
		{"in the house", "192.168.1.5:8090", "192.168.1.5:8090", "", false},
		{"a proxy that keeps the name", "127.0.0.1:8090", "otinim.kz", "", false},
		{"a proxy that says so", "127.0.0.1:8090", "127.0.0.1:8090", "X-Forwarded-For", false},
		{"a proxy by the standard", "127.0.0.1:8090", "127.0.0.1:8090", "Forwarded", false},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.Host = row.host
		if row.header != "" {
			r.Header.Set(row.header, "for=203.0.113.5")
		}
		if got := isLocal(row.listens, r); got != row.want {
			t.Errorf("%s: %v", row.name, got)
		}
	}
}

func addAccount(t *testing.T, app core.App, collection, email string) *core.Record {
	t.Helper()
	found, err := app.FindCollectionByNameOrId(collection)
	if err != nil {
		t.Fatal(err)
	}
	record := core.NewRecord(found)
	record.SetEmail(email)
	record.SetPassword("a long password")
	record.SetVerified(true)
	if collection == "users" {
		record.Set("role", "secretary")
	}
	if err := app.Save(record); err != nil {
		t.Fatal(err)
	}
	return record
}

func TestDemonstrationIsNotForTheInternet(t *testing.T) {
	host := startHost(t, newTestApp(t))
	outside := map[string]string{"X-Forwarded-For": "203.0.113.5"}
	for _, collection := range []string{"users", "_superusers"} {
		for email, refused := range map[string]bool{"secretary@example.org": true, "secretary@otinim.kz": false} {
			record := addAccount(t, host.app, collection, email)
			body, _ := json.Marshal(map[string]string{"identity": email, "password": "a long password"})
			signIn := func(header map[string]string) answer {
				all := map[string]string{"Content-Type": "application/json"}
				for key, value := range header {
					all[key] = value
				}
				return host.ask("POST", "/api/collections/"+collection+"/auth-with-password", all, body)
			}
			if got := signIn(nil); got.status != http.StatusOK {
				t.Errorf("%s %s at the machine: %d", collection, email, got.status)
			}
			want := map[bool]int{true: http.StatusForbidden, false: http.StatusOK}[refused]
			got := signIn(outside)
			if got.status != want || strings.Contains(got.body, "token") == refused {
				t.Errorf("%s %s from outside: %d %s", collection, email, got.status, got.body)
			}
			if refused && !strings.Contains(got.body, "session.demonstration") {
				t.Errorf("no code: %s", got.body)
			}
			// A token from the time when the host was this machine's alone.
			token, err := record.NewAuthToken()
			if err != nil {
				t.Fatal(err)
			}
			path := "/api/collections/" + collection + "/records/" + record.Id
			kept := host.ask("GET", path, map[string]string{"Authorization": token, "X-Forwarded-For": "203.0.113.5"}, nil)
			if kept.status != want {
				t.Errorf("%s %s with a token from before: %d", collection, email, kept.status)
			}
		}
	}
}

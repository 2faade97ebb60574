package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
	_ "github.com/pocketbase/pocketbase/migrations"
	"github.com/pocketbase/pocketbase/plugins/jsvm"
)

// testHost is a real PocketBase on a temporary directory behind the real handler.
type testHost struct {
	t   *testing.T
	app *core.BaseApp
	url string
}

// page is a shell like Kit's: one script inline, one by address.
const page = `<!doctype html><html><head><style>b{color:red}</style><script src="/_app/immutable/entry.js"></script>` +
	`<script>start()</script></head></html>`

var siteFiles = map[string]string{
	"index.html":               page,
	"service-worker.js":        "self.x=1",
	"manifest.webmanifest":     "{}",
	"_app/version.json":        `{"version":"1"}`,
	"_app/immutable/entry.js":  "export const a = 1;",
	"_app/immutable/plain.css": "b{}",
	// Stand-ins: what matters is that the bytes of the variant are sent.
	"_app/immutable/entry.js.br": "brotli bytes",
	"_app/immutable/entry.js.gz": "gzip bytes",
	".env":                       "SECRET=1",
	".vite/manifest.json":        "{}",
}

func writeSite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range siteFiles {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// migrations are the real ones, and registered for the whole process.
var migrations sync.Once

func newTestApp(t *testing.T) *core.BaseApp {
	t.Helper()
	app := core.NewBaseApp(core.BaseAppConfig{DataDir: t.TempDir(), DBConnect: openDurable})
	migrations.Do(func() {
		jsvm.MustRegister(app, jsvm.Config{MigrationsDir: "../pb_migrations", HooksDir: t.TempDir(), TypesDir: t.TempDir()})
	})
	if err := app.Bootstrap(); err != nil {
		t.Fatal(err)
	}
	if err := app.RunAllMigrations(); err != nil {
		t.Fatal(err)
	}
	// Request logs are written apart from the request and would outlive the test.
	app.Settings().Logs.MaxDays = 0
	t.Cleanup(func() { _ = app.ResetBootstrapState() })
	return app
}

func startHost(t *testing.T, app *core.BaseApp) *testHost {
	t.Helper()
	registerHost(app, hostOptions{app: os.DirFS(writeSite(t))})
	routes, err := apis.NewRouter(app)
	if err != nil {
		t.Fatal(err)
	}
	// As apis.Serve does; the host has to take it off again.
	routes.Bind(apis.CORS(apis.CORSConfig{AllowOrigins: []string{"*"}}))
	event := &core.ServeEvent{App: app, Router: routes}
	host := &testHost{t: t, app: app}
	err = app.OnServe().Trigger(event, func(e *core.ServeEvent) error {
		mux, err := e.Router.BuildMux()
		if err != nil {
			return err
		}
		server := httptest.NewServer(atTheDoor(mux))
		t.Cleanup(server.Close)
		host.url = server.URL
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	app.Settings().Logs.MaxDays = 0
	return host
}

type answer struct {
	status int
	header http.Header
	body   string
}

func (h *testHost) ask(method, path string, header map[string]string, body []byte) answer {
	h.t.Helper()
	request, err := http.NewRequest(method, h.url+path, bytes.NewReader(body))
	if err != nil {
		h.t.Fatal(err)
	}
	// Go's client would ask for gzip and unpack it behind our back.
	request.Header.Set("Accept-Encoding", "identity")
	for key, value := range header {
		request.Header.Set(key, value)
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		h.t.Fatal(err)
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(content)}
}

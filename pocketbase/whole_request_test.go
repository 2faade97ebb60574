package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
)

// What is left of a refused body is never answered as a request of its own.
func TestWhatIsLeftOfARefusedBodyIsNoRequest(t *testing.T) {
	app := newTestApp(t)
	app.OnServe().BindFunc(func(e *core.ServeEvent) error {
		e.Router.POST("/api/otinim/small", func(e *core.RequestEvent) error { return e.NoContent(204) }).Bind(apis.BodyLimit(1000))
		e.Router.POST("/api/otinim/unread", func(e *core.RequestEvent) error { return e.JSON(403, nil) })
		return e.Next()
	})
	host := startHost(t, app)
	address := strings.TrimPrefix(host.url, "http://")
	for _, path := range []string{"/api/otinim/small", "/api/otinim/unread", "/api/otinim/none", "/api/collections/users/records"} {
		for _, size := range []int{2_000, 300_000, 600_000} {
			for _, head := range []string{fmt.Sprintf("Content-Length: %d\r\n\r\n%s", size, strings.Repeat("x", size)), fmt.Sprintf("Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", size, strings.Repeat("x", size))} {
				connection, err := net.Dial("tcp", address)
				if err != nil {
					t.Fatal(err)
				}
				_ = connection.SetDeadline(time.Now().Add(20 * time.Second))
				go func() {
					_, _ = io.WriteString(connection, "POST "+path+" HTTP/1.1\r\nHost: "+address+"\r\n"+head+"GET /api/health HTTP/1.1\r\nHost: "+address+"\r\nConnection: close\r\n\r\n")
				}()
				reader := bufio.NewReader(connection)
				first, err := http.ReadResponse(reader, nil)
				if err != nil {
					t.Fatalf("%s %d: no answer: %v", path, size, err)
				}
				_, _ = io.Copy(io.Discard, first.Body)
				// Either the connection ends here, or the next answer is the next request's own.
				if second, err := http.ReadResponse(reader, nil); err == nil && second.StatusCode != http.StatusOK {
					t.Errorf("%s %d: answered %d, then %d to what was left of it", path, size, first.StatusCode, second.StatusCode)
				}
				connection.Close()
			}
		}
	}
}

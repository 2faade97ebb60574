package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

func TestCreationIsRefused(t *testing.T) {
	p := pdf(5_000, 1)
	other := pdf(5_000, 2)
	rows := []struct {
		name      string
		change    map[string]any
		headers   map[string]string
		anonymous bool
		foreign   bool
		status    int
		code      string
	}{
		{name: "nobody signed in", anonymous: true, status: 401, code: "session.required"},
		{name: "another's submission", foreign: true, status: 404, code: "submission.missing"},
		{name: "no such submission", headers: map[string]string{"Upload-Metadata": metadata("submission00002", p.hash)}, status: 404, code: "submission.missing"},
		{name: "not in the manifest", headers: map[string]string{"Upload-Metadata": metadata(submissionID, other.hash)}, status: 422, code: "attachment.unlisted"},
		{name: "no metadata", headers: map[string]string{"Upload-Metadata": ""}, status: 400, code: "upload.metadata"},
		{name: "a path for an id", headers: map[string]string{"Upload-Metadata": metadata("../../etc/passwd", p.hash)}, status: 400, code: "upload.metadata"},
		{name: "upper-case hash", headers: map[string]string{"Upload-Metadata": metadata(submissionID, "ABCDEF")}, status: 400, code: "upload.metadata"},
		{name: "shorter than the manifest", headers: map[string]string{"Upload-Length": "4999"}, status: 422, code: "attachment.size"},
		{name: "longer than the manifest", headers: map[string]string{"Upload-Length": "5001"}, status: 422, code: "attachment.size"},
		{name: "larger than any file", headers: map[string]string{"Upload-Length": strconv.Itoa(maxFile + 1)}, status: 413},
		{name: "length said later", headers: map[string]string{"Upload-Length": "", "Upload-Defer-Length": "1"}, status: 501},
		{name: "no length", headers: map[string]string{"Upload-Length": ""}, status: 400},
		{name: "registered already", change: map[string]any{"number": "СЫЙ-2026-0001"}, status: 409, code: "submission.settled"},
		{name: "withdrawn", change: map[string]any{"withdrawnAt": instant(0)}, status: 409, code: "submission.settled"},
		{name: "lapsed", change: map[string]any{"lapsedAt": instant(0)}, status: 409, code: "submission.settled"},
		{name: "grace has run out", change: map[string]any{"attachmentsUntil": instant(-time.Second)}, status: 410, code: "attachments.late"},
		{name: "no grace at all", change: map[string]any{"attachmentsUntil": ""}, status: 410, code: "attachments.late"},
		{name: "another tus", headers: map[string]string{"Tus-Resumable": "0.2.2"}, status: 412},
	}
	host := startHost(t, newTestApp(t))
	owner, stranger := host.person("owner"), host.person("stranger")
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			clearSubmissions(t, host)
			host.submission(owner, row.change, p)
			header := map[string]string{
				"Authorization": owner.token, "Tus-Resumable": "1.0.0",
				"Upload-Length": "5000", "Upload-Metadata": metadata(submissionID, p.hash),
			}
			for key, value := range row.headers {
				header[key] = value
			}
			if row.anonymous {
				header["Authorization"] = ""
			}
			if row.foreign {
				header["Authorization"] = stranger.token
			}
			expect(t, row.name, host.ask("POST", uploadsPath, header, nil), row.status, row.code)
			if host.leftovers() != 0 {
				t.Error("something was kept")
			}
		})
	}
}

// clearSubmissions goes around the triggers that keep submissions for ever.
func clearSubmissions(t *testing.T, host *testHost) {
	t.Helper()
	for _, sql := range []string{"DROP TRIGGER IF EXISTS submissions_no_delete", "DELETE FROM submissions"} {
		if _, err := host.app.DB().NewQuery(sql).Execute(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFileIsRefusedAfterItsLastByte(t *testing.T) {
	honest := pdf(5_000, 1)
	swapped := pdf(5_000, 2)
	page := paperOf("pdf", []byte("<html><script>alert(1)</script>"))
	rows := []struct {
		name   string
		listed paper
		sent   []byte
		status int
		code   string
	}{
		{"other bytes than promised", honest, swapped.content, 460, "attachment.hash"},
		{"another kind than promised", page, page.content, 415, "file.kind"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			host := startHost(t, newTestApp(t))
			owner := host.person("owner")
			host.submission(owner, nil, row.listed)
			expect(t, "create", host.create(owner, row.listed), 201, "")
			expect(t, "last chunk", host.patch(owner, address(owner, row.listed), 0, row.sent), row.status, row.code)
			if len(host.attachments()) != 0 || host.leftovers() != 0 {
				t.Error("kept")
			}
			expect(t, "HEAD after it", host.head(owner, address(owner, row.listed)), 404, "")
			expect(t, "it may begin again", host.create(owner, row.listed), 201, "")
		})
	}
}

func TestChunkPastTheEndIsRefused(t *testing.T) {
	host := startHost(t, newTestApp(t))
	owner := host.person("owner")
	p := pdf(5_000, 1)
	host.submission(owner, nil, p)
	host.create(owner, p)
	expect(t, "over length", host.patch(owner, address(owner, p), 0, append(p.content, 'x')), 413, "")
	if len(host.attachments()) != 0 {
		t.Error("stored")
	}
}

// Late is judged by the last byte, not by when the host gets to it.
func TestGraceRunsOutDuringTheUpload(t *testing.T) {
	host := startHost(t, newTestApp(t))
	owner := host.person("owner")
	p := pdf(5_000, 1)
	host.submission(owner, map[string]any{"attachmentsUntil": instant(700 * time.Millisecond)}, p)
	expect(t, "create in time", host.create(owner, p), 201, "")
	time.Sleep(800 * time.Millisecond)
	expect(t, "last byte late", host.patch(owner, address(owner, p), 0, p.content), 410, "attachments.late")
	if len(host.attachments()) != 0 || host.leftovers() != 0 {
		t.Error("kept")
	}
}

func TestAnothersUploadDoesNotExist(t *testing.T) {
	host := startHost(t, newTestApp(t))
	owner, stranger := host.person("owner"), host.person("stranger")
	p := pdf(5_000, 1)
	host.submission(owner, nil, p)
	host.create(owner, p)
	for _, path := range []string{address(owner, p), uploadsPath + "nothing", uploadsPath + "..%2f..%2fdata.db"} {
		for _, method := range []string{"HEAD", "PATCH", "DELETE", "GET", "POST"} {
			header := map[string]string{
				"Authorization": stranger.token, "Tus-Resumable": "1.0.0",
				"Content-Type": "application/offset+octet-stream", "Upload-Offset": "0",
			}
			if got := host.ask(method, path, header, p.content); got.status != 404 {
				t.Errorf("%s %s by a stranger: %d", method, path, got.status)
			}
			header["X-HTTP-Method-Override"] = "DELETE"
			if got := host.ask("POST", path, header, nil); got.status != 404 {
				t.Errorf("POST as DELETE %s by a stranger: %d", path, got.status)
			}
			header["Authorization"] = ""
			if got := host.ask(method, path, header, nil); got.status != 401 {
				t.Errorf("%s %s by nobody: %d", method, path, got.status)
			}
		}
	}
	if got := host.head(owner, address(owner, p)); got.status != 200 || got.header.Get("Upload-Offset") != "0" {
		t.Errorf("the owner's upload suffered: %d %v", got.status, got.header)
	}
	// Not even its owner reads it back from here.
	if got := host.ask("GET", address(owner, p), map[string]string{"Authorization": owner.token}, nil); got.status != 405 {
		t.Errorf("GET by the owner: %d", got.status)
	}
}

func TestQuotaOfUnfinishedBytes(t *testing.T) {
	host := startHost(t, newTestApp(t))
	owner := host.person("owner")
	var papers []paper
	for i := range 11 {
		p := pdf(100, byte(i))
		p.size = maxFile // what the manifest says; the bytes never come
		papers = append(papers, p)
	}
	host.submission(owner, nil, papers...)
	for _, p := range papers[:10] {
		expect(t, "within the quota", host.create(owner, p), 201, "")
	}
	expect(t, "past it", host.create(owner, papers[10]), 429, "uploads.quota")
}

func TestUnfinishedUploadsExpire(t *testing.T) {
	host := startHost(t, newTestApp(t))
	owner := host.person("owner")
	old, fresh := pdf(5_000, 1), pdf(5_000, 2)
	host.submission(owner, nil, old, fresh)
	host.create(owner, old)
	host.create(owner, fresh)
	dir := filepath.Join(host.app.DataDir(), "uploads")
	orphan := filepath.Join(dir, "orphan.info")
	if err := os.WriteFile(orphan, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	past := time.Now().Add(-unfinishedFor - time.Minute)
	for _, file := range []string{orphan, filepath.Join(dir, uploadID{owner.id, submissionID, old.hash}.String())} {
		if err := os.Chtimes(file, past, past); err != nil {
			t.Fatal(err)
		}
	}
	if err := newUploadStore(dir).sweep(time.Now()); err != nil {
		t.Fatal(err)
	}
	expect(t, "old", host.head(owner, address(owner, old)), 404, "")
	expect(t, "fresh", host.head(owner, address(owner, fresh)), 200, "")
	if host.leftovers() != 2 {
		t.Errorf("%d files left, want the fresh upload's two", host.leftovers())
	}
}

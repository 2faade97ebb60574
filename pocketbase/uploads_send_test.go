package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
)

// P4, P9: sent in chunks, cut, resumed where it stood, stored whole, named by its hash.
func TestUploadIsResumedAndStored(t *testing.T) {
	host := startHost(t, newTestApp(t))
	owner := host.person("owner")
	p := pdf(100_000, 1)
	host.submission(owner, nil, p)

	created := host.create(owner, p)
	expect(t, "create", created, 201, "")
	if created.header.Get("Location") != address(owner, p) {
		t.Fatalf("Location %q, want the address that the device can work out, %q", created.header.Get("Location"), address(owner, p))
	}
	if created.header.Get("Upload-Expires") == "" {
		t.Error("no Upload-Expires")
	}

	expect(t, "first chunk", host.patch(owner, address(owner, p), 0, p.content[:40_000]), 204, "")
	again := host.create(owner, p)
	expect(t, "created again after a lost answer", again, 409, "upload.exists")
	where := host.head(owner, address(owner, p))
	if where.status != 200 || where.header.Get("Upload-Offset") != "40000" || where.header.Get("Upload-Length") != "100000" {
		t.Fatalf("after the cut: %d %v", where.status, where.header)
	}
	expect(t, "a chunk from a wrong place", host.patch(owner, address(owner, p), 0, p.content[:10]), 409, "")

	last := host.patch(owner, address(owner, p), 40_000, p.content[40_000:])
	expect(t, "last chunk", last, 204, "")
	if last.header.Get("Upload-Offset") != "100000" {
		t.Errorf("Upload-Offset %q", last.header.Get("Upload-Offset"))
	}

	records := host.attachments()
	if len(records) != 1 {
		t.Fatalf("%d attachments", len(records))
	}
	got := records[0]
	if got.GetString("sha256") != p.hash || got.GetInt("size") != p.size || got.GetString("kind") != "pdf" || got.GetString("name") != p.name {
		t.Errorf("%v", got.FieldsData())
	}
	stored, err := os.ReadFile(filepath.Join(host.app.DataDir(), "storage", got.BaseFilesPath(), got.GetString("file")))
	if err != nil || !bytes.Equal(stored, p.content) {
		t.Fatalf("stored bytes differ: %v", err)
	}
	if host.leftovers() != 0 {
		t.Error("a finished upload was left behind")
	}

	// The last answer may be lost: the device asks again and is told it is done.
	done := host.head(owner, address(owner, p))
	if done.status != 200 || done.header.Get("Upload-Offset") != strconv.Itoa(p.size) || done.header.Get("Upload-Length") != strconv.Itoa(p.size) {
		t.Errorf("after the end: %d %v", done.status, done.header)
	}
	expect(t, "the end sent again", host.patch(owner, address(owner, p), p.size, nil), 204, "")
	expect(t, "created again", host.create(owner, p), 409, "attachment.stored")
	if len(host.attachments()) != 1 {
		t.Error("stored twice")
	}
}

// A host killed between the last byte and the record finishes it at the next question.
func TestWholeButUnfinishedUploadIsFinished(t *testing.T) {
	for _, method := range []string{"HEAD", "PATCH", "POST"} {
		t.Run(method, func(t *testing.T) {
			host := startHost(t, newTestApp(t))
			owner := host.person("owner")
			p := pdf(5_000, 2)
			host.submission(owner, nil, p)
			expect(t, "create", host.create(owner, p), 201, "")
			file := filepath.Join(host.app.DataDir(), "uploads", uploadID{owner.id, submissionID, p.hash}.String())
			if err := os.WriteFile(file, p.content, 0o600); err != nil {
				t.Fatal(err)
			}
			switch method {
			case "HEAD":
				expect(t, method, host.head(owner, address(owner, p)), 200, "")
			case "PATCH":
				expect(t, method, host.patch(owner, address(owner, p), p.size, nil), 204, "")
			case "POST":
				expect(t, method, host.create(owner, p), 409, "upload.exists")
				expect(t, "HEAD after it", host.head(owner, address(owner, p)), 200, "")
			}
			if len(host.attachments()) != 1 || host.leftovers() != 0 {
				t.Errorf("%d attachments, %d leftovers", len(host.attachments()), host.leftovers())
			}
		})
	}
}

// Its device asks no more: the host finishes it by itself, so that no cron can let it lapse.
func TestWholeUploadIsFinishedUnasked(t *testing.T) {
	app := newTestApp(t)
	host := startHost(t, app)
	owner := host.person("owner")
	whole, part := pdf(5_000, 2), pdf(6_000, 3)
	host.submission(owner, nil, whole, part)
	for _, p := range []paper{whole, part} {
		expect(t, "create", host.create(owner, p), 201, "")
	}
	file := filepath.Join(app.DataDir(), "uploads", uploadID{owner.id, submissionID, whole.hash}.String())
	if err := os.WriteFile(file, whole.content, 0o600); err != nil {
		t.Fatal(err)
	}
	newUploads(app, attachmentUploads).finishWhole()
	found := host.attachments()
	if len(found) != 1 || found[0].GetString("sha256") != whole.hash {
		t.Errorf("recorded: %v", found)
	}
	// Half an upload waits on.
	expect(t, "the other", host.head(owner, address(owner, part)), 200, "")
}

func TestLargestFileInOneChunk(t *testing.T) {
	host := startHost(t, newTestApp(t))
	owner := host.person("owner")
	p := pdf(maxFile, 3)
	host.submission(owner, nil, p)
	expect(t, "create", host.create(owner, p), 201, "")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	expect(t, "20 MiB at once", host.patch(owner, address(owner, p), 0, p.content), 204, "")
	runtime.ReadMemStats(&after)
	if len(host.attachments()) != 1 {
		t.Error("not stored")
	}
	// PocketBase's re-readable copy of a body would be as large as the body.
	if grown := after.TotalAlloc - before.TotalAlloc; grown > maxFile/2 {
		t.Errorf("%d bytes were allocated on the way: the body was copied", grown)
	}
}

func TestUploadIsGivenUpByItsOwner(t *testing.T) {
	host := startHost(t, newTestApp(t))
	owner := host.person("owner")
	p := pdf(5_000, 4)
	host.submission(owner, nil, p)
	host.create(owner, p)
	header := map[string]string{"Authorization": owner.token, "Tus-Resumable": "1.0.0"}
	expect(t, "DELETE", host.ask("DELETE", address(owner, p), header, nil), 204, "")
	expect(t, "HEAD after it", host.head(owner, address(owner, p)), 404, "")
	if host.leftovers() != 0 {
		t.Error("left behind")
	}
}

package main

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

const submissionID = "submission00001"

type person struct{ id, token string }

func (h *testHost) person(name string) person {
	h.t.Helper()
	users, err := h.app.FindCollectionByNameOrId("users")
	if err != nil {
		h.t.Fatal(err)
	}
	record := core.NewRecord(users)
	record.SetEmail(name + "@example.kz")
	record.SetPassword("a long enough password")
	record.Set("role", "applicant")
	if err := h.app.Save(record); err != nil {
		h.t.Fatal(err)
	}
	token, err := record.NewAuthToken()
	if err != nil {
		h.t.Fatal(err)
	}
	return person{record.Id, token}
}

// paper is what a manifest says of a file.
type paper struct {
	content          []byte
	kind, name, hash string
	size             int
}

func paperOf(kind string, content []byte) paper {
	sum := sha256.Sum256(content)
	return paper{content, kind, "устав." + kind, hex.EncodeToString(sum[:]), len(content)}
}

// pdf is a file of the size with the first bytes of a PDF.
func pdf(size int, seed byte) paper {
	content := make([]byte, size)
	for i := range content {
		content[i] = byte(i)*31 + seed
	}
	copy(content, "%PDF-1.7")
	return paperOf("pdf", content)
}

// submission writes what the server's hooks leave of an awaiting submission.
func (h *testHost) submission(owner person, change map[string]any, papers ...paper) {
	h.t.Helper()
	list := []map[string]any{}
	for i, p := range papers {
		list = append(list, map[string]any{
			"id": fmt.Sprintf("attachment%05d", i), "slot": "papers.founding", "name": p.name,
			"kind": p.kind, "size": p.size, "sha256": p.hash,
		})
	}
	text, err := json.Marshal(map[string]any{"format": "otinim.document/1", "attachments": list})
	if err != nil {
		h.t.Fatal(err)
	}
	collection, err := h.app.FindCollectionByNameOrId("submissions")
	if err != nil {
		h.t.Fatal(err)
	}
	record := core.NewRecord(collection)
	record.Id = submissionID
	record.Set("owner", owner.id)
	record.Set("call", "call00000000001")
	record.Set("text", string(text))
	record.Set("attachmentsUntil", instant(time.Hour))
	for key, value := range change {
		record.Set(key, value)
	}
	// The call and the rest of the row are the hooks' business, not the host's.
	if err := h.app.SaveNoValidate(record); err != nil {
		h.t.Fatal(err)
	}
}

func instant(fromNow time.Duration) string {
	return time.Now().Add(fromNow).UTC().Format("2006-01-02T15:04:05.000Z")
}

func metadata(submission, hash string) string {
	encode := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	return "submission " + encode(submission) + ",sha256 " + encode(hash)
}

func (h *testHost) create(by person, p paper) answer {
	return h.ask("POST", uploadsPath, map[string]string{
		"Authorization": by.token, "Tus-Resumable": "1.0.0",
		"Upload-Length": strconv.Itoa(p.size), "Upload-Metadata": metadata(submissionID, p.hash),
	}, nil)
}

func address(by person, p paper) string {
	return uploadsPath + uploadID{by.id, submissionID, p.hash}.String()
}

func (h *testHost) patch(by person, path string, offset int, bytes []byte) answer {
	return h.ask("PATCH", path, map[string]string{
		"Authorization": by.token, "Tus-Resumable": "1.0.0",
		"Content-Type": "application/offset+octet-stream", "Upload-Offset": strconv.Itoa(offset),
	}, bytes)
}

func (h *testHost) head(by person, path string) answer {
	return h.ask("HEAD", path, map[string]string{"Authorization": by.token, "Tus-Resumable": "1.0.0"}, nil)
}

func (h *testHost) attachments() []*core.Record {
	h.t.Helper()
	records, err := h.app.FindAllRecords("attachments", dbx.HashExp{"submission": submissionID})
	if err != nil {
		h.t.Fatal(err)
	}
	return records
}

func (h *testHost) leftovers() int {
	entries, err := os.ReadDir(h.app.DataDir() + "/uploads")
	if err != nil && !os.IsNotExist(err) {
		h.t.Fatal(err)
	}
	return len(entries)
}

func expect(t *testing.T, what string, got answer, status int, code string) {
	t.Helper()
	if got.status != status {
		t.Fatalf("%s: status %d, want %d: %s", what, got.status, status, got.body)
	}
	if code != "" && got.body != `{"code":"`+code+`"}` {
		t.Fatalf("%s: body %s, want code %s", what, got.body, code)
	}
}

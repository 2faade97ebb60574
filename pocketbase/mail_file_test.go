package main

import (
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pocketbase/pocketbase/tools/mailer"
)

func lettersIn(t *testing.T, dir string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "*.eml"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestALetterWithoutSMTPIsAFileThatReadsBack(t *testing.T) {
	h := startHost(t, newTestApp(t))
	message := &mailer.Message{
		From:    mail.Address{Name: "Өтінім", Address: "no-reply@example.org"},
		To:      []mail.Address{{Address: "person@example.org"}},
		Subject: "Өтінім қабылданды: СЫЙ-2026-0001\r\nBcc: other@example.org",
		Text:    "Сәлеметсіз бе!\nӨтініміңіз тіркелді. " + strings.Repeat("ұзын жол ", 40) + "\n.\n",
		Headers: map[string]string{"List-Unsubscribe": "<https://otinim.example/account>\r\nX-Other: 1"},
	}
	if err := h.app.NewMailClient().Send(message); err != nil {
		t.Fatal(err)
	}
	found := lettersIn(t, filepath.Join(h.app.DataDir(), "mail"))
	if len(found) != 1 {
		t.Fatalf("letters: %v", found)
	}
	info, err := os.Stat(found[0])
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("others may read it: %v %v", info.Mode(), err)
	}
	file, err := os.Open(found[0])
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	letter, err := mail.ReadMessage(file)
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(letter.Header.Get("Subject"))
	if err != nil || !strings.HasPrefix(subject, "Өтінім қабылданды: СЫЙ-2026-0001") {
		t.Fatalf("subject %q %v", subject, err)
	}
	if letter.Header.Get("Bcc") != "" || letter.Header.Get("X-Other") != "" {
		t.Fatal("a typed line became a header")
	}
	_, params, err := mime.ParseMediaType(letter.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	part, err := multipart.NewReader(letter.Body, params["boundary"]).NextPart()
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(part)
	if err != nil || strings.ReplaceAll(string(text), "\r\n", "\n") != message.Text {
		t.Fatalf("text %q %v", text, err)
	}
}

func TestLettersThatNobodyTakesDoNotFillTheDisk(t *testing.T) {
	dir := t.TempDir()
	message := &mailer.Message{Text: "x"}
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range 7 {
		if err := writeLetter(dir, message, start.Add(time.Duration(i)*time.Second)); err != nil {
			t.Fatal(err)
		}
	}
	if err := dropOldLetters(dir, 4); err != nil {
		t.Fatal(err)
	}
	found := lettersIn(t, dir)
	if len(found) != 4 || !strings.Contains(found[0], "20260101T000003") {
		t.Fatalf("%d letters, the first %s", len(found), found[0])
	}
}

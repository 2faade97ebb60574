package main

import (
	"bytes"
	"fmt"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
	"github.com/pocketbase/pocketbase/tools/mailer"
	"github.com/pocketbase/pocketbase/tools/security"
)

// mostLetters: the folder is for reading by hand or by a program that takes them away; what
// nobody takes must not fill the disk.
const mostLetters = 1000

// keepLetters writes each letter as a file, mail/<time>-<chance>.eml in the data folder, where no
// SMTP is set: confirming an address and the notices work without a mail server.
func keepLetters(app core.App) {
	app.OnMailerSend().Bind(&hook.Handler[*core.MailerEvent]{
		Id:       "otinimLetters",
		Priority: 999,
		Func: func(e *core.MailerEvent) error {
			if e.App.Settings().SMTP.Enabled {
				return e.Next()
			}
			return writeLetter(filepath.Join(e.App.DataDir(), "mail"), e.Message, time.Now())
		},
	})
}

func writeLetter(dir string, message *mailer.Message, now time.Time) error {
	letter, err := letterOf(message, now)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	name := now.UTC().Format("20060102T150405.000") + "-" + security.PseudorandomString(8) + ".eml"
	// Whoever takes letters away never meets half of one.
	begun := filepath.Join(dir, "."+name)
	if err := os.WriteFile(begun, letter, 0o600); err != nil {
		return err
	}
	if err := os.Rename(begun, filepath.Join(dir, name)); err != nil {
		return err
	}
	return dropOldLetters(dir, mostLetters)
}

func dropOldLetters(dir string, most int) error {
	// By their names, which begin with the time.
	letters, err := filepath.Glob(filepath.Join(dir, "*.eml"))
	if err != nil || len(letters) <= most {
		return err
	}
	slices.Sort(letters)
	for _, path := range letters[:len(letters)-most] {
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return nil
}

// letterOf is the message as RFC 5322 text; its words may be in any alphabet.
func letterOf(message *mailer.Message, now time.Time) ([]byte, error) {
	var parts bytes.Buffer
	body := multipart.NewWriter(&parts)
	for _, part := range []struct{ kind, text string }{{"text/plain", message.Text}, {"text/html", message.HTML}} {
		if part.text == "" {
			continue
		}
		w, err := body.CreatePart(textproto.MIMEHeader{
			"Content-Type":              {part.kind + "; charset=utf-8"},
			"Content-Transfer-Encoding": {"quoted-printable"},
		})
		if err != nil {
			return nil, err
		}
		encoded := quotedprintable.NewWriter(w)
		if _, err := encoded.Write([]byte(part.text)); err != nil {
			return nil, err
		}
		if err := encoded.Close(); err != nil {
			return nil, err
		}
	}
	if err := body.Close(); err != nil {
		return nil, err
	}

	var letter bytes.Buffer
	header := func(name, value string) {
		// Nothing of what a person typed may begin a header of its own.
		fmt.Fprintf(&letter, "%s: %s\r\n", name, strings.NewReplacer("\r", "", "\n", "").Replace(value))
	}
	header("Date", now.Format(time.RFC1123Z))
	header("From", message.From.String())
	header("To", addresses(message.To))
	header("Subject", mime.QEncoding.Encode("utf-8", message.Subject))
	header("Message-ID", "<"+security.PseudorandomString(20)+"@otinim>")
	for _, name := range sortedKeys(message.Headers) {
		header(name, message.Headers[name])
	}
	header("MIME-Version", "1.0")
	header("Content-Type", "multipart/alternative; boundary="+body.Boundary())
	letter.WriteString("\r\n")
	letter.Write(parts.Bytes())
	return letter.Bytes(), nil
}

func addresses(list []mail.Address) string {
	written := make([]string, len(list))
	for i, address := range list {
		written[i] = address.String()
	}
	return strings.Join(written, ", ")
}

func sortedKeys(headers map[string]string) []string {
	keys := make([]string, 0, len(headers))
	for key := range headers {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

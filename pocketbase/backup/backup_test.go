package backup

import (
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// books are the tables that a backup looks into, with one chain of two events and one attachment.
func books(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	db, err := sql.Open("sqlite", filepath.Join(dir, databaseName)+"?_pragma=journal_mode(WAL)")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	content := "%PDF-1.7"
	hash := hashOf([]byte(content))
	first := hashOf([]byte(strings.Repeat("0", 64) + "\n" + `{"at":"t","body":{"a":"<&"},"chain":"c","kind":"k","seq":1,"subject":"s"}`))
	second := hashOf([]byte(first + "\n" + `{"at":"t","body":{},"chain":"c","kind":"k","seq":2,"subject":"s"}`))
	for _, statement := range []string{
		`CREATE TABLE _collections (id TEXT, name TEXT); INSERT INTO _collections VALUES ('col', 'attachments')`,
		`CREATE TABLE _params (id TEXT, value TEXT); INSERT INTO _params VALUES ('settings', '{"s3":{"enabled":false}}')`,
		`CREATE TABLE events (chain TEXT, seq INT, kind TEXT, subject TEXT, at TEXT, body TEXT, prev TEXT, hash TEXT)`,
		fmt.Sprintf(`INSERT INTO events VALUES ('c', 1, 'k', 's', 't', '{"a":"<&"}', '%064d', '%s'), ('c', 2, 'k', 's', 't', '{}', '%s', '%s')`, 0, first, first, second),
		`CREATE TABLE submissions (id TEXT, text TEXT, sha256 TEXT); INSERT INTO submissions VALUES ('s', 'x', '` + hashOf([]byte("x")) + `')`,
		`CREATE TABLE operations (id TEXT, answer TEXT); INSERT INTO operations VALUES ('s', '{"receipt":{"submission":"s","call":"c","head":"` + second + `"}}')`,
		`CREATE TABLE attachments (id TEXT, file TEXT, sha256 TEXT, size INT); INSERT INTO attachments VALUES ('a', '` + hash + `.pdf', '` + hash + `', 8)`,
	} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err, statement)
		}
	}
	if err := writeDurable(filepath.Join(dir, storageName, "col", "a", hash+".pdf"), strings.NewReader(content)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func change(t *testing.T, dir, statement string) {
	t.Helper()
	db, err := openCopy(filepath.Join(dir, databaseName))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

func makeAt(t *testing.T, dir, to string, at time.Time) (Made, error) {
	t.Helper()
	return Make(context.Background(), Options{DataDir: dir, To: folder(to), Version: "1", Now: func() time.Time { return at }})
}

// What a backup calls whole is: books that are not what they were are never copied as if they were.
func TestBrokenBooksAreNotBackedUp(t *testing.T) {
	for statement, want := range map[string]string{
		`UPDATE events SET at = 'u' WHERE seq = 1`:          "chain.broken: c at 1",
		`UPDATE events SET body = '{ }' WHERE seq = 2`:      "chain.broken: c at 2",
		`DELETE FROM events WHERE seq = 1`:                  "chain.broken: c at 1",
		`DELETE FROM events WHERE seq = 2`:                  "receipt.unknown",
		`UPDATE submissions SET text = 'y'`:                 "submission.damaged",
		`UPDATE _params SET value = 'sealed by a password'`: "backup.settings",
	} {
		dir, to := books(t), t.TempDir()
		change(t, dir, statement)
		if _, err := makeAt(t, dir, to, time.Now()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", statement, err)
		}
		if list, _ := names(context.Background(), folder(to)); len(list) != 0 {
			t.Errorf("%s: there is a backup", statement)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, ".backup-*")); len(left) != 0 {
			t.Errorf("%s: left behind: %v", statement, left)
		}
	}
}

// A text that was erased at its person's wish leaves its hash, and the books whole.
func TestErasedTextsAreNoDamage(t *testing.T) {
	dir := books(t)
	change(t, dir, `UPDATE submissions SET text = ''`)
	if _, err := makeAt(t, dir, t.TempDir(), time.Now()); err != nil {
		t.Fatal(err)
	}
}

func TestALostFileIsNamedAndTheRestIsKept(t *testing.T) {
	dir, to := books(t), t.TempDir()
	if err := os.RemoveAll(filepath.Join(dir, storageName)); err != nil {
		t.Fatal(err)
	}
	made, err := makeAt(t, dir, to, time.Now())
	if err != nil || len(made.Manifest.Missing) != 1 {
		t.Fatalf("%v, %v", made.Manifest.Missing, err)
	}
	if _, err := Restore(context.Background(), folder(to), "", filepath.Join(t.TempDir(), "new")); err != nil {
		t.Fatal(err)
	}
}

func TestOldBackupsGoWithWhatOnlyTheyNeeded(t *testing.T) {
	dir, to := books(t), t.TempDir()
	ctx, now := context.Background(), time.Now()
	var all []Made
	for i := range 4 {
		change(t, dir, fmt.Sprintf(`INSERT INTO submissions VALUES ('%d', '', '')`, i))
		made, err := makeAt(t, dir, to, now.Add(time.Duration(i)*time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, made)
	}
	count := func() int { list, _ := folder(to).List(ctx, "objects"); return len(list) }
	if removed, err := Prune(ctx, folder(to), 2, now); err != nil || removed != 2 || count() != 5 {
		t.Fatalf("what may belong to a backup being written went: %d removed, %d objects, %v", removed, count(), err)
	}
	if removed, err := Prune(ctx, folder(to), 1, now.Add(48*time.Hour)); err != nil || removed != 1 || count() != 2 {
		t.Fatalf("%d removed, %d objects, %v", removed, count(), err)
	}
	if _, err := Restore(ctx, folder(to), all[3].Name, filepath.Join(t.TempDir(), "new")); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(ctx, folder(to), all[0].Name, filepath.Join(t.TempDir(), "new")); err == nil {
		t.Fatal("a removed backup came back")
	}
}

func TestNoPathLeadsOutOfTheFolder(t *testing.T) {
	to := t.TempDir()
	for _, path := range []string{"../x", "/x", "storage/../../x"} {
		err := writeVerified(io.NopCloser(strings.NewReader("")), File{Path: path}, to)
		if err == nil || !strings.Contains(err.Error(), "leads outside") {
			t.Errorf("%s: %v", path, err)
		}
	}
}

package backup

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	_ "modernc.org/sqlite"
)

const (
	databaseName = "data.db"
	storageName  = "storage"
)

// openCopy opens a database of ours that nobody writes to.
func openCopy(file string) (*sql.DB, error) {
	return sql.Open("sqlite", file+"?_pragma=busy_timeout(10000)")
}

// Books is what a check of the books has found.
type Books struct {
	Chains      []Chain
	Submissions int
	Receipts    int
	// Attachments are the files that the books name, by their path in the data folder.
	Attachments []File
}

// checkBooks finds the database sound, every chain whole, every text what its hash says and every
// receipt's head in a chain.
func checkBooks(file string) (Books, error) {
	var books Books
	db, err := openCopy(file)
	if err != nil {
		return books, err
	}
	defer db.Close()
	var sound string
	if err := db.QueryRow("PRAGMA integrity_check").Scan(&sound); err != nil || sound != "ok" {
		return books, errors.Join(fmt.Errorf("database.damaged: %s", sound), err)
	}
	if books.Chains, err = verifyChains(db); err != nil {
		return books, err
	}
	if books.Submissions, err = checkTexts(db); err != nil {
		return books, err
	}
	if books.Receipts, err = checkReceipts(db); err != nil {
		return books, err
	}
	books.Attachments, err = attachmentsOf(db)
	return books, err
}

// checkTexts: a text that was erased at its person's wish is empty, and its hash stays.
func checkTexts(db *sql.DB) (int, error) {
	rows, err := db.Query(`SELECT id, text, sha256 FROM submissions`)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	count := 0
	for ; rows.Next(); count++ {
		var id, text, hash string
		if err := rows.Scan(&id, &text, &hash); err != nil {
			return 0, err
		}
		if text != "" && hashOf([]byte(text)) != hash {
			return 0, fmt.Errorf("submission.damaged: %s", id)
		}
	}
	return count, rows.Err()
}

func checkReceipts(db *sql.DB) (int, error) {
	rows, err := db.Query(`SELECT id, answer FROM operations WHERE answer LIKE '%"receipt"%'`)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	count := 0
	for rows.Next() {
		var id, answer string
		if err := rows.Scan(&id, &answer); err != nil {
			return 0, err
		}
		var said struct {
			Receipt struct{ Submission, Call, Head string } `json:"receipt"`
		}
		if err := json.Unmarshal([]byte(answer), &said); err != nil {
			return 0, fmt.Errorf("receipt.damaged: %s: %w", id, err)
		}
		if said.Receipt.Head == "" {
			continue
		}
		var found int
		err := db.QueryRow(`SELECT count(*) FROM events WHERE chain = ? AND hash = ? AND subject = ?`,
			said.Receipt.Call, said.Receipt.Head, said.Receipt.Submission).Scan(&found)
		if err != nil || found != 1 {
			return 0, errors.Join(fmt.Errorf("receipt.unknown: the head of %s is in no chain", id), err)
		}
		count++
	}
	return count, rows.Err()
}

func attachmentsOf(db *sql.DB) ([]File, error) {
	rows, err := db.Query(`SELECT (SELECT id FROM _collections WHERE name = 'attachments'), id, file, sha256, size FROM attachments WHERE file != ''`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := []File{}
	for rows.Next() {
		var collection, id, name string
		var file File
		if err := rows.Scan(&collection, &id, &name, &file.Sha256, &file.Size); err != nil {
			return nil, err
		}
		file.Path = path.Join(storageName, collection, id, name)
		found = append(found, file)
	}
	return found, rows.Err()
}

// missingOf are attachments that are not there as the books have them.
func missingOf(from storage, attachments []File) ([]string, error) {
	missing := []string{}
	for _, file := range attachments {
		content, err := contentOf(from, file.Path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if err != nil || content.Sha256 != file.Sha256 || content.Size != file.Size {
			missing = append(missing, file.Path)
		}
	}
	return missing, nil
}

func contentOf(from storage, path string) (File, error) {
	local, release, err := from.fetch(path)
	if err != nil {
		return File{}, err
	}
	defer release()
	return hashFile(local)
}

func hashFile(name string) (File, error) {
	opened, err := os.Open(name)
	if err != nil {
		return File{}, err
	}
	defer opened.Close()
	return hashReader(opened)
}

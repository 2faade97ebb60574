package backup

import (
	"fmt"
	"path/filepath"
	"strings"
)

// Verify finds a data folder whole, as a restoration would: database, chains, texts, receipts, attachments,
// these wherever the books say that they lie.
func Verify(dir string) (Books, error) {
	file := filepath.Join(dir, databaseName)
	books, err := checkBooks(file)
	if err != nil {
		return books, err
	}
	db, err := openCopy(file)
	if err != nil {
		return books, err
	}
	defer db.Close()
	from, err := openStorage(db, dir)
	if err != nil {
		return books, err
	}
	missing, err := missingOf(from, books.Attachments)
	if err == nil && len(missing) > 0 {
		err = fmt.Errorf("attachment.missing: %s", strings.Join(missing, ", "))
	}
	return books, err
}

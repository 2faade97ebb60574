package backup

import (
	"fmt"
	"path/filepath"
	"strings"
)

// Verify finds a data folder whole, as a restoration would: database, chains, texts, receipts, attachments.
func Verify(dir string) (Books, error) {
	books, err := checkBooks(filepath.Join(dir, databaseName))
	if err != nil {
		return books, err
	}
	missing, err := missingOf(dir, books.Attachments)
	if err == nil && len(missing) > 0 {
		err = fmt.Errorf("attachment.missing: %s", strings.Join(missing, ", "))
	}
	return books, err
}

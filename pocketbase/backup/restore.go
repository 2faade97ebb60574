package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Restored is what came back.
type Restored struct {
	Name     string
	Manifest Manifest
	Books    Books
	// Settled: the attachments were in S3, and now lie in the folder.
	Settled bool
}

// Restore brings a backup back into a folder that holds nothing, and only after all of it has been
// verified: every file by its hash, the database, every chain, every text, every receipt. `name` is a
// backup's, or "" for the newest.
func Restore(ctx context.Context, from Target, name, to string) (Restored, error) {
	done := Restored{Name: name}
	if entries, err := os.ReadDir(to); err == nil && len(entries) > 0 {
		return done, fmt.Errorf("restore.occupied: %s holds something; nothing is ever written over", to)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return done, err
	}
	list, err := names(ctx, from)
	if err != nil {
		return done, err
	}
	if len(list) == 0 {
		return done, errNone
	}
	if done.Name == "" {
		done.Name = list[len(list)-1]
	} else if !slices.Contains(list, done.Name) {
		return done, fmt.Errorf("backup.none: there are %s", strings.Join(list, ", "))
	}
	if done.Manifest, err = readManifest(ctx, from, done.Name); err != nil {
		return done, err
	}
	to = filepath.Clean(to)
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return done, err
	}
	work, err := os.MkdirTemp(filepath.Dir(to), ".restore-")
	if err != nil {
		return done, err
	}
	defer os.RemoveAll(work)
	if err := bringBack(ctx, from, done.Manifest, work); err != nil {
		return done, err
	}
	if done.Books, err = checkBooks(filepath.Join(work, databaseName)); err != nil {
		return done, err
	}
	if !slices.Equal(done.Books.Chains, done.Manifest.Chains) {
		return done, errors.New("chain.other: the chains are not those that were backed up")
	}
	missing, err := missingOf(inFolder(work), done.Books.Attachments)
	if err != nil {
		return done, err
	}
	if !slices.Equal(missing, done.Manifest.Missing) {
		return done, fmt.Errorf("attachment.missing: %s", strings.Join(missing, ", "))
	}
	if done.Settled, err = keepInFolder(filepath.Join(work, databaseName)); err != nil {
		return done, err
	}
	_ = os.Remove(to) // an empty folder
	if err := os.Rename(work, to); err != nil {
		return done, err
	}
	return done, syncDir(filepath.Dir(to))
}

func bringBack(ctx context.Context, from Target, m Manifest, to string) error {
	packed, err := from.Get(ctx, databaseKey(m.Database))
	if err != nil {
		return fmt.Errorf("%s: %w", databaseName, err)
	}
	database, err := unpack(packed)
	if err != nil {
		return fmt.Errorf("backup.damaged: %s: %w", databaseName, err)
	}
	if err := writeVerified(database, m.Database, to); err != nil {
		return err
	}
	for _, file := range m.Files {
		content, err := from.Get(ctx, objectKey(file))
		if err != nil {
			return fmt.Errorf("%s: %w", file.Path, err)
		}
		if err := writeVerified(content, file, to); err != nil {
			return err
		}
	}
	return nil
}

// writeVerified never follows a path out of the folder, whoever wrote the manifest.
func writeVerified(content io.ReadCloser, file File, to string) error {
	defer content.Close()
	if !filepath.IsLocal(filepath.FromSlash(file.Path)) {
		return fmt.Errorf("backup.damaged: the path %q leads outside", file.Path)
	}
	path := filepath.Join(to, filepath.FromSlash(file.Path))
	if err := writeDurable(path, content); err != nil {
		return fmt.Errorf("backup.damaged: %s: %w", file.Path, err)
	}
	found, err := hashFile(path)
	if err != nil {
		return err
	}
	if found.Sha256 != file.Sha256 || found.Size != file.Size {
		return fmt.Errorf("backup.damaged: %s is not what was backed up", file.Path)
	}
	return nil
}

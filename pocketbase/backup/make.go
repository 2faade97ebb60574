package backup

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// Options of one backup.
type Options struct {
	DataDir string
	To      Target
	Version string
	// Now is the clock.
	Now func() time.Time
}

// Made is a backup that is whole in its target.
type Made struct {
	Name     string
	Manifest Manifest
	// Sent are the bytes that no earlier backup had brought.
	Sent int64
}

const instant = "2006-01-02T15:04:05.000Z"

// Make writes a backup while the host runs. Writers wait for nothing.
func Make(ctx context.Context, o Options) (Made, error) {
	made := Made{Manifest: Manifest{Format: format, Version: o.Version, At: o.Now().UTC().Format(instant)}}
	// Beside the books, for the machine's own place for temporary files may be small, or memory.
	work, err := os.MkdirTemp(o.DataDir, ".backup-")
	if err != nil {
		return made, err
	}
	defer os.RemoveAll(work)

	copied := filepath.Join(work, databaseName)
	if err := copyDatabase(ctx, filepath.Join(o.DataDir, databaseName), copied); err != nil {
		return made, err
	}
	books, err := checkBooks(copied)
	if err != nil {
		return made, err
	}
	made.Manifest.Chains = books.Chains
	if err := made.putFiles(ctx, o, copied, books.Attachments); err != nil {
		return made, err
	}
	if err := made.putDatabase(ctx, o.To, copied); err != nil {
		return made, err
	}
	content, err := json.MarshalIndent(made.Manifest, "", " ")
	if err != nil {
		return made, err
	}
	made.Name = nameOf(made.Manifest.At, content)
	return made, putBytes(ctx, o.To, manifests+made.Name+".json", content)
}

// copyDatabase reads in one transaction, so the copy is of one moment; in WAL mode it keeps nobody waiting.
func copyDatabase(ctx context.Context, from, to string) error {
	if _, err := os.Stat(from); err != nil {
		return fmt.Errorf("backup.data: there are no books in %s: %w", filepath.Dir(from), err)
	}
	db, err := openCopy(from)
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.ExecContext(ctx, "VACUUM INTO ?", to)
	return err
}

func (made *Made) putDatabase(ctx context.Context, to Target, copied string) error {
	file, err := hashFile(copied)
	if err != nil {
		return err
	}
	file.Path = databaseName
	packed, err := pack(copied)
	if err != nil {
		return err
	}
	info, err := os.Stat(packed)
	if err != nil {
		return err
	}
	made.Manifest.Database = file
	made.Sent += info.Size()
	return to.Put(ctx, databaseKey(file), packed)
}

// hashNamed: attachments bear their hash as their name (upload_finish.go), which the host gave after counting.
var hashNamed = regexp.MustCompile(`^([0-9a-f]{64})(\.[a-z]+)?$`)

func (made *Made) putFiles(ctx context.Context, o Options, copied string, attachments []File) error {
	db, err := openCopy(copied)
	if err != nil {
		return err
	}
	defer db.Close()
	from, err := openStorage(db, o.DataDir)
	if err != nil {
		return err
	}
	listed, err := from.list()
	if err != nil {
		return err
	}
	made.Manifest.Files, made.Manifest.Missing = []File{}, []string{}
	there := map[string]File{}
	for _, file := range listed {
		if strings.Contains(path.Base(file.Path), ".tmp") {
			continue // PocketBase is writing it: no row names it yet
		}
		kept, err := made.putFile(ctx, o.To, from, file)
		if errors.Is(err, fs.ErrNotExist) {
			continue // taken away while we looked
		}
		if err != nil {
			return fmt.Errorf("%s: %w", file.Path, err)
		}
		there[kept.Path] = kept
		made.Manifest.Files = append(made.Manifest.Files, kept)
	}
	for _, wanted := range attachments {
		if there[wanted.Path] != wanted {
			made.Manifest.Missing = append(made.Manifest.Missing, wanted.Path)
		}
	}
	return nil
}

func (made *Made) putFile(ctx context.Context, to Target, from storage, file File) (File, error) {
	if named := hashNamed.FindStringSubmatch(path.Base(file.Path)); named != nil {
		known := File{file.Path, named[1], file.Size}
		if has, err := to.Has(ctx, objectKey(known), known.Size); err != nil || has {
			return known, err
		}
	}
	local, release, err := from.fetch(file.Path)
	if err != nil {
		return file, err
	}
	defer release()
	found, err := hashFile(local)
	if err != nil {
		return file, err
	}
	found.Path = file.Path
	has, err := to.Has(ctx, objectKey(found), found.Size)
	if err != nil || has {
		return found, err
	}
	made.Sent += found.Size
	return found, to.Put(ctx, objectKey(found), local)
}

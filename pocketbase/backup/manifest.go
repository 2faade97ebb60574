// Package backup copies a running Otinim's books to a folder or to S3, and brings them back.
//
// Not PocketBase's own backup: that one keeps every writer waiting while it packs the attachments, and
// packs all of them each time. Here SQLite itself writes a consistent copy beside the writers (VACUUM
// INTO), and a file that an earlier backup has taken is never read again. Attachments never change
// and lie on the disk before a row names them, so those of a copy are there after it was made.
package backup

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strings"
)

const (
	manifests = "backups/"
	objects   = "objects/"
	format    = 1
)

// File is a file of the data folder, by its path in there.
type File struct {
	Path   string `json:"path"`
	Sha256 string `json:"sha256"`
	Size   int64  `json:"size"`
}

// Manifest is one backup. It is written last: without it there is none.
type Manifest struct {
	Format  int    `json:"format"`
	Version string `json:"version"`
	// At is a moment before the copy was begun: every receipt older than it is in the backup.
	At       string `json:"at"`
	Database File   `json:"database"`
	Files    []File `json:"files"`
	// Chains by their name, as they were found in the copy.
	Chains []Chain `json:"chains"`
	// Missing are files that the books name and the disk did not have: damage from before the backup.
	Missing []string `json:"missing"`
}

func objectKey(f File) string { return objects + f.Sha256[:2] + "/" + f.Sha256 }

// databaseKey: books are text, and pack to a fifth; attachments are packed already.
func databaseKey(f File) string { return objectKey(f) + ".gz" }

// nameOf says when and what: a manifest that was changed no longer fits its name.
func nameOf(at string, content []byte) string {
	sum := sha256.Sum256(content)
	return strings.NewReplacer(":", "", "-", "", ".", "").Replace(at) + "-" + hex.EncodeToString(sum[:16])
}

var errNone = errors.New("backup.none: there is no backup here")

// names of the backups in a target, oldest first.
func names(ctx context.Context, from Target) ([]string, error) {
	found, err := from.List(ctx, manifests)
	if err != nil {
		return nil, err
	}
	list := []string{}
	for _, object := range found {
		if name, ok := strings.CutSuffix(strings.TrimPrefix(object.Key, manifests), ".json"); ok {
			list = append(list, name)
		}
	}
	sort.Strings(list)
	return list, nil
}

func readManifest(ctx context.Context, from Target, name string) (Manifest, error) {
	content, err := readAll(ctx, from, manifests+name+".json")
	if err != nil {
		return Manifest{}, err
	}
	var m Manifest
	if err := json.Unmarshal(content, &m); err != nil {
		return m, fmt.Errorf("backup.damaged: %s: %w", name, err)
	}
	if nameOf(m.At, content) != name {
		return m, fmt.Errorf("backup.damaged: %s is not what was written under this name", name)
	}
	if m.Format != format {
		return m, fmt.Errorf("backup.format: %s is of format %d, and this program knows %d", name, m.Format, format)
	}
	return m, nil
}

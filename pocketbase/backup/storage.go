package backup

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pocketbase/pocketbase/tools/filesystem"
)

// storage is where the attachments lie: a folder beside the books, or S3.
type storage struct {
	// list gives path in the data folder and size; files may come and go meanwhile.
	list func() ([]File, error)
	// fetch gives a file on this machine, and what to do when it is no longer needed.
	fetch func(path string) (file string, release func(), err error)
}

var errSettings = errors.New("backup.settings: PocketBase's settings are encrypted, so it is not known where the attachments lie")

// openStorage asks the copy of the books, as PocketBase would.
func openStorage(db *sql.DB, dataDir string) (storage, error) {
	var text string
	err := db.QueryRow(`SELECT value FROM _params WHERE id = 'settings'`).Scan(&text)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return storage{}, err
	}
	var settings struct {
		S3 struct {
			Enabled, ForcePathStyle                     bool
			Bucket, Region, Endpoint, AccessKey, Secret string
		}
	}
	if err == nil && json.Unmarshal([]byte(text), &settings) != nil {
		return storage{}, errSettings
	}
	if s3 := settings.S3; s3.Enabled {
		system, err := filesystem.NewS3(s3.Bucket, s3.Region, s3.Endpoint, s3.AccessKey, s3.Secret, s3.ForcePathStyle)
		if err != nil {
			return storage{}, err
		}
		collections, err := collectionsOf(db)
		return inBucket(system, collections), err
	}
	return inFolder(dataDir), nil
}

// collectionsOf are the names under which PocketBase keeps files.
func collectionsOf(db *sql.DB) (map[string]bool, error) {
	rows, err := db.Query(`SELECT id FROM _collections`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := map[string]bool{}
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		found[id] = true
	}
	return found, rows.Err()
}

// keepInFolder makes restored books find their attachments beside them. A host on them must not reach
// into the bucket of the host that they were taken from: what it erases would be gone for both.
func keepInFolder(file string) (changed bool, err error) {
	db, err := openCopy(file)
	if err != nil {
		return false, err
	}
	defer db.Close()
	done, err := db.Exec(`UPDATE _params SET value = json_set(value, '$.s3.enabled', json('false'))
		WHERE id = 'settings' AND json_extract(value, '$.s3.enabled')`)
	if err != nil {
		return false, err
	}
	count, err := done.RowsAffected()
	return count > 0, err
}

func inFolder(dataDir string) storage {
	list := func() ([]File, error) {
		found := []File{}
		err := filepath.WalkDir(filepath.Join(dataDir, storageName), func(path string, entry fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil // nothing there yet, or taken away while we look
			}
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			info, err := entry.Info()
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			if err != nil {
				return err
			}
			relative, err := filepath.Rel(dataDir, path)
			found = append(found, File{Path: filepath.ToSlash(relative), Size: info.Size()})
			return err
		})
		return found, err
	}
	return storage{list, func(path string) (string, func(), error) {
		file := filepath.Join(dataDir, filepath.FromSlash(path))
		_, err := os.Stat(file)
		return file, func() {}, err
	}}
}

// inBucket sees the files of these collections alone: a bucket may hold backups as well, and a backup of
// those would double each night.
func inBucket(system *filesystem.System, collections map[string]bool) storage {
	list := func() ([]File, error) {
		objects, err := system.List("")
		found := make([]File, 0, len(objects))
		for _, object := range objects {
			if first, _, _ := strings.Cut(object.Key, "/"); !collections[first] {
				continue
			}
			found = append(found, File{Path: storageName + "/" + object.Key, Size: object.Size})
		}
		return found, err
	}
	return storage{list, func(path string) (string, func(), error) {
		reader, err := system.GetReader(strings.TrimPrefix(path, storageName+"/"))
		if errors.Is(err, filesystem.ErrNotFound) {
			return "", nil, fs.ErrNotExist
		}
		if err != nil {
			return "", nil, err
		}
		defer reader.Close()
		file, err := os.CreateTemp("", "otinim-attachment-")
		if err != nil {
			return "", nil, err
		}
		_, err = io.Copy(file, reader)
		if err = errors.Join(err, file.Close()); err != nil {
			_ = os.Remove(file.Name())
			return "", nil, fmt.Errorf("%s: %w", path, err)
		}
		return file.Name(), func() { _ = os.Remove(file.Name()) }, nil
	}}
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/filesystem"
)

// finish turns whole bytes into an attachment, or drops them and says why. It may run
// any number of times for the same upload: after a crash between the last byte and the
// record it is simply run again.
func (u *uploads) finish(id uploadID) error {
	file := u.store.file(id.String())
	// The moment of the last byte, so that being finished again later is not being late.
	entry, err := u.admit(u.app, id, u.store.touched(id.String()))
	if err == nil {
		err = examine(file, id, entry)
	}
	if err == nil {
		err = u.keep(id, entry, file)
	}
	var refused refusal
	if errors.As(err, &refused) {
		u.store.drop(id.String())
		if refused == refuseStored {
			return nil
		}
		return refused
	}
	if err == nil {
		u.store.drop(id.String())
	}
	return err
}

// examine counts and hashes the file itself: what the device or the network says of
// it is not believed (P1, P4).
func examine(file string, id uploadID, entry listed) error {
	opened, err := os.Open(file)
	if err != nil {
		return err
	}
	defer opened.Close()
	hash := sha256.New()
	size, err := io.Copy(hash, opened)
	if err != nil {
		return err
	}
	if size != entry.Size || hex.EncodeToString(hash.Sum(nil)) != id.sha256 {
		return refuseHash
	}
	right, err := isOfKind(file, entry.Kind)
	if err != nil {
		return err
	}
	if !right {
		return refuseKind
	}
	return nil
}

// extensions give the stored file a name that says its kind, whatever the person's was.
var extensions = map[string]string{"pdf": ".pdf", "docx": ".docx", "doc": ".doc", "jpeg": ".jpg", "png": ".png"}

func attachmentRecord(app core.App, id uploadID, entry listed) (*core.Record, error) {
	collection, err := app.FindCachedCollectionByNameOrId("attachments")
	if err != nil {
		return nil, err
	}
	record := core.NewRecord(collection)
	record.Set("submission", id.submission)
	record.Set("sha256", id.sha256)
	record.Set("size", entry.Size)
	record.Set("kind", entry.Kind)
	record.Set("name", entry.Name)
	return record, nil
}

// keep copies the bytes into PocketBase's storage, waits for the disk, and only then
// writes the record: a record never names bytes that a power cut could take (I1).
func (u *uploads) keep(id uploadID, entry listed, file string) error {
	app := u.app
	record, err := u.record(app, id, entry)
	if err != nil {
		return err
	}
	record.Id = core.GenerateDefaultRandomId()
	stored := id.sha256 + extensions[entry.Kind]
	record.SetRaw("file", stored)

	storage, err := app.NewFilesystem()
	if err != nil {
		return err
	}
	defer storage.Close()
	source, err := filesystem.NewFileFromPath(file)
	if err != nil {
		return err
	}
	source.OriginalName = entry.Name
	key := record.BaseFilesPath() + "/" + stored
	if err := storage.UploadFile(source, key); err != nil {
		return err
	}
	if err := syncStored(app, key); err != nil {
		return errors.Join(err, storage.Delete(key))
	}
	// The file is in place already, so PocketBase must not look for a multipart one.
	if err := app.SaveNoValidate(record); err != nil {
		_ = storage.Delete(key)
		if stored, look := u.isStored(app, id); look == nil && stored {
			return refuseStored
		}
		return err
	}
	return nil
}

// syncStored waits until the file and the folders that name it are on the disk. With S3
// there is nothing of ours to wait for.
func syncStored(app core.App, key string) error {
	if app.Settings().S3.Enabled {
		return nil
	}
	root := filepath.Join(app.DataDir(), core.LocalStorageDirName)
	file := filepath.Join(root, filepath.FromSlash(key))
	for _, path := range []string{file, filepath.Dir(file), filepath.Dir(filepath.Dir(file)), root} {
		opened, err := os.Open(path)
		if err != nil {
			return err
		}
		if err := errors.Join(opened.Sync(), opened.Close()); err != nil {
			return err
		}
	}
	return nil
}

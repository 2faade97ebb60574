package backup

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"time"
)

// Object is what a target holds.
type Object struct {
	Key      string
	Size     int64
	Modified time.Time
}

// Target is where backups lie: a folder or a bucket.
type Target interface {
	// Has tells whether an object of this size is there.
	Has(ctx context.Context, key string, size int64) (bool, error)
	// Put copies a file there, whole or not at all.
	Put(ctx context.Context, key, file string) error
	Get(ctx context.Context, key string) (io.ReadCloser, error)
	List(ctx context.Context, prefix string) ([]Object, error)
	Delete(ctx context.Context, key string) error
}

// Open finds the target of an address: a folder's path, or s3://bucket/prefix with the rest in the
// environment, so that no key stands in a list of processes.
func Open(address string, environment func(string) string) (Target, error) {
	if !strings.HasPrefix(address, "s3://") {
		if address == "" || strings.Contains(address, "://") {
			return nil, fmt.Errorf("backup.address: %q is neither a folder nor s3://bucket/prefix", address)
		}
		return folder(address), nil
	}
	place, err := url.Parse(address)
	if err != nil || place.Host == "" || place.User != nil {
		return nil, fmt.Errorf("backup.address: %q is not s3://bucket/prefix", address)
	}
	return openS3(place.Host, strings.Trim(place.Path, "/"), environment)
}

func readAll(ctx context.Context, from Target, key string) ([]byte, error) {
	reader, err := from.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	defer reader.Close()
	return io.ReadAll(reader)
}

// putBytes goes through a file of its own, for a target takes files.
func putBytes(ctx context.Context, to Target, key string, content []byte) error {
	file, err := os.CreateTemp("", "otinim-backup-")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	if _, err := file.Write(content); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return to.Put(ctx, key, file.Name())
}

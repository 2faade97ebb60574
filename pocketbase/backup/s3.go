package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/pocketbase/pocketbase/tools/filesystem"
)

// bucket is any S3, by PocketBase's own client: no second one is carried along.
type bucket struct {
	system *filesystem.System
	prefix string
}

func openS3(name, prefix string, environment func(string) string) (Target, error) {
	wanted := []string{"OTINIM_S3_ENDPOINT", "OTINIM_S3_KEY", "OTINIM_S3_SECRET"}
	for _, variable := range wanted {
		if environment(variable) == "" {
			return nil, fmt.Errorf("backup.s3: %s is not set", strings.Join(wanted, ", "))
		}
	}
	region := environment("OTINIM_S3_REGION")
	if region == "" {
		region = "us-east-1"
	}
	system, err := filesystem.NewS3(name, region, environment(wanted[0]), environment(wanted[1]), environment(wanted[2]),
		environment("OTINIM_S3_PATH_STYLE") != "off")
	if err != nil {
		return nil, err
	}
	return bucket{system, prefix}, nil
}

func (b bucket) key(key string) string { return path.Join(b.prefix, key) }

func (b bucket) Has(_ context.Context, key string, size int64) (bool, error) {
	attributes, err := b.system.Attributes(b.key(key))
	if errors.Is(err, filesystem.ErrNotFound) {
		return false, nil
	}
	return err == nil && attributes.Size == size, err
}

func (b bucket) Put(_ context.Context, key, file string) error {
	source, err := filesystem.NewFileFromPath(file)
	if err != nil {
		return err
	}
	// The name that the file had on our disk is nobody's business.
	source.OriginalName = path.Base(key)
	return b.system.UploadFile(source, b.key(key))
}

func (b bucket) Get(_ context.Context, key string) (io.ReadCloser, error) {
	return b.system.GetReader(b.key(key))
}

func (b bucket) List(_ context.Context, prefix string) ([]Object, error) {
	listed, err := b.system.List(b.key(prefix) + "/")
	if err != nil {
		return nil, err
	}
	found := make([]Object, 0, len(listed))
	for _, object := range listed {
		key := strings.TrimPrefix(strings.TrimPrefix(object.Key, b.prefix), "/")
		found = append(found, Object{key, object.Size, object.ModTime})
	}
	return found, nil
}

func (b bucket) Delete(_ context.Context, key string) error { return b.system.Delete(b.key(key)) }

package main

import (
	"context"
	"errors"
	"strings"
	"testing"

	tus "github.com/tus/tusd/v2/pkg/handler"
)

// A disk full of attachments would stop the intake, whose receipts weigh nothing.
func TestUploadsLeaveRoomOnTheDisk(t *testing.T) {
	const size = 100
	owner, submission := strings.Repeat("a", 15), strings.Repeat("b", 15)
	begin := func(free uint64) error {
		store := newUploadStore(t.TempDir())
		store.free = func(string) (uint64, error) { return free, nil }
		id := uploadID{owner, submission, strings.Repeat("c", 64)}
		_, err := store.NewUpload(context.Background(), tus.FileInfo{ID: id.String(), Size: size})
		return err
	}
	if err := begin(reserve + 2*size); err != nil {
		t.Fatal(err)
	}
	var refused tus.Error
	if err := begin(reserve + 2*size - 1); !errors.As(err, &refused) || refused.ErrorCode != "uploads.space" || refused.HTTPResponse.StatusCode != 507 {
		t.Fatalf("%v", err)
	}
	if free, err := freeSpace(t.TempDir()); err != nil || free == 0 {
		t.Fatalf("%d, %v", free, err)
	}
}

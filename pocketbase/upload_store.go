package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/tus/tusd/v2/pkg/filestore"
	tus "github.com/tus/tusd/v2/pkg/handler"
)

const (
	// quota is how much one person may have begun and not finished: `limits.filesTotal`.
	quota = 200 << 20
	// unfinishedFor is how long half an upload waits for its other half.
	unfinishedFor = 72 * time.Hour
	// reserve is what attachments leave of the disk: a full one would stop the intake,
	// whose receipts weigh nothing beside them.
	reserve = 1 << 30
)

// uploadStore is tusd's file store, with creation made safe: tusd's own would empty the
// bytes of an upload that is created again after a lost answer.
type uploadStore struct {
	filestore.FileStore
	creating sync.Mutex
	// free: bytes of the disk that holds a folder.
	free func(dir string) (uint64, error)
}

func newUploadStore(dir string) *uploadStore {
	store := &uploadStore{FileStore: filestore.New(dir), free: freeSpace}
	store.DirModePerm = 0o700
	store.FileModePerm = 0o600
	return store
}

// NewUpload creates once. Held for the check and two small writes, never for a body.
func (s *uploadStore) NewUpload(ctx context.Context, info tus.FileInfo) (tus.Upload, error) {
	s.creating.Lock()
	defer s.creating.Unlock()

	if _, err := s.GetUpload(ctx, info.ID); err == nil {
		return nil, refuseExists.tus()
	}
	id, _ := parseUploadID(info.ID)
	begun, err := s.begunBy(ctx, id.owner)
	if err != nil {
		return nil, err
	}
	if begun+info.Size > quota {
		return nil, refuseQuota.tus()
	}
	if err := os.MkdirAll(s.Path, 0o700); err != nil {
		return nil, err
	}
	free, err := s.free(s.Path)
	if err != nil {
		return nil, err
	}
	// Twice: the bytes are copied into the storage before the upload's own are dropped.
	if free < reserve+2*uint64(info.Size) {
		return nil, refuseSpace.tus()
	}
	return s.FileStore.NewUpload(ctx, info)
}

// begunBy adds up the declared sizes: what an owner has claimed, sent or not.
func (s *uploadStore) begunBy(ctx context.Context, owner string) (int64, error) {
	ids, err := s.ids()
	if err != nil {
		return 0, err
	}
	var total int64
	for _, id := range ids {
		if !strings.HasPrefix(id, owner+"-") {
			continue
		}
		if upload, err := s.GetUpload(ctx, id); err == nil {
			info, _ := upload.GetInfo(ctx)
			total += info.Size
		}
	}
	return total, nil
}

func (s *uploadStore) ids() ([]string, error) {
	entries, err := os.ReadDir(s.Path)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, entry := range entries {
		if id := strings.TrimSuffix(entry.Name(), ".info"); id != entry.Name() {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

func (s *uploadStore) file(id string) string { return filepath.Join(s.Path, id) }

// touched is when the last byte came; zero when there is no such upload.
func (s *uploadStore) touched(id string) time.Time {
	stat, err := os.Stat(s.file(id))
	if err != nil {
		return time.Time{}
	}
	return stat.ModTime()
}

// isWhole says whether every declared byte has come.
func (s *uploadStore) isWhole(id string) bool {
	upload, err := s.GetUpload(context.Background(), id)
	if err != nil {
		return false
	}
	info, _ := upload.GetInfo(context.Background())
	return info.Offset == info.Size
}

func (s *uploadStore) drop(id string) {
	_ = os.Remove(s.file(id))
	_ = os.Remove(s.file(id) + ".info")
}

// sweep drops what nobody has touched for unfinishedFor, and files left without
// their description.
func (s *uploadStore) sweep(now time.Time) error {
	entries, err := os.ReadDir(s.Path)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, entry := range entries {
		id := strings.TrimSuffix(entry.Name(), ".info")
		last := s.touched(id)
		if stat, err := entry.Info(); err == nil && last.IsZero() {
			last = stat.ModTime()
		}
		if now.Sub(last) > unfinishedFor {
			s.drop(id)
		}
	}
	return nil
}

package backup

import (
	"context"
	"strings"
	"time"
)

// young objects may belong to a backup that is being written and has no manifest yet.
const young = 24 * time.Hour

// Prune keeps the newest backups and takes away the others, with every object that no kept one
// names. When a manifest cannot be read nothing is taken away at all. What has been erased from the
// books is gone from the backups when the last one that holds it goes.
func Prune(ctx context.Context, in Target, keep int, now time.Time) (removed int, err error) {
	list, err := names(ctx, in)
	if err != nil || keep < 1 || len(list) <= keep {
		return 0, err
	}
	old, kept := list[:len(list)-keep], list[len(list)-keep:]
	used := map[string]bool{}
	for _, name := range kept {
		m, err := readManifest(ctx, in, name)
		if err != nil {
			return 0, err
		}
		used[databaseKey(m.Database)] = true
		for _, file := range m.Files {
			used[objectKey(file)] = true
		}
	}
	// Manifests first: one that is left names objects that are all there.
	for _, name := range old {
		if err := in.Delete(ctx, manifests+name+".json"); err != nil {
			return removed, err
		}
		removed++
	}
	listed, err := in.List(ctx, strings.TrimSuffix(objects, "/"))
	if err != nil {
		return removed, err
	}
	for _, object := range listed {
		if used[object.Key] || now.Sub(object.Modified) < young {
			continue
		}
		if err := in.Delete(ctx, object.Key); err != nil {
			return removed, err
		}
	}
	return removed, nil
}

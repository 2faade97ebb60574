package main

import (
	"context"
	"errors"
	"io"
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/router"
	tus "github.com/tus/tusd/v2/pkg/handler"
	"github.com/tus/tusd/v2/pkg/memorylocker"
	"golang.org/x/exp/slog"
)

const uploadsPath = "/api/otinim/uploads/"

// purpose is what uploads are for: whose bytes are awaited, and where they go.
type purpose struct {
	path, dir string
	// mayUse says whether the signed-in person may use the address at all.
	mayUse func(person *core.Record) bool
	// admit says what is awaited of these bytes at this moment, or why they are refused;
	// refuseStored comes with the entry.
	admit func(app core.App, id uploadID, at time.Time) (listed, error)
	// record is what will name the stored bytes.
	record   func(app core.App, id uploadID, entry listed) (*core.Record, error)
	isStored func(app core.App, id uploadID) (bool, error)
	// give answers GET; nil where the bytes are not handed out here.
	give func(e *core.RequestEvent, id uploadID) error
}

// attachments of submissions: what a validated manifest names.
var attachmentUploads = purpose{
	path: uploadsPath, dir: "uploads", admit: admit, record: attachmentRecord, isStored: isStored,
	mayUse: func(*core.Record) bool { return true },
}

// uploads is tus 1.0 (core, creation, termination, expiration) for one purpose.
// ARCHITECTURE.md «Wire».
type uploads struct {
	purpose
	app    core.App
	store  *uploadStore
	locker *memorylocker.MemoryLocker
	tus    *tus.Handler
}

func newUploads(app core.App, of purpose) *uploads {
	return &uploads{
		purpose: of,
		app:     app,
		store:   newUploadStore(filepath.Join(app.DataDir(), of.dir)),
		locker:  memorylocker.New(),
	}
}

func (u *uploads) mount(e *core.ServeEvent) {
	composer := tus.NewStoreComposer()
	composer.UseCore(u.store)
	composer.UseTerminater(u.store)
	composer.UseLocker(u.locker)
	// Neither concatenation nor deferred length: the manifest knows every size.
	engine, err := tus.NewHandler(tus.Config{
		StoreComposer:             composer,
		BasePath:                  u.path,
		MaxSize:                   maxFile,
		DisableDownload:           true,
		DisableConcatenation:      true,
		Cors:                      &tus.CorsConfig{Disable: true},
		PreUploadCreateCallback:   u.beforeCreation,
		PreFinishResponseCallback: u.afterLastByte,
		Logger:                    slog.New(slog.NewTextHandler(io.Discard, nil)),
	})
	if err != nil {
		panic(err) // our own constants are wrong
	}
	u.tus = engine

	// PocketBase would keep a copy of each body and stop at 32 MB; a chunk goes to its
	// file as it comes.
	e.Router.Route("", u.path+"{id...}", u.serve).
		Unbind(apis.DefaultBodyLimitMiddlewareId).
		Bind(apis.SkipSuccessActivityLog())

	e.App.Cron().MustAdd("otinim-"+u.dir, "17 * * * *", func() {
		u.finishWhole()
		if err := u.store.sweep(time.Now()); err != nil {
			e.App.Logger().Warn("uploads: sweep failed", "error", err)
		}
	})
}

func (u *uploads) serve(e *core.RequestEvent) error {
	if e.Request.Method != http.MethodOptions {
		if e.Auth == nil || e.Auth.Collection().Name != "users" {
			return refuseGuest.send(e)
		}
		if !u.mayUse(e.Auth) {
			return refuseUnverified.send(e)
		}
		if text := e.Request.PathValue("id"); text != "" {
			id, ok := parseUploadID(text)
			if !ok || id.owner != e.Auth.Id {
				return refuseForeign.send(e)
			}
			if e.Request.Method == http.MethodGet && u.give != nil {
				return u.give(e, id)
			}
			answered, err := u.settle(e, id)
			if answered || err != nil {
				return err
			}
			e.Response.Header().Set("Upload-Expires", expiry(u.store.touched(text), time.Now()))
		}
	}
	return u.delegate(e)
}

// settle looks after an upload that tusd would take for done: one that is stored, and
// one whose last byte came but whose attachment a crash prevented.
func (u *uploads) settle(e *core.RequestEvent, id uploadID) (answered bool, err error) {
	if u.store.isWhole(id.String()) {
		err := u.finishAlone(e.Request.Context(), id)
		var refused refusal
		if errors.As(err, &refused) {
			return true, refused.send(e)
		}
		if err != nil {
			return true, err
		}
	}
	if !u.store.touched(id.String()).IsZero() {
		return false, nil
	}
	entry, err := u.admit(u.app, id, time.Now())
	if err != refuseStored {
		return false, nil // tusd says 404
	}
	h := e.Response.Header()
	h.Set("Tus-Resumable", "1.0.0")
	h.Set("Cache-Control", cacheNever)
	h.Set("Upload-Offset", strconv.FormatInt(entry.Size, 10))
	switch e.Request.Method {
	case http.MethodHead:
		h.Set("Upload-Length", strconv.FormatInt(entry.Size, 10))
		return true, e.NoContent(http.StatusOK)
	case http.MethodPatch:
		// A device that asks again after losing the last answer offers no more bytes.
		if e.Request.Header.Get("Upload-Offset") == strconv.FormatInt(entry.Size, 10) {
			return true, e.NoContent(http.StatusNoContent)
		}
	}
	return true, refuseStored.send(e)
}

// finishAlone finishes a whole upload under its lock: the holder before may have done it.
func (u *uploads) finishAlone(ctx context.Context, id uploadID) error {
	lock, err := u.locker.NewLock(id.String())
	if err != nil {
		return err
	}
	if err := lock.Lock(ctx, func() {}); err != nil {
		return err
	}
	defer func() { _ = lock.Unlock() }()
	if !u.store.isWhole(id.String()) {
		return nil
	}
	return u.finish(id)
}

// finishWhole records every upload whose last byte came and that a crash or a full disk left without its
// record. Its device may be off for days: nobody must have to ask before it lapses.
func (u *uploads) finishWhole() {
	ids, err := u.store.ids()
	if err != nil {
		u.app.Logger().Warn("uploads: not listed", "error", err)
	}
	for _, text := range ids {
		id, ok := parseUploadID(text)
		if !ok || !u.store.isWhole(text) {
			continue
		}
		if err := u.finishAlone(context.Background(), id); err != nil {
			u.app.Logger().Warn("uploads: a whole one was not finished", "upload", text, "error", err)
		}
	}
}

// delegate hands the request to tusd with the body as it came.
func (u *uploads) delegate(e *core.RequestEvent) error {
	r := e.Request
	if wrapped, ok := r.Body.(*router.RereadableReadCloser); ok {
		r.Body = wrapped.ReadCloser
	}
	if e.Auth != nil {
		r = r.WithContext(context.WithValue(r.Context(), ownerKey{}, e.Auth.Id))
	}
	http.StripPrefix(strings.TrimSuffix(u.path, "/"), u.tus).ServeHTTP(&relativeWriter{e.Response, u.path}, r)
	return nil
}

type ownerKey struct{}

func (u *uploads) beforeCreation(event tus.HookEvent) (tus.HTTPResponse, tus.FileInfoChanges, error) {
	none := tus.HTTPResponse{}
	owner, _ := event.Context.Value(ownerKey{}).(string)
	id, ok := uploadIDOf(owner, event.Upload.MetaData)
	if !ok || owner == "" {
		return none, tus.FileInfoChanges{}, refuseMetadata.tus()
	}
	now := time.Now()
	entry, err := u.admit(u.app, id, now)
	if err == nil && entry.Size != event.Upload.Size {
		err = refuseSize
	}
	var refused refusal
	if errors.As(err, &refused) {
		return none, tus.FileInfoChanges{}, refused.tus()
	}
	if err != nil {
		return none, tus.FileInfoChanges{}, err
	}
	answer := tus.HTTPResponse{Header: tus.HTTPHeader{"Upload-Expires": expiry(now, now), "Cache-Control": cacheNever}}
	return answer, tus.FileInfoChanges{ID: id.String()}, nil
}

// afterLastByte runs under the upload's lock and before the last chunk's answer.
func (u *uploads) afterLastByte(event tus.HookEvent) (tus.HTTPResponse, error) {
	id, ok := parseUploadID(event.Upload.ID)
	if !ok {
		return tus.HTTPResponse{}, refuseForeign.tus()
	}
	err := u.finish(id)
	var refused refusal
	if errors.As(err, &refused) {
		return tus.HTTPResponse{}, refused.tus()
	}
	return tus.HTTPResponse{}, err
}

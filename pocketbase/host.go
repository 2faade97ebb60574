package main

import (
	"io/fs"
	"os"
	"time"

	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/hook"
)

type hostOptions struct {
	// app is the built app to serve.
	app fs.FS
	// hooksPool is how many JavaScript VMs are kept ready.
	hooksPool int
	// ready is told the address once it is ours.
	ready func(address string)
}

// registerHost binds everything of the host that is not PocketBase's or the hooks'.
func registerHost(app core.App, options hostOptions) {
	uploads := newUploads(app, attachmentUploads)
	mirrored := newUploads(app, mirrorUploads)
	keepLetters(app)
	figures := newFigures(time.Now())
	app.OnServe().Bind(&hook.Handler[*core.ServeEvent]{
		Id:       "otinimHost",
		Priority: 999, // after the hooks' routes, so that ours never shadow them
		Func: func(e *core.ServeEvent) error {
			// PocketBase would open a browser to make the first superuser.
			e.InstallerFunc = nil

			if err := keepRateLimits(e.App, wantedRateLimits(e, os.Getenv("OTINIM_RATE_LIMITS"))); err != nil {
				return err
			}
			if err := keepTrustedProxy(e.App, os.Getenv("OTINIM_PROXY_HEADER")); err != nil {
				return err
			}
			if err := keepSender(e.App, os.Getenv("OTINIM_URL"), os.Getenv("OTINIM_MAIL_FROM")); err != nil {
				return err
			}

			if err := keepBackups(e.App, os.Getenv); err != nil {
				return err
			}

			site, err := readSite(options.app)
			if err != nil {
				return err
			}

			// PocketBase answers any origin; ours is one origin, so no CORS header at all.
			e.Router.Unbind(apis.DefaultCorsMiddlewareId)
			e.Router.Bind(compressAnswers(), refuseDemonstration(e.App, addressOf(e)), intake(intakePlaces(), figures))
			e.Router.GET("/api/otinim/health", health)
			e.Router.GET("/api/otinim/office/health", officeHealth(figures, options.hooksPool))
			uploads.mount(e)
			mirrored.mount(e)
			officeFiles(e)
			councilFiles(e)
			e.Router.Route("", "/", site.serve)

			// Before anything may lapse: what a crash left whole and unrecorded came in time.
			uploads.finishWhole()
			mirrored.finishWhole()
			if err := claimPort(e); err != nil {
				return err
			}
			if err := e.Next(); err != nil {
				return err
			}
			if e.Server != nil {
				e.Server.Handler = figures.counting(atTheDoor(e.Server.Handler))
			}
			keepHeartbeat(e.App)
			if options.ready != nil && e.Listener != nil {
				options.ready(e.Listener.Addr().String())
			}
			return nil
		},
	})
}

// addressOf is where PocketBase will listen; "" in tests that have no server.
func addressOf(e *core.ServeEvent) string {
	if e.Server == nil {
		return ""
	}
	return e.Server.Addr
}

package main

import (
	"net/http"
	"strings"

	"github.com/pocketbase/pocketbase/core"
)

const officePath = "/api/otinim/office/"

var (
	refuseRole    = refusal{http.StatusForbidden, "session.role"}
	refuseFile    = refusal{http.StatusNotFound, "file.unknown"}
	refuseArchive = refusal{http.StatusNotFound, "archive.unknown"}
)

// forOffice lets the secretary and the administrator in: by the session, or by a file token in the address,
// which a browser needs that downloads or opens by itself and which ends in minutes. The same as
// src/server/office/guard.ts.
func forOffice(handle func(e *core.RequestEvent, officer *core.Record) error) func(e *core.RequestEvent) error {
	return func(e *core.RequestEvent) error {
		officer := e.Auth
		if token := e.Request.URL.Query().Get("token"); officer == nil && token != "" {
			officer, _ = e.App.FindAuthRecordByToken(token, core.TokenTypeFile)
		}
		if officer == nil {
			return refuseGuest.send(e)
		}
		role := officer.GetString("role")
		if officer.Collection().Name != "users" || (role != "secretary" && role != "administrator") {
			return refuseRole.send(e)
		}
		return handle(e, officer)
	}
}

// isOfficeFile says whose answers are sent as they are: archives and files are compressed already.
func isOfficeFile(path string) bool {
	return strings.HasPrefix(path, officePath+"archives/") || strings.HasPrefix(path, officePath+"files/")
}

package main

import (
	"strings"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/apis"
	"github.com/pocketbase/pocketbase/core"
)

const councilFilesPath = "/api/otinim/council/files/"

// councilFiles mounts what a member of a council reads of files: attachments of papers that they may see (CI-2).
func councilFiles(e *core.ServeEvent) {
	e.Router.GET(councilFilesPath+"{id}", forMember(sendMembersFile)).Bind(apis.SkipSuccessActivityLog())
}

// forMember lets any confirmed account in that is not of the office: the same as src/server/council/member-guard.ts.
// By the session, or by a file token in the address, as forOffice.
func forMember(handle func(e *core.RequestEvent, person *core.Record) error) func(e *core.RequestEvent) error {
	return func(e *core.RequestEvent) error {
		person := e.Auth
		if token := e.Request.URL.Query().Get("token"); person == nil && token != "" {
			person, _ = e.App.FindAuthRecordByToken(token, core.TokenTypeFile)
		}
		if person == nil {
			return refuseGuest.send(e)
		}
		role := person.GetString("role")
		if person.Collection().Name != "users" || (role != "applicant" && role != "expert") {
			return refuseRole.send(e)
		}
		if !person.Verified() {
			return refuseUnverified.send(e)
		}
		return handle(e, person)
	}
}

// sendMembersFile answers as if the file were not there to whoever may not see its paper: recused, undeclared, of no
// seat, ended. council_sight holds every condition (pb_migrations/1795400401_see_council_papers.js).
func sendMembersFile(e *core.RequestEvent, person *core.Record) error {
	var seen int
	err := e.App.DB().NewQuery(`SELECT count(*) FROM council_sight v JOIN attachments a ON a.submission = v.paper
		WHERE a.id = {:file} AND v.person = {:person}`).
		Bind(dbx.Params{"file": e.Request.PathValue("id"), "person": person.Id}).Row(&seen)
	if err != nil || seen == 0 {
		return refuseFile.send(e)
	}
	return sendFile(e, person)
}

// isCouncilFile says whose answers are sent as they are: files are compressed already.
func isCouncilFile(path string) bool {
	return strings.HasPrefix(path, councilFilesPath)
}

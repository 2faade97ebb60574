package main

import (
	"fmt"
	"regexp"
)

// uploadID names an upload so that the device can work its address out: a lost answer
// to the creation loses nothing, the device asks HEAD there.
type uploadID struct {
	owner, submission, sha256 string
}

var (
	idPattern     = regexp.MustCompile(`^([a-z0-9]{15})-([a-z0-9]{15})-([0-9a-f]{64})$`)
	recordPattern = regexp.MustCompile(`^[a-z0-9]{15}$`)
	sha256Pattern = regexp.MustCompile(`^[0-9a-f]{64}$`)
)

func (id uploadID) String() string {
	return fmt.Sprintf("%s-%s-%s", id.owner, id.submission, id.sha256)
}

func parseUploadID(text string) (uploadID, bool) {
	m := idPattern.FindStringSubmatch(text)
	if m == nil {
		return uploadID{}, false
	}
	return uploadID{m[1], m[2], m[3]}, true
}

func uploadIDOf(owner string, metadata map[string]string) (uploadID, bool) {
	id := uploadID{owner, metadata["submission"], metadata["sha256"]}
	return id, recordPattern.MatchString(id.submission) && sha256Pattern.MatchString(id.sha256)
}

package main

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

type hour struct {
	Hour     string `json:"hour" db:"hour"`
	Accepted int    `json:"accepted" db:"accepted"`
	Refused  int    `json:"refused" db:"refused"`
}

// hoursOf are the filings of the last day by the hour of their arrival.
func hoursOf(app core.App, now time.Time) ([]hour, error) {
	rows := []hour{}
	err := app.DB().NewQuery(`SELECT substr("arrivedAt", 1, 13) AS hour, sum(answer NOT LIKE '%"status":"refused"%') AS accepted,
		sum(answer LIKE '%"status":"refused"%') AS refused FROM operations WHERE kind = 'submit' AND "arrivedAt" >= {:from} GROUP BY 1`).
		Bind(dbx.Params{"from": formatInstant(now.Add(-23 * time.Hour))[:13]}).All(&rows)
	if err != nil {
		return nil, err
	}
	all := make([]hour, 0, 24)
	for back := 23; back >= 0; back-- {
		name := formatInstant(now.Add(time.Duration(-back) * time.Hour))[:13]
		found := slices.IndexFunc(rows, func(row hour) bool { return row.Hour == name })
		if found < 0 {
			all = append(all, hour{Hour: name})
		} else {
			all = append(all, rows[found])
		}
	}
	return all, nil
}

type letters struct {
	Waiting int    `json:"waiting" db:"waiting"`
	Oldest  string `json:"oldest" db:"oldest"`
}

// lettersOf are those that are due and have not gone.
func lettersOf(app core.App, now time.Time) *letters {
	var found letters
	err := app.DB().NewQuery(`SELECT count(*) AS waiting, coalesce(min(notices.at), '') AS oldest FROM notices JOIN users ON users.id = notices.person
		WHERE "mailAt" != '' AND notices.at <= {:now} AND users.verified = 1 AND users."mailOff" = 0`).
		Bind(dbx.Params{"now": formatInstant(now)}).One(&found)
	if err != nil {
		return nil
	}
	return &found
}

type downtime struct {
	From string `json:"from" db:"from"`
	To   string `json:"to" db:"to"`
}

// downtimesOf are the gaps that the host's heartbeat has measured; none where they are not measured.
func downtimesOf(app core.App) []downtime {
	found := []downtime{}
	if !app.HasTable("downtimes") {
		return found
	}
	if err := app.DB().NewQuery(`SELECT "from", "to" FROM downtimes ORDER BY "to" DESC LIMIT 10`).All(&found); err != nil {
		return []downtime{}
	}
	return found
}

type fault struct {
	Message string `json:"message" db:"message"`
	Count   int    `json:"count" db:"count"`
	Last    string `json:"last" db:"last"`
}

const mostFaults = 20

// faultsOf are the errors of the last day by their message alone: what an error carries besides may
// be somebody's. What a person asked wrongly is no error of the host's.
func faultsOf(app core.App, now time.Time) ([]fault, error) {
	rows := []fault{}
	err := app.AuxDB().NewQuery(`SELECT message, count(*) AS count, max(created) AS last FROM _logs
		WHERE level >= 8 AND created >= {:from} AND coalesce(json_extract(data, '$.status'), 500) >= 500
		GROUP BY message ORDER BY last DESC LIMIT 500`).
		Bind(dbx.Params{"from": now.UTC().Add(-24 * time.Hour).Format("2006-01-02 15:04:05.000Z")}).All(&rows)
	if err != nil {
		return nil, err
	}
	found := []fault{}
	for _, row := range rows {
		row.Message = impersonal(row.Message)
		same := slices.IndexFunc(found, func(other fault) bool { return other.Message == row.Message })
		if same >= 0 {
			found[same].Count += row.Count
		} else if len(found) < mostFaults {
			found = append(found, row)
		}
	}
	return found, nil
}

var (
	asPath = regexp.MustCompile(`^[a-z_\-.]{1,30}$`)
	digits = regexp.MustCompile(`[0-9]{4,}|\S+@\S+`)
)

// impersonal keeps of a message what the program wrote: of an address no query and no id, of a text no
// numbers and no mail addresses.
func impersonal(message string) string {
	words := strings.Fields(message)
	for i, word := range words {
		if !strings.Contains(word, "/") {
			words[i] = digits.ReplaceAllString(word, "…")
			continue
		}
		path, _, _ := strings.Cut(word, "?")
		parts := strings.Split(path, "/")
		for j, part := range parts {
			if part != "" && !asPath.MatchString(part) {
				parts[j] = "…"
			}
		}
		words[i] = strings.Join(parts, "/")
	}
	return strings.Join(words, " ")
}

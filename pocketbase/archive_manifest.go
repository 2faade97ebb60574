package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"

	"github.com/pocketbase/dbx"
)

type archiveHead struct {
	Format string      `json:"format"`
	Host   string      `json:"host"`
	Export string      `json:"export"`
	At     string      `json:"at"`
	By     string      `json:"by"`
	Call   archiveCall `json:"call"`
}

type archiveCall struct {
	ID       string `json:"id"`
	Code     string `json:"code"`
	Year     int    `json:"year"`
	Edition  string `json:"edition"`
	Title    string `json:"title"`
	OpensAt  string `json:"opensAt"`
	ClosesAt string `json:"closesAt"`
}

type archiveSubmission struct {
	ID           string `json:"id"`
	Number       string `json:"number"`
	BIN          string `json:"bin"`
	Direction    string `json:"direction"`
	ArrivedAt    string `json:"arrivedAt"`
	RegisteredAt string `json:"registeredAt"`
	WithdrawnAt  string `json:"withdrawnAt"`
	LapsedAt     string `json:"lapsedAt"`
	ReplacedAt   string `json:"replacedAt"`
	// Lawfully gone: the chain says so, and neither text nor files are missing then.
	ErasedAt string        `json:"erasedAt"`
	Sha256   string        `json:"sha256"`
	Salt     string        `json:"salt"`
	Text     *packed       `json:"text"`
	Files    []archiveFile `json:"files"`
}

type archiveFile struct {
	packed
	// Name as its person gave it; the path's may be mended.
	Name string `json:"name"`
}

type archiveCounts struct {
	Submissions int   `json:"submissions"`
	Files       int   `json:"files"`
	Events      int   `json:"events"`
	Bytes       int64 `json:"bytes"`
}

type archiveChain struct {
	packed
	Head string `json:"head"`
}

type archiveIssue struct {
	Submission string `json:"submission"`
	File       string `json:"file,omitempty"`
	Code       string `json:"code"`
}

// event has the members of ChainEvent in src/law/filing/event.ts.
type event struct {
	Chain   string `json:"chain" db:"chain"`
	Seq     int    `json:"seq" db:"seq"`
	Kind    string `json:"kind" db:"kind"`
	Subject string `json:"subject" db:"subject"`
	At      string `json:"at" db:"at"`
	Body    string `json:"body" db:"body"`
	Prev    string `json:"prev" db:"prev"`
	Hash    string `json:"hash" db:"hash"`
}

const eventsAtOnce = 500

// events writes the call's chain, a line each, from its beginning to wherever its end is when it is reached.
func (p *packer) events(call string) error {
	reader, writer := io.Pipe()
	go func() { writer.CloseWithError(p.writeEvents(writer, call)) }()
	entry, err := p.entry("events.jsonl", zip.Deflate, reader)
	// Ends the writer as well when the archive broke off.
	_ = reader.CloseWithError(io.ErrClosedPipe)
	p.chain.packed = entry
	return err
}

func (p *packer) writeEvents(to io.Writer, call string) error {
	lines := json.NewEncoder(to)
	lines.SetEscapeHTML(false)
	for last := 0; ; {
		var some []event
		err := p.app.DB().Select("chain", "seq", "kind", "subject", "at", "body", "prev", "hash").From("events").
			Where(dbx.NewExp("chain = {:call} AND seq > {:last}", dbx.Params{"call": call, "last": last})).
			OrderBy("seq").Limit(eventsAtOnce).All(&some)
		if err != nil || len(some) == 0 {
			return err
		}
		for _, each := range some {
			if err := lines.Encode(each); err != nil {
				return err
			}
			last, p.chain.Head = each.Seq, each.Hash
			p.counts.Events++
		}
	}
}

// finish writes the manifest: its head, what waited in the spool, and what is known only now.
func (p *packer) finish(head archiveHead) error {
	if _, err := p.spool.Seek(0, io.SeekStart); err != nil {
		return err
	}
	before, err := json.Marshal(head)
	if err != nil {
		return err
	}
	if p.issues == nil {
		p.issues = []archiveIssue{}
	}
	after, err := json.Marshal(map[string]any{"chain": p.chain, "counts": p.counts, "issues": p.issues})
	if err != nil {
		return err
	}
	parts := io.MultiReader(
		bytes.NewReader(bytes.TrimSuffix(before, []byte("}"))), bytes.NewReader([]byte(",\n\"submissions\":[\n")),
		p.spool, bytes.NewReader([]byte("],\n")), bytes.NewReader(bytes.TrimPrefix(after, []byte("{"))),
	)
	if _, err := p.entry("manifest.json", zip.Deflate, parts); err != nil {
		return err
	}
	if err := p.zip.Close(); err != nil {
		return err
	}
	return p.line.Flush()
}

package main

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"strings"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

// packed is one entry of the archive, as the manifest tells of it.
type packed struct {
	Path   string `json:"path"`
	Sha256 string `json:"sha256"`
	Size   int64  `json:"size"`
}

// packer writes the archive. What the manifest says of each submission waits in a file, not in memory.
type packer struct {
	app     core.App
	line    *bufio.Writer
	zip     *zip.Writer
	spool   *os.File
	folders names
	counts  archiveCounts
	chain   archiveChain
	issues  []archiveIssue
	made    time.Time
}

func newPacker(app core.App, to io.Writer) (*packer, error) {
	spool, err := os.CreateTemp("", "otinim-archive-*")
	if err != nil {
		return nil, err
	}
	line := bufio.NewWriterSize(to, 64<<10)
	return &packer{app: app, line: line, zip: zip.NewWriter(line), spool: spool, folders: names{}, made: time.Now().UTC()}, nil
}

func (p *packer) close() {
	_ = p.spool.Close()
	_ = os.Remove(p.spool.Name())
}

// entry copies one thing into the archive, counting and hashing what it really was.
func (p *packer) entry(name string, method uint16, from io.Reader) (packed, error) {
	to, err := p.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: p.made})
	if err != nil {
		return packed{}, err
	}
	hash := sha256.New()
	size, err := io.Copy(io.MultiWriter(to, hash), from)
	p.counts.Bytes += size
	return packed{name, hex.EncodeToString(hash.Sum(nil)), size}, err
}

func (p *packer) issue(submission, file, code string) {
	p.issues = append(p.issues, archiveIssue{submission, file, code})
}

func (p *packer) submission(id string) error {
	record, err := p.app.FindRecordById("submissions", id)
	if err != nil {
		return err
	}
	told := archiveSubmission{
		ID: id, Number: record.GetString("number"), BIN: record.GetString("bin"), Direction: record.GetString("direction"),
		ArrivedAt: record.GetString("arrivedAt"), RegisteredAt: record.GetString("registeredAt"), WithdrawnAt: record.GetString("withdrawnAt"),
		LapsedAt: record.GetString("lapsedAt"), ReplacedAt: record.GetString("replacedAt"), ErasedAt: record.GetString("erasedAt"),
		// With its salt a text shows that it is the one that the chain received; without the text it tells nothing.
		Sha256: record.GetString("sha256"), Salt: record.GetString("salt"), Files: []archiveFile{},
	}
	title := told.Number
	if title == "" {
		title = id
	}
	folder := "applications/" + p.folders.of(title)
	if text := record.GetString("text"); text == "" {
		if told.ErasedAt == "" {
			p.issue(id, "", "text.missing")
		}
	} else {
		entry, err := p.entry(folder+"/document.json", zip.Deflate, strings.NewReader(text))
		if err != nil {
			return err
		}
		if entry.Sha256 != told.Sha256 {
			p.issue(id, "", "text.damaged")
		}
		told.Text = &entry
	}
	if told.Files, err = p.files(id, folder+"/files/"); err != nil {
		return err
	}
	if p.counts.Submissions > 0 {
		if _, err := p.spool.WriteString(",\n"); err != nil {
			return err
		}
	}
	p.counts.Submissions++
	return json.NewEncoder(p.spool).Encode(told)
}

func (p *packer) files(submission, folder string) ([]archiveFile, error) {
	storage, err := p.app.NewFilesystem()
	if err != nil {
		return nil, err
	}
	defer storage.Close()
	records, err := p.app.FindRecordsByFilter("attachments", "submission = {:id}", "name,sha256", 0, 0, dbx.Params{"id": submission})
	if err != nil {
		return nil, err
	}
	files, taken := []archiveFile{}, names{}
	for _, record := range records {
		name, hash := record.GetString("name"), record.GetString("sha256")
		reader, err := storage.GetReader(record.BaseFilesPath() + "/" + record.GetString("file"))
		if err != nil {
			p.issue(submission, hash, "file.missing")
			continue
		}
		// PDF and pictures are compressed already.
		entry, err := p.entry(folder+taken.of(name), zip.Store, reader)
		_ = reader.Close()
		if err != nil {
			return nil, err
		}
		if entry.Sha256 != hash {
			p.issue(submission, hash, "file.damaged")
		}
		p.counts.Files++
		files = append(files, archiveFile{entry, name})
	}
	return files, nil
}

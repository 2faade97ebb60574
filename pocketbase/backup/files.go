package backup

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
)

func hashReader(content io.Reader) (File, error) {
	hash := sha256.New()
	size, err := io.Copy(hash, content)
	return File{Sha256: hex.EncodeToString(hash.Sum(nil)), Size: size}, err
}

// pack writes a gzip of a file beside it.
func pack(file string) (string, error) {
	source, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer source.Close()
	packed, err := os.OpenFile(file+".gz", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", err
	}
	writer, err := gzip.NewWriterLevel(packed, gzip.BestSpeed)
	if err == nil {
		_, err = io.Copy(writer, source)
		err = errors.Join(err, writer.Close())
	}
	return packed.Name(), errors.Join(err, packed.Close())
}

// unpacked reads what pack wrote.
type unpacked struct {
	*gzip.Reader
	packed io.Closer
}

func unpack(packed io.ReadCloser) (io.ReadCloser, error) {
	reader, err := gzip.NewReader(packed)
	if err != nil {
		return nil, errors.Join(err, packed.Close())
	}
	return unpacked{reader, packed}, nil
}

func (u unpacked) Close() error { return errors.Join(u.Reader.Close(), u.packed.Close()) }

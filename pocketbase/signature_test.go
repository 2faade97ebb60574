package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
)

func TestVerifies(t *testing.T) {
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	point, err := private.PublicKey.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	const text = `{"call":"Ә"}`
	sum := sha256.Sum256([]byte(text))
	r, s, err := ecdsa.Sign(rand.Reader, private, sum[:])
	if err != nil {
		t.Fatal(err)
	}
	raw := make([]byte, 64)
	r.FillBytes(raw[:32])
	s.FillBytes(raw[32:])
	key, signature := hex.EncodeToString(point), hex.EncodeToString(raw)
	if !verifies(key, text, signature) {
		t.Error("refused a true signature")
	}
	for name, wrong := range map[string][3]string{
		"text":          {key, text + " ", signature},
		"signature":     {key, text, flipped(signature)},
		"short":         {key, text, signature[:126]},
		"nothing":       {key, text, strings.Repeat("0", 128)},
		"no point":      {"04" + strings.Repeat("0", 128), text, signature},
		"no hex":        {"04zz", text, "zz"},
		"empty":         {"", "", ""},
		"compressed":    {"02" + key[2:66], text, signature},
		"at infinity":   {"00", text, signature},
		"off the curve": {flipped(key), text, signature},
	} {
		if verifies(wrong[0], wrong[1], wrong[2]) {
			t.Errorf("%s: took what is no signature", name)
		}
	}
}

// flipped has another last digit.
func flipped(text string) string {
	last := "0"
	if strings.HasSuffix(text, "0") {
		last = "1"
	}
	return text[:len(text)-1] + last
}

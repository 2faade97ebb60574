package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/sha256"
	"encoding/hex"
	"math/big"

	"github.com/dop251/goja"
)

// giveSignatures lends the hooks what goja lacks: a member's device signs by ECDSA P-256 (src/law/council/signature.ts).
func giveSignatures(vm *goja.Runtime) {
	give(vm, "otinimVerifies", verifies)
}

// verifies says whether signature (r and s, in hex) is of the text by the key (an uncompressed point, in hex). Whatever
// is no key or no signature is a no.
func verifies(key, text, signature string) bool {
	point, err := hex.DecodeString(key)
	if err != nil {
		return false
	}
	public, err := ecdsa.ParseUncompressedPublicKey(elliptic.P256(), point)
	if err != nil {
		return false
	}
	signed, err := hex.DecodeString(signature)
	if err != nil || len(signed) != 64 {
		return false
	}
	sum := sha256.Sum256([]byte(text))
	return ecdsa.Verify(public, sum[:], new(big.Int).SetBytes(signed[:32]), new(big.Int).SetBytes(signed[32:]))
}

package backup

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
)

// Chain is what a chain of events comes to.
type Chain struct {
	Name   string `json:"name"`
	Events int64  `json:"events"`
	Head   string `json:"head"`
}

// verifyChains walks every chain from its first event. It is written apart from src/law/filing/event.ts
// on purpose: two programs that know nothing of each other find the same heads.
func verifyChains(db *sql.DB) ([]Chain, error) {
	rows, err := db.Query(`SELECT chain, seq, kind, subject, at, body, prev, hash FROM events ORDER BY chain, seq`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	chains := []Chain{}
	for rows.Next() {
		var chain, kind, subject, at, body, prev, hash string
		var seq int64
		if err := rows.Scan(&chain, &seq, &kind, &subject, &at, &body, &prev, &hash); err != nil {
			return nil, err
		}
		if len(chains) == 0 || chains[len(chains)-1].Name != chain {
			chains = append(chains, Chain{Name: chain, Head: strings.Repeat("0", 64)})
		}
		last := &chains[len(chains)-1]
		text := fmt.Sprintf("%s\n{\"at\":%s,\"body\":%s,\"chain\":%s,\"kind\":%s,\"seq\":%d,\"subject\":%s}",
			prev, quote(at), body, quote(chain), quote(kind), seq, quote(subject))
		if seq != last.Events+1 || prev != last.Head || hashOf([]byte(text)) != hash {
			return nil, fmt.Errorf("chain.broken: %s at %d", chain, last.Events+1)
		}
		last.Events, last.Head = seq, hash
	}
	return chains, rows.Err()
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// quote is JSON.stringify of a text; Go would escape more than it does.
func quote(text string) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string always has a JSON text
	return strings.NewReplacer(`\u2028`, "\u2028", `\u2029`, "\u2029").Replace(strings.TrimSuffix(out.String(), "\n"))
}

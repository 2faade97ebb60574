package main

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"slices"
	"strings"
)

var (
	inlineScript = regexp.MustCompile(`(?is)<script((?:\s[^>]*)?)>(.*?)</script>`)
	inlineStyle  = regexp.MustCompile(`(?is)<style(?:\s[^>]*)?>(.*?)</style>`)
	hasSource    = regexp.MustCompile(`(?i)\ssrc\s*=`)
)

// pagePolicy is the app's Content-Security-Policy: no unsafe-*; the scripts that Kit
// writes into its page are named by hash. Trusted Types: Svelte's own policy, and ours
// for the address of the service worker.
func pagePolicy(pages [][]byte) string {
	var scripts, styles []string
	for _, page := range pages {
		for _, m := range inlineScript.FindAllSubmatch(page, -1) {
			if !hasSource.Match(m[1]) {
				scripts = append(scripts, sourceHash(m[2]))
			}
		}
		for _, m := range inlineStyle.FindAllSubmatch(page, -1) {
			styles = append(styles, sourceHash(m[1]))
		}
	}
	return strings.Join([]string{
		"default-src 'none'",
		directive("script-src 'self'", scripts),
		directive("style-src 'self'", styles),
		"img-src 'self' blob: data:",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types svelte-trusted-html otinim-service-worker",
	}, "; ")
}

func directive(start string, hashes []string) string {
	slices.Sort(hashes)
	return strings.Join(append([]string{start}, slices.Compact(hashes)...), " ")
}

func sourceHash(source []byte) string {
	sum := sha256.Sum256(source)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

//go:build tools

// Package litestream pins the Litestream of `npm run litestream-check`.
package litestream

import _ "github.com/benbjohnson/litestream/cmd/litestream"

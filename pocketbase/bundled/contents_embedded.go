//go:build bundled

package bundled

import "embed"

// all: names that begin with an underscore (_app) would be left out otherwise.
//
//go:embed all:contents
var contents embed.FS

//go:build !bundled

package bundled

import "embed"

var contents embed.FS

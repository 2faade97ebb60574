package main

import (
	"net/http"

	"github.com/pocketbase/pocketbase/core"
)

func health(e *core.RequestEvent) error {
	e.Response.Header().Set("Cache-Control", "no-store")
	return e.JSON(http.StatusOK, map[string]string{"version": version})
}

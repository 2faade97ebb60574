package main

import "net/http"

// ownRequests gives handlers a copy of each request. When an answer comes before a body was read, net/http looks at the
// body of its own request to see that bytes are left, and closes the connection. PocketBase puts a reader of its own in
// that place, so what was left of a refused body was taken for the next request: behind a proxy that shares its
// connections, somebody else's.
func ownRequests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		own := r.WithContext(r.Context())
		next.ServeHTTP(w, own)
		// net/http takes away the files of its own request's form.
		r.MultipartForm = own.MultipartForm
	})
}

// atTheDoor is what every request passes before PocketBase.
func atTheDoor(next http.Handler) http.Handler { return withHeaders(ownRequests(next)) }

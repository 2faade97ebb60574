// A real S3 server in memory, for the test of backups: PORT BUCKET.
package main

import (
	"fmt"
	"net/http"
	"os"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

func main() {
	backend := s3mem.New()
	if err := backend.CreateBucket(os.Args[2]); err != nil {
		panic(err)
	}
	fmt.Println("listening")
	panic(http.ListenAndServe("127.0.0.1:"+os.Args[1], gofakes3.New(backend).Server()))
}

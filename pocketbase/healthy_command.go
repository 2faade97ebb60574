package main

import (
	"errors"
	"net/http"
	"time"

	"github.com/spf13/cobra"
)

// healthyCommand asks a running host, for a container that has no other program to ask with.
func healthyCommand() *cobra.Command {
	return &cobra.Command{
		Use:          "healthy [ADDRESS]",
		Short:        "Asks a running host whether it answers",
		Args:         cobra.MaximumNArgs(1),
		SilenceUsage: true,
		RunE: func(_ *cobra.Command, args []string) error {
			address := "http://127.0.0.1:8090"
			if len(args) > 0 {
				address = args[0]
			}
			client := http.Client{Timeout: 4 * time.Second}
			answer, err := client.Get(address + "/api/otinim/health")
			if err != nil {
				return err
			}
			defer answer.Body.Close()
			if answer.StatusCode != http.StatusOK {
				return errors.New(answer.Status)
			}
			return nil
		},
	}
}

package main

import (
	"fmt"
	"net/mail"
	"net/url"
	"strings"

	"github.com/pocketbase/pocketbase/core"
)

// keepSender: letters name this host's address in their links and somebody they come from. Both stand in the
// environment, so that a copy of the books on another machine does not write links to the first one. What
// the environment leaves empty stays as a superuser has set it.
func keepSender(app core.App, home, from string) error {
	current := app.Settings().Meta
	wanted := current
	if home != "" {
		address, err := url.Parse(home)
		if err != nil || address.Host == "" || (address.Scheme != "https" && address.Scheme != "http") {
			return fmt.Errorf("OTINIM_URL is %q and should be like https://otinim.example.kz", home)
		}
		wanted.AppURL = strings.TrimRight(home, "/")
	}
	if from != "" {
		sender, err := mail.ParseAddress(from)
		if err != nil {
			return fmt.Errorf("OTINIM_MAIL_FROM is %q and should be like Otinim <no-reply@example.kz>: %w", from, err)
		}
		wanted.SenderAddress = sender.Address
		if sender.Name != "" {
			wanted.SenderName = sender.Name
		}
	}
	if wanted == current {
		return nil
	}
	settings, err := app.Settings().Clone()
	if err != nil {
		return err
	}
	settings.Meta = wanted
	return app.Save(settings)
}

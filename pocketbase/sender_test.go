package main

import "testing"

func TestSenderComesFromTheEnvironment(t *testing.T) {
	app := newTestApp(t)
	before := app.Settings().Meta
	if err := keepSender(app, "", ""); err != nil || app.Settings().Meta != before {
		t.Errorf("nothing said: %v %v", err, app.Settings().Meta)
	}
	if err := keepSender(app, "https://otinim.example.kz/", "Өтінім <no-reply@example.kz>"); err != nil {
		t.Fatal(err)
	}
	got := app.Settings().Meta
	if got.AppURL != "https://otinim.example.kz" || got.SenderAddress != "no-reply@example.kz" || got.SenderName != "Өтінім" {
		t.Errorf("kept %q %q %q", got.AppURL, got.SenderAddress, got.SenderName)
	}
	// An address alone leaves the name as it was.
	if err := keepSender(app, "", "post@example.kz"); err != nil || app.Settings().Meta.SenderName != "Өтінім" || app.Settings().Meta.SenderAddress != "post@example.kz" {
		t.Errorf("address alone: %v %v", err, app.Settings().Meta)
	}
	for _, wrong := range [][2]string{{"otinim.example.kz", ""}, {"ftp://otinim.example.kz", ""}, {"", "nobody"}} {
		if err := keepSender(app, wrong[0], wrong[1]); err == nil {
			t.Errorf("%v was taken", wrong)
		}
	}
}

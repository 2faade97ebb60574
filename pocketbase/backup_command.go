package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"otinim/pocketbase/backup"
)

// backupCommands work on a data folder from outside: they start no host and load no hooks, so they may
// run beside one, and a restored folder is not touched before somebody serves it.
func backupCommands() []*cobra.Command {
	var dir, to, name string
	var keep int
	make := &cobra.Command{
		Use:     "backup",
		Short:   "Copies the books and attachments, while the host runs, to a folder or S3",
		Example: "otinim backup --dir data --to /mnt/backup\notinim backup --dir data --to s3://bucket/otinim",
		Args:    cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			return runBackup(command.Context(), backupPlan{dir: dir, to: to, keep: keep}, func(line string) { fmt.Println(line) })
		},
	}
	make.Flags().StringVar(&to, "to", os.Getenv("OTINIM_BACKUP_TO"), "a folder, or s3://bucket/prefix with OTINIM_S3_ENDPOINT, OTINIM_S3_KEY, OTINIM_S3_SECRET")
	make.Flags().IntVar(&keep, "keep", 0, "how many backups are kept there; 0 keeps all")
	restore := &cobra.Command{
		Use:   "restore FROM",
		Short: "Brings a backup back into an empty folder, and verifies all of it",
		Args:  cobra.ExactArgs(1),
		RunE: func(command *cobra.Command, args []string) error {
			return runRestore(command.Context(), args[0], name, dir)
		},
	}
	restore.Flags().StringVar(&name, "backup", "", "which one (default: the newest)")
	verify := &cobra.Command{
		Use:   "verify",
		Short: "Verifies the books of a data folder: database, chains, texts, receipts, attachments",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return runVerify(dir) },
	}
	for _, command := range []*cobra.Command{make, restore, verify} {
		command.Flags().StringVar(&dir, "dir", "data", "the data folder")
		command.SilenceUsage = true
	}
	return []*cobra.Command{make, restore, verify}
}

func outsideCommands() []*cobra.Command { return append(backupCommands(), healthyCommand()) }

// runOutside runs a command that wants no host; false when the arguments name none.
func runOutside(args []string) (code int, ran bool) {
	if len(args) == 0 {
		return 0, false
	}
	for _, command := range outsideCommands() {
		if command.Name() != args[0] {
			continue
		}
		command.SetArgs(args[1:])
		if err := command.ExecuteContext(context.Background()); err != nil {
			return exitFailed, true
		}
		return 0, true
	}
	return 0, false
}

type backupPlan struct {
	dir, to string
	keep    int
}

func runBackup(ctx context.Context, plan backupPlan, say func(string)) error {
	began := time.Now()
	target, err := backup.Open(plan.to, os.Getenv)
	if err != nil {
		return err
	}
	release, err := holdAlone(filepath.Join(plan.dir, ".backup.lock"))
	if err != nil {
		return fmt.Errorf("backup.busy: another backup of %s is being made: %w", plan.dir, err)
	}
	defer release()
	made, err := backup.Make(ctx, backup.Options{DataDir: plan.dir, To: target, Version: version, Now: time.Now})
	if err != nil {
		return rememberBackup(plan.dir, backupNote{FailedAt: formatInstant(began), Failure: err.Error()}, err)
	}
	m := made.Manifest
	say(fmt.Sprintf("backup %s: %d files, %d chains, %.1f MB new, %.1f s", made.Name, len(m.Files)+1, len(m.Chains), float64(made.Sent)/(1<<20), time.Since(began).Seconds()))
	removed, err := backup.Prune(ctx, target, plan.keep, time.Now())
	if err != nil {
		err = fmt.Errorf("the backup is made, but older ones could not be taken away: %w", err)
	} else if removed > 0 {
		say(fmt.Sprintf("%d older backups taken away", removed))
	}
	note := backupNote{At: m.At, Name: made.Name, Files: len(m.Files) + 1, Missing: len(m.Missing)}
	if len(m.Missing) > 0 {
		err = fmt.Errorf("the backup is made, but the disk lacks %d files that the books name, the first being %s", len(m.Missing), m.Missing[0])
	}
	return rememberBackup(plan.dir, note, err)
}

func runRestore(ctx context.Context, from, name, dir string) error {
	target, err := backup.Open(from, os.Getenv)
	if err != nil {
		return err
	}
	done, err := backup.Restore(ctx, target, name, dir)
	if err != nil {
		return err
	}
	fmt.Printf("restored %s of %s into %s: %d files verified, %d submissions, %d receipts\n", done.Name, done.Manifest.At, dir,
		len(done.Manifest.Files)+1, done.Books.Submissions, done.Books.Receipts)
	printChains(done.Books)
	for _, missing := range done.Manifest.Missing {
		fmt.Printf("  was lost before the backup: %s\n", missing)
	}
	if done.Settled {
		fmt.Println("  the attachments were in S3; they lie in this folder now, and S3 is switched off in its settings")
	}
	return nil
}

func printChains(books backup.Books) {
	for _, chain := range books.Chains {
		fmt.Printf("  chain %s: %d events, head %s\n", chain.Name, chain.Events, chain.Head)
	}
}

func runVerify(dir string) error {
	if _, err := os.Stat(filepath.Join(dir, "data.db")); err != nil {
		return err // opening it would make one
	}
	books, err := backup.Verify(dir)
	if err != nil {
		return err
	}
	fmt.Printf("%s is whole: %d submissions, %d receipts, %d attachments\n", dir, books.Submissions, books.Receipts, len(books.Attachments))
	printChains(books)
	return nil
}

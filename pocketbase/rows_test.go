package main

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
)

func TestRows(t *testing.T) {
	app := newTestApp(t)
	vm := goja.New()
	lend(vm)
	if err := vm.Set("app", app); err != nil {
		t.Fatal(err)
	}
	run := func(script string) (string, error) {
		said, err := vm.RunString("JSON.stringify(" + script + ")")
		if err != nil {
			return "", err
		}
		return said.String(), nil
	}
	if _, err := run(`otinimRun(app, 'CREATE TABLE things (id TEXT, n INTEGER, done BOOLEAN)', {})`); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ script, said string }{
		{`otinimRun(app, 'INSERT INTO things VALUES ({:id}, {:n}, {:done})', { id: "Ә'", n: 7, done: true })`, `1`},
		{`otinimRun(app, 'INSERT INTO things VALUES ({:id}, {:n}, {:done})', { id: 'b', n: -1, done: false })`, `1`},
		{`otinimRows(app, 'SELECT n, id, done FROM things ORDER BY n', {}, { id: '', n: 0, done: false })`, `[{"id":"b","n":-1,"done":false},{"id":"Ә'","n":7,"done":true}]`},
		// What no column gives stays as it was; what no member asks for is not given.
		{`otinimRows(app, 'SELECT n FROM things WHERE id = {:id}', { id: 'b' }, { other: 'x' })`, `[{"other":"x"}]`},
		{`otinimRows(app, 'SELECT id FROM things WHERE n > {:n}', { n: 100 }, { id: '' })`, `[]`},
		{`otinimRun(app, 'UPDATE things SET n = 0', {})`, `2`},
	} {
		if said, err := run(row.script); err != nil || said != row.said {
			t.Errorf("%s: %s %v", row.script, said, err)
		}
	}
	for script, told := range map[string]string{
		`otinimRows(app, 'SELECT unknown FROM things', {}, { id: '' })`:          "no such column",
		`otinimRows(app, 'SELECT n FROM things WHERE id = {:id}', {}, { n: 0 })`: "parameter not found",
		`otinimRows(app, 'SELECT NULL AS n FROM things', {}, { n: 0 })`:          "NULL",
		`otinimRows(app, 'SELECT n FROM things', {}, { n: null })`:               "of no kind",
		`otinimRun(app, 'INSERT INTO nowhere VALUES (1)', {})`:                   "no such table",
	} {
		if _, err := run(script); err == nil || !strings.Contains(err.Error(), told) {
			t.Errorf("%s: %v", script, err)
		}
	}
}

// What a transaction takes back is as if it had never been said.
func TestRowsWithinATransaction(t *testing.T) {
	app := newTestApp(t)
	vm := goja.New()
	lend(vm)
	if err := vm.Set("app", app); err != nil {
		t.Fatal(err)
	}
	said, err := vm.RunString(`
		otinimRun(app, 'CREATE TABLE things (id TEXT)', {});
		let within = -1;
		const put = (tx) => { otinimRun(tx, "INSERT INTO things VALUES ('a')", {}); within = otinimRows(tx, 'SELECT id FROM things', {}, { id: '' }).length; };
		try { app.RunInTransaction((tx) => { put(tx); throw new Error('back'); }); } catch (error) { /* as it should */ }
		const after = otinimRows(app, 'SELECT id FROM things', {}, { id: '' }).length;
		[within, after].join()`)
	if err != nil || said.String() != "1,0" {
		t.Errorf("%v %v", said, err)
	}
}

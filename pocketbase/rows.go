package main

import (
	"database/sql"
	"fmt"

	"github.com/dop251/goja"
	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

// giveRows lends the hooks SQL with plain objects for rows (src/server/rows.ts). PocketBase's own way makes a
// Go struct for each row and lets goja look at it by reflection, statement by statement: it cost more than SQLite.
func giveRows(vm *goja.Runtime) {
	give(vm, "otinimRows", func(call goja.FunctionCall) goja.Value {
		rows, err := query(call).Rows()
		if err != nil {
			panic(vm.NewGoError(err))
		}
		found, err := readRows(vm, rows.Rows, shapeOf(vm, call.Argument(3)))
		if err != nil {
			panic(vm.NewGoError(err))
		}
		return vm.NewArray(found...)
	})
	give(vm, "otinimRun", func(call goja.FunctionCall) goja.Value {
		result, err := query(call).Execute()
		if err != nil {
			panic(vm.NewGoError(err))
		}
		changed, err := result.RowsAffected()
		if err != nil {
			panic(vm.NewGoError(err))
		}
		return vm.ToValue(changed)
	})
}

// query takes (app, sql, params): of an app within a transaction, a statement of that transaction.
func query(call goja.FunctionCall) *dbx.Query {
	app := call.Argument(0).Export().(core.App) // anything else is a fault of ours, and PocketBase answers 400 or 500
	object := call.Argument(2).(*goja.Object)
	params := dbx.Params{}
	for _, name := range object.Keys() {
		params[name] = object.Get(name).Export()
	}
	return app.DB().NewQuery(call.Argument(1).String()).Bind(params)
}

// member of a row: its default says of which kind it is, and stands where no column has its name.
type member struct {
	name     string
	fallback goja.Value
}

func shapeOf(vm *goja.Runtime, value goja.Value) []member {
	object := value.ToObject(vm)
	shape := []member{}
	for _, name := range object.Keys() {
		shape = append(shape, member{name, object.Get(name)})
	}
	return shape
}

func readRows(vm *goja.Runtime, rows *sql.Rows, shape []member) (found []any, err error) {
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	places, into, err := placesFor(columns, shape)
	if err != nil {
		return nil, err
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		row := vm.NewObject()
		for i, place := range places {
			if err := row.Set(shape[i].name, valueAt(vm, place, shape[i].fallback)); err != nil {
				return nil, err
			}
		}
		found = append(found, row)
	}
	return found, rows.Err()
}

// placesFor gives each member a place of its kind (nil where no column has its name), and each column where it goes.
func placesFor(columns []string, shape []member) (places, into []any, err error) {
	places, into = make([]any, len(shape)), make([]any, len(columns))
	for i, column := range columns {
		into[i] = new(sql.RawBytes)
		for j, each := range shape {
			if each.name != column {
				continue
			}
			switch each.fallback.Export().(type) {
			case string:
				places[j] = new(string)
			case int64:
				places[j] = new(int64)
			case bool:
				places[j] = new(bool)
			default:
				return nil, nil, fmt.Errorf("rows: %s is of no kind", column)
			}
			into[i] = places[j]
		}
	}
	return places, into, nil
}

func valueAt(vm *goja.Runtime, place any, fallback goja.Value) goja.Value {
	switch read := place.(type) {
	case *string:
		return vm.ToValue(*read)
	case *int64:
		return vm.ToValue(*read)
	case *bool:
		return vm.ToValue(*read)
	default:
		return fallback
	}
}

/// <reference path="../build/types.d.ts" />
// AW-2, AW-7: what came in time by post and was entered after the list is published in a list that has grown by it.
// Only while points may still be given, and only with one more event that says so.
const sql = (app, text) => app.db().newQuery(text).execute();
// What is no list has no lines.
const lines = (list) => `CASE WHEN json_valid(${list}) THEN coalesce(json_array_length(${list}, '$.applicants'), 0) ELSE 0 END`;
const trigger = (condition) => `CREATE TRIGGER councils_list_once BEFORE UPDATE ON councils WHEN OLD.list IS NOT NEW.list AND (${condition}) BEGIN SELECT RAISE(ABORT, 'councils.immutable'); END`;

migrate((app) => {
  sql(app, 'DROP TRIGGER IF EXISTS councils_list_once');
  sql(app, trigger(`OLD."listedAt" = '' OR (OLD.list != '' AND (OLD."closedAt" != ''
    OR ${lines('NEW.list')} <= ${lines('OLD.list')}
    OR ${lines('NEW.list')} IS NOT (SELECT json_extract(body, '$.count') FROM events WHERE chain = OLD.call AND kind = 'list.published' ORDER BY seq DESC LIMIT 1)))`));
}, (app) => {
  sql(app, 'DROP TRIGGER IF EXISTS councils_list_once');
  sql(app, trigger(`OLD.list != '' OR OLD."listedAt" = ''`));
});

/// <reference path="../build/types.d.ts" />
// Calls come and change by the office's acts alone (`call.open`, `call.announce`): what the API let the office
// write was neither checked nor in the chain. A call with a council becomes announced as its chain tells it.
const office = '(@request.auth.role = "secretary" || @request.auth.role = "administrator")';
const sql = (app, text) => app.db().newQuery(text).execute();
const before = (name, moment, table, condition) => `CREATE TRIGGER ${name} BEFORE ${moment} ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${table}.immutable'); END`;
const triggers = {
  calls_announced_in_chain: before('calls_announced_in_chain', 'UPDATE', 'calls', `OLD.announced = 0 AND NEW.announced = 1 AND NEW.council != ''
    AND NOT EXISTS (SELECT 1 FROM events WHERE chain = OLD.id AND kind = 'call.announced' AND json_extract(body, '$.settings') = NEW.council)`),
  // AW-7: the published list, as its event names it by hash; set once.
  councils_list_once: before('councils_list_once', 'UPDATE', 'councils', `OLD.list IS NOT NEW.list AND (OLD.list != '' OR OLD."listedAt" = '')`),
  // Words about an application go with its text: erased is erased. The decision and what the chain holds stay.
  admissions_frozen: before('admissions_frozen', 'UPDATE', 'admissions', `OLD.id IS NOT NEW.id OR OLD.call IS NOT NEW.call OR OLD.submission IS NOT NEW.submission
    OR OLD.decision IS NOT NEW.decision OR OLD.by IS NOT NEW.by OR OLD.at IS NOT NEW.at
    OR ((OLD.findings IS NOT NEW.findings OR OLD.reason IS NOT NEW.reason OR OLD.salt IS NOT NEW.salt) AND NOT (NEW.findings = '' AND NEW.reason = '' AND NEW.salt = ''
      AND EXISTS (SELECT 1 FROM events WHERE chain = OLD.call AND subject = OLD.submission AND kind = 'submission.erased')))`),
};

migrate((app) => {
  const calls = app.findCollectionByNameOrId('calls');
  calls.createRule = null;
  calls.updateRule = null;
  app.save(calls);
  const councils = app.findCollectionByNameOrId('councils');
  councils.fields.add(new TextField({ name: 'list', max: 5000000 }));
  app.save(councils);
  sql(app, 'DROP TRIGGER IF EXISTS admissions_frozen');
  for (const text of Object.values(triggers)) sql(app, text);
}, (app) => {
  for (const name of Object.keys(triggers)) sql(app, `DROP TRIGGER IF EXISTS ${name}`);
  sql(app, before('admissions_frozen', 'UPDATE', 'admissions', '1'));
  const councils = app.findCollectionByNameOrId('councils');
  councils.fields.removeByName('list');
  app.save(councils);
  const calls = app.findCollectionByNameOrId('calls');
  calls.createRule = office;
  calls.updateRule = `${office} && announced = false`;
  app.save(calls);
});

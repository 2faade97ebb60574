/// <reference path="../build/types.d.ts" />
// Applications entered from paper, terms extended for downtime, personal data erased when their time is over.
// Each of the last two may happen only as the chain tells it: a trigger asks for the event.
const immutable = (table) => `SELECT RAISE(ABORT, '${table}.immutable')`;
const before = (name, moment, table, condition) => `CREATE TRIGGER ${name} BEFORE ${moment} ON ${table} WHEN ${condition} BEGIN ${immutable(table)}; END`;
const changed = (columns) => `(${columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ')})`;

const kept = ['id', 'call', 'owner', 'bin', 'direction', 'sha256', 'files', 'arrivedAt', 'channel', 'enteredAt'];
const oldFrozen = ['id', 'call', 'owner', 'bin', 'direction', 'sha256', 'text', 'files', 'arrivedAt', 'attachmentsUntil'];
const isNumbered = "EXISTS (SELECT 1 FROM submissions WHERE id = OLD.submission AND number != '')";

const triggers = {
  // Only later, and only what an event of the chain says with its ground.
  calls_extended: ['UPDATE', 'calls', `${changed(['extendedTo', 'downFrom', 'downTo'])} AND NOT (OLD.announced = 1
    AND NEW."extendedTo" > OLD."closesAt" AND NEW."extendedTo" > OLD."extendedTo"
    AND EXISTS (SELECT 1 FROM events WHERE chain = OLD.id AND kind = 'call.extended' AND json_extract(body, '$.closesAt') = NEW."extendedTo"
      AND json_extract(body, '$.from') = NEW."downFrom" AND json_extract(body, '$.to') = NEW."downTo"))`],
  calls_born_unextended: ['INSERT', 'calls', 'NEW."extendedTo" != \'\' OR NEW."downFrom" != \'\' OR NEW."downTo" != \'\''],
  calls_retention_frozen: ['UPDATE', 'calls', `OLD.announced = 1 AND ${changed(['retentionYears'])}`],
  submissions_frozen: ['UPDATE', 'submissions', changed(kept)],
  // Text and salt go together, once, when the chain says so; number, BIN, direction and hash stay.
  submissions_erased: ['UPDATE', 'submissions', `${changed(['text', 'salt', 'erasedAt'])} AND NOT (
    NEW.text = '' AND NEW.salt = '' AND OLD."erasedAt" = '' AND NEW."erasedAt" != ''
    AND (OLD.number != '' OR OLD."withdrawnAt" != '' OR OLD."lapsedAt" != '')
    AND EXISTS (SELECT 1 FROM events WHERE subject = OLD.id AND chain = OLD.call AND kind = 'submission.erased' AND at = NEW."erasedAt"))`],
  submissions_born_whole: ['INSERT', 'submissions', 'NEW."erasedAt" != \'\''],
  // Files wait longer only when the whole call does.
  submissions_until: ['UPDATE', 'submissions', `${changed(['attachmentsUntil'])} AND NOT (NEW."attachmentsUntil" > OLD."attachmentsUntil"
    AND OLD."lapsedAt" = '' AND NEW."attachmentsUntil" = (SELECT "extendedTo" FROM calls WHERE id = OLD.call))`],
  attachments_no_delete: ['DELETE', 'attachments', "EXISTS (SELECT 1 FROM submissions WHERE id = OLD.submission AND number != '' AND \"erasedAt\" = '')"],
  // An upload that was under way while its submission was erased.
  attachments_not_after_erasure: ['INSERT', 'attachments', 'EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission AND "erasedAt" != \'\')'],
  // A final answer stays, unless what it speaks of was erased: findings and receipts hold names of files.
  operations_once: ['UPDATE', 'operations', `OLD.answer != '' AND ${changed(['answer'])} AND NOT (NEW.answer LIKE '%"submission.erased"%' AND (
    EXISTS (SELECT 1 FROM submissions WHERE id = OLD.id AND "erasedAt" != '') OR EXISTS (SELECT 1 FROM erased_accounts WHERE account = OLD.owner)))`],
  downtimes_no_update: ['UPDATE', 'downtimes', '1'],
  downtimes_no_delete: ['DELETE', 'downtimes', '1'],
  erased_accounts_no_update: ['UPDATE', 'erased_accounts', '1'],
  erased_accounts_no_delete: ['DELETE', 'erased_accounts', '1'],
};
const replaced = {
  submissions_frozen: ['UPDATE', 'submissions', changed(oldFrozen)],
  attachments_no_delete: ['DELETE', 'attachments', isNumbered],
  operations_once: ['UPDATE', 'operations', `OLD.answer != '' AND ${changed(['answer'])}`],
};
const sql = (app, text) => app.db().newQuery(text).execute();

const instant = (name) => new TextField({ name, max: 24 });
const added = {
  calls: [instant('extendedTo'), instant('downFrom'), instant('downTo'), new NumberField({ name: 'retentionYears', onlyInt: true, min: 0, max: 75 })],
  // How it came: empty for the web. `arrivedAt` is then what the stamp says, `enteredAt` when the office entered it.
  submissions: [new TextField({ name: 'channel', max: 10 }), instant('enteredAt'), instant('erasedAt')],
};

migrate((app) => {
  const office = '(@request.auth.role = "secretary" || @request.auth.role = "administrator")';
  for (const [name, fields] of Object.entries(added)) {
    const collection = app.findCollectionByNameOrId(name);
    for (const field of fields) collection.fields.add(field);
    if (name === 'submissions') collection.indexes = [...collection.indexes, "CREATE INDEX idx_submissions_open ON submissions (\"attachmentsUntil\") WHERE number = '' AND \"withdrawnAt\" = '' AND \"lapsedAt\" = ''"];
    app.save(collection);
  }
  // When the host last said that it lives: one row, written by the host alone.
  app.save(new Collection({ type: 'base', name: 'heartbeats', fields: [{ type: 'text', name: 'at', required: true, max: 24 }] }));
  // When it did not, as measured: the ground of an extension.
  app.save(new Collection({
    type: 'base', system: true, name: 'downtimes', listRule: office, viewRule: office,
    fields: [{ type: 'text', name: 'from', required: true, max: 24 }, { type: 'text', name: 'to', required: true, max: 24 }],
  }));
  app.save(new Collection({
    type: 'base', system: true, name: 'erased_accounts',
    fields: [{ type: 'text', name: 'account', required: true, max: 15 }, { type: 'text', name: 'at', required: true, max: 24 }],
    indexes: ['CREATE UNIQUE INDEX idx_erased_accounts ON erased_accounts (account)'],
  }));
  for (const name of Object.keys(replaced)) sql(app, `DROP TRIGGER IF EXISTS ${name}`);
  for (const [name, [moment, table, condition]] of Object.entries(triggers)) sql(app, before(name, moment, table, condition));
}, (app) => {
  for (const name of Object.keys(triggers)) sql(app, `DROP TRIGGER IF EXISTS ${name}`);
  for (const name of ['heartbeats', 'downtimes', 'erased_accounts']) {
    sql(app, `UPDATE _collections SET system = 0 WHERE name = '${name}'`);
    const collection = app.findCollectionByNameOrId(name);
    collection.system = false;
    app.delete(collection);
  }
  for (const [name, fields] of Object.entries(added)) {
    const collection = app.findCollectionByNameOrId(name);
    collection.indexes = collection.indexes.filter((index) => !index.includes('idx_submissions_open'));
    for (const { name: field } of fields) collection.fields.removeByName(field);
    app.save(collection);
  }
  for (const [name, [moment, table, condition]] of Object.entries(replaced)) sql(app, before(name, moment, table, condition));
});

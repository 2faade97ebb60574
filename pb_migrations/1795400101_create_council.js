/// <reference path="../build/types.d.ts" />
// The council of a call. Nothing of it is read or written but by routes under /api/otinim/council and
// /api/otinim/office/council; points by one route alone. What was declared, decided or locked never changes:
// API rules do not bind superusers, triggers do. Rows stand beside the events of the call's chain.
const immutable = (table) => `SELECT RAISE(ABORT, '${table}.immutable')`;
const before = (name, moment, table, condition) => `CREATE TRIGGER ${name} BEFORE ${moment} ON ${table} WHEN ${condition} BEGIN ${immutable(table)}; END`;
const changed = (columns) => `(${columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ')})`;
const once = (columns) => columns.map((column) => `(OLD."${column}" != '' AND ${changed([column])})`).join(' OR ');

const text = (name, max, required = false) => ({ type: 'text', name, required, max });
const id = (name, required = true) => text(name, 15, required);
const hash = (name) => text(name, 64);
const instant = (name) => text(name, 24);
const flag = (name) => ({ type: 'bool', name });
const whole = (name, most) => ({ type: 'number', name, onlyInt: true, min: 0, max: most });

const tables = {
  // How far a council has come: an index of the chain, each moment set once.
  councils: {
    fields: [id('call'), instant('announcedAt'), instant('listedAt'), text('seed', 64), instant('approvedAt'), instant('closedAt'), instant('decidedAt'), instant('publishedAt')],
    indexes: ['CREATE UNIQUE INDEX idx_councils_call ON councils (call)'],
  },
  // Each decision about an application; the latest counts. `findings`: canonical JSON of what was said of each.
  admissions: {
    fields: [id('call'), id('submission'), text('decision', 10, true), text('findings', 100000), text('reason', 4000), hash('salt'), id('by'), instant('at')],
    indexes: ['CREATE INDEX idx_admissions_submission ON admissions (submission, at)', 'CREATE INDEX idx_admissions_call ON admissions (call)'],
  },
  // A person's place on a council. `token`: hash of the one-time invitation.
  seats: {
    fields: [
      id('call'), text('name', 300, true), text('proposedBy', 10, true), text('seat', 10, true), text('bin', 12), whole('years', 99), text('education', 500),
      id('by'), instant('proposedAt'), hash('salt'), hash('token'), instant('invitedUntil'), id('person', false), instant('acceptedAt'),
      instant('approvedAt'), instant('endedAt'), text('endReason', 1000), id('replaces', false),
    ],
    indexes: [
      'CREATE INDEX idx_seats_call ON seats (call)',
      "CREATE UNIQUE INDEX idx_seats_person ON seats (call, person) WHERE person != '' AND \"endedAt\" = ''",
      "CREATE UNIQUE INDEX idx_seats_token ON seats (token) WHERE token != ''",
    ],
  },
  // F11 as it was sealed. Earlier ones stay (CI-3).
  declarations: {
    fields: [id('call'), id('seat'), text('text', 200000, true), hash('sha256'), hash('salt'), instant('at')],
    indexes: ['CREATE INDEX idx_declarations_seat ON declarations (seat, at)'],
  },
  // What the office said of a likeness, with its reason (Q4). `found`: canonical JSON of what was alike.
  verdicts: {
    fields: [id('call'), id('seat'), id('paper'), flag('conflict'), text('found', 20000), text('reason', 2000), hash('salt'), id('by'), instant('at')],
    indexes: ['CREATE INDEX idx_verdicts_call ON verdicts (call, seat, paper, at)'],
  },
  // CI-2 as an index: who is kept from what, since when; `until` once no ground is left.
  recusals: {
    fields: [id('call'), id('seat'), id('paper'), text('ground', 10, true), instant('since'), instant('until')],
    indexes: ["CREATE UNIQUE INDEX idx_recusals_standing ON recusals (seat, paper) WHERE until = ''", 'CREATE INDEX idx_recusals_call ON recusals (call)'],
  },
  // `text`: canonical JSON { call, comments, member, paper, points, revision }.
  sheets: {
    fields: [
      id('call'), id('seat'), id('paper'), whole('revision', 1000), text('text', 60000, true), hash('sha256'), hash('salt'),
      instant('lockedAt'), instant('reopenedAt'), text('reopenReason', 1000),
    ],
    indexes: ['CREATE UNIQUE INDEX idx_sheets_place ON sheets (seat, paper, revision)', 'CREATE INDEX idx_sheets_call ON sheets (call, paper)'],
  },
  // `facts`: canonical JSON of what the secretary wrote of the sitting: place, presence, agenda, dissent.
  sittings: {
    fields: [id('call'), text('heldOn', 10, true), text('facts', 100000), hash('salt'), id('by'), instant('at')],
    indexes: ['CREATE INDEX idx_sittings_call ON sittings (call, at)'],
  },
  // `result`: canonical JSON of the council's result; `file`: what was published, as it was published.
  decisions: {
    fields: [id('call'), text('decidedOn', 10, true), text('result', 5000000), hash('sha256'), id('by'), instant('at'), text('file', 20000000), hash('fileSha256'), instant('publishedAt')],
    indexes: ['CREATE UNIQUE INDEX idx_decisions_call ON decisions (call)'],
  },
};

const frozen = {
  councils: ['UPDATE', `${changed(['id', 'call'])} OR ${once(['announcedAt', 'listedAt', 'seed', 'closedAt', 'decidedAt', 'publishedAt'])}`],
  admissions: ['UPDATE', '1'],
  seats: ['UPDATE', `${changed(['id', 'call', 'by', 'proposedAt', 'salt', 'replaces'])} OR ${once(['person', 'acceptedAt', 'endedAt'])}
    OR (OLD."approvedAt" != '' AND ${changed(['name', 'proposedBy', 'bin', 'years', 'education'])})`],
  declarations: ['UPDATE', '1'],
  verdicts: ['UPDATE', '1'],
  recusals: ['UPDATE', `${changed(['id', 'call', 'seat', 'paper', 'ground', 'since'])} OR ${once(['until'])}`],
  sheets: ['UPDATE', `${changed(['id', 'call', 'seat', 'paper', 'revision', 'text', 'sha256', 'salt', 'lockedAt'])} OR ${once(['reopenedAt', 'reopenReason'])}
    OR (${changed(['reopenedAt'])} AND NOT EXISTS (SELECT 1 FROM events WHERE chain = OLD.call AND kind = 'sheet.reopened' AND subject = OLD.id))`],
  sittings: ['UPDATE', '1'],
  decisions: ['UPDATE', `${changed(['id', 'call', 'decidedOn', 'result', 'sha256', 'by', 'at'])} OR ${once(['file', 'fileSha256', 'publishedAt'])}`],
};
const born = {
  // I5, I6: a locked sheet is one that the chain received; after the close none comes.
  sheets_born_in_chain: ['sheets', `NOT EXISTS (SELECT 1 FROM events WHERE chain = NEW.call AND kind = 'sheet.locked' AND subject = NEW.id)
    OR EXISTS (SELECT 1 FROM councils WHERE call = NEW.call AND "closedAt" != '')`],
  // CI-2: who is recused gives no points, from whatever hand.
  sheets_not_recused: ['sheets', "EXISTS (SELECT 1 FROM recusals WHERE seat = NEW.seat AND paper = NEW.paper AND until = '')"],
  decisions_born_unpublished: ['decisions', "NEW.file != '' OR NEW.\"publishedAt\" != ''"],
};
const sql = (app, statement) => app.db().newQuery(statement).execute();

migrate((app) => {
  const calls = app.findCollectionByNameOrId('calls');
  // Canonical JSON of the council's settings; empty where the call has none.
  calls.fields.add(new TextField({ name: 'council', max: 4000 }));
  app.save(calls);
  sql(app, before('calls_council_frozen', 'UPDATE', 'calls', `OLD.announced = 1 AND ${changed(['council'])}`));
  for (const [name, { fields, indexes }] of Object.entries(tables)) {
    app.save(new Collection({ type: 'base', system: true, name, fields, indexes }));
    const [moment, condition] = frozen[name];
    sql(app, before(`${name}_frozen`, moment, name, condition));
    sql(app, before(`${name}_no_delete`, 'DELETE', name, '1'));
  }
  for (const [name, [table, condition]] of Object.entries(born)) sql(app, before(name, 'INSERT', table, condition));
}, (app) => {
  sql(app, 'DROP TRIGGER IF EXISTS calls_council_frozen');
  for (const name of Object.keys(tables).reverse()) {
    for (const trigger of [`${name}_frozen`, `${name}_no_delete`, ...Object.keys(born).filter((each) => each.startsWith(`${name}_`))]) sql(app, `DROP TRIGGER IF EXISTS ${trigger}`);
    sql(app, `UPDATE _collections SET system = 0 WHERE name = '${name}'`);
    const collection = app.findCollectionByNameOrId(name);
    collection.system = false;
    app.delete(collection);
  }
  const calls = app.findCollectionByNameOrId('calls');
  calls.fields.removeByName('council');
  app.save(calls);
});

/// <reference path="../build/types.d.ts" />
// The register of applications as the office reads it: one line for each submission, with what its text says
// and lists need. An index: `submissions` and the chain are the truth, and the host makes missing lines anew.
// No access through the API; /api/otinim/office alone reads it.
const state = `CASE WHEN NEW."withdrawnAt" != '' THEN 'withdrawn' WHEN NEW."lapsedAt" != '' THEN 'lapsed'
  WHEN NEW."replacedAt" != '' THEN 'replaced' WHEN NEW.number != '' THEN 'registered' ELSE 'awaiting' END`;
const follow = `CREATE TRIGGER journal_follows AFTER UPDATE ON submissions
  BEGIN UPDATE journal SET number = NEW.number, ordinal = NEW.ordinal, state = ${state} WHERE id = NEW.id; END`;

migrate((app) => {
  app.save(new Collection({
    type: 'base',
    name: 'journal',
    fields: [
      { type: 'text', name: 'call', required: true, max: 15 },
      { type: 'text', name: 'bin', required: true, max: 12 },
      { type: 'text', name: 'name', required: true, max: 500 },
      // Kazakh order, which SQLite does not know; and what a search looks in (law/search).
      { type: 'text', name: 'nameKey', max: 500 },
      { type: 'text', name: 'needle', max: 4000 },
      { type: 'number', name: 'folded', onlyInt: true, min: 0 },
      { type: 'text', name: 'region', max: 10 },
      { type: 'text', name: 'direction', required: true, max: 60 },
      // How it came: web, post, hand (AW-2).
      { type: 'text', name: 'channel', required: true, max: 10 },
      { type: 'text', name: 'arrivedAt', required: true, max: 24 },
      { type: 'number', name: 'files', onlyInt: true, min: 0 },
      // What the law found at filing and did not refuse, as JSON text, and how much.
      { type: 'text', name: 'findings', max: 100000 },
      { type: 'number', name: 'warnings', onlyInt: true, min: 0 },
      { type: 'text', name: 'number', max: 40 },
      { type: 'number', name: 'ordinal', onlyInt: true, min: 0 },
      { type: 'text', name: 'state', required: true, max: 20 },
    ],
    indexes: [
      'CREATE INDEX idx_journal_call_arrived ON journal (call, "arrivedAt", id)',
      'CREATE INDEX idx_journal_call_ordinal ON journal (call, ordinal, id)',
      'CREATE INDEX idx_journal_call_name ON journal (call, "nameKey", id)',
      'CREATE INDEX idx_journal_bin ON journal (bin)',
    ],
  }));
  app.db().newQuery(follow).execute();
}, (app) => {
  app.db().newQuery('DROP TRIGGER IF EXISTS journal_follows').execute();
  app.delete(app.findCollectionByNameOrId('journal'));
});

/// <reference path="../build/types.d.ts" />
// Whether an application may be replaced before the deadline is a setting of the call, fixed at its
// announcement. A filing names the one that it replaces; what was replaced says so once.
const triggers = {
  calls_replaceable_frozen:
    `CREATE TRIGGER calls_replaceable_frozen BEFORE UPDATE ON calls WHEN OLD.announced = 1 AND OLD."replaceable" IS NOT NEW."replaceable"
     BEGIN SELECT RAISE(ABORT, 'calls.immutable'); END`,
  submissions_replacing_frozen:
    `CREATE TRIGGER submissions_replacing_frozen BEFORE UPDATE ON submissions
     WHEN OLD."replaces" IS NOT NEW."replaces" OR (OLD."replacedAt" != '' AND OLD."replacedAt" IS NOT NEW."replacedAt")
     BEGIN SELECT RAISE(ABORT, 'submissions.immutable'); END`,
};

migrate((app) => {
  const calls = app.findCollectionByNameOrId('calls');
  calls.fields.add(new BoolField({ name: 'replaceable' }));
  app.save(calls);
  const submissions = app.findCollectionByNameOrId('submissions');
  // Id of the registered filing that this one stands in for once it is registered itself.
  submissions.fields.add(new TextField({ name: 'replaces', max: 15 }));
  // An index of the chain's submission.replaced.
  submissions.fields.add(new TextField({ name: 'replacedAt', max: 24 }));
  submissions.indexes = [
    ...submissions.indexes,
    // However two of them race, one filing is replaced by one other.
    "CREATE UNIQUE INDEX idx_submissions_replaces ON submissions (replaces) WHERE replaces != '' AND number != ''",
  ];
  app.save(submissions);
  for (const sql of Object.values(triggers)) app.db().newQuery(sql).execute();
}, (app) => {
  for (const name of Object.keys(triggers)) app.db().newQuery(`DROP TRIGGER IF EXISTS ${name}`).execute();
  const submissions = app.findCollectionByNameOrId('submissions');
  submissions.indexes = submissions.indexes.filter((sql) => !sql.includes('idx_submissions_replaces'));
  submissions.fields.removeByName('replaces');
  submissions.fields.removeByName('replacedAt');
  app.save(submissions);
  const calls = app.findCollectionByNameOrId('calls');
  calls.fields.removeByName('replaceable');
  app.save(calls);
});

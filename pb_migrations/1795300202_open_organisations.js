/// <reference path="../build/types.d.ts" />
// An organisation begins as somebody's claim of a BIN: several may stand side by side, each with its own
// people, until the office has checked one of them. Then the BIN is that one's. All of it is written by
// routes under /api/otinim/organisations and /api/otinim/office/organisations alone; members read by the
// former. Rows are never deleted: who was a member, when, and by whom it was given and taken, stays.
const office = '(@request.auth.role = "secretary" || @request.auth.role = "administrator")';
const instant = (name) => ({ type: 'text', name, max: 24 });
const person = (app, name, required = false) =>
  ({ type: 'relation', name, required, maxSelect: 1, collectionId: app.findCollectionByNameOrId('users').id });

migrate((app) => {
  const organisations = app.findCollectionByNameOrId('organisations');
  const before = arrayOf(new DynamicModel({ id: '', members: '' }));
  app.db().newQuery('SELECT id, members FROM organisations').all(before);
  const earlier = before.map(({ id, members }) => ({ id, members: members === '' ? [] : JSON.parse(members) }));

  organisations.listRule = office;
  organisations.viewRule = office;
  organisations.fields.removeByName('members');
  for (const field of [
    new SelectField({ name: 'state', required: true, maxSelect: 1, values: ['claimed', 'checked', 'refused'] }),
    new RelationField(person(app, 'claimedBy')),
    new TextField(instant('claimedAt')),
    // What the claimant tells the office.
    new TextField({ name: 'note', max: 1000 }),
    new RelationField(person(app, 'decidedBy')),
    new TextField(instant('decidedAt')),
    // `ground` of a yes is the office's own; `reason` of a no is told.
    new TextField({ name: 'ground', max: 1000 }),
    new TextField({ name: 'reason', max: 1000 }),
    // Canonical JSON of the sections that all forms ask for. Its members' alone: the office has what is filed.
    new TextField({ name: 'profile', hidden: true, max: 100000 }),
    new NumberField({ name: 'profileRev', onlyInt: true, min: 0 }),
    new TextField(instant('profileAt')),
    new RelationField(person(app, 'profileBy')),
  ]) organisations.fields.add(field);
  organisations.removeIndex('idx_organisations_bin');
  organisations.indexes = [
    ...organisations.indexes,
    "CREATE UNIQUE INDEX idx_organisations_checked ON organisations (bin) WHERE state = 'checked'",
    "CREATE UNIQUE INDEX idx_organisations_claim ON organisations (bin, claimedBy) WHERE state = 'claimed' AND claimedBy != ''",
    'CREATE INDEX idx_organisations_state ON organisations (state, claimedAt)',
  ];
  app.save(organisations);

  const role = { type: 'select', name: 'role', required: true, maxSelect: 1, values: ['prepares', 'signs'] };
  const organisation = { type: 'relation', name: 'organisation', required: true, maxSelect: 1, collectionId: organisations.id };
  app.save(new Collection({
    type: 'base',
    name: 'memberships',
    listRule: office,
    viewRule: office,
    fields: [
      organisation, person(app, 'person', true), role,
      { ...instant('since'), required: true }, person(app, 'givenBy'),
      // A change of role ends one row and begins another.
      instant('endedAt'), person(app, 'endedBy'),
    ],
    indexes: [
      "CREATE UNIQUE INDEX idx_memberships_active ON memberships (organisation, person) WHERE endedAt = ''",
      'CREATE INDEX idx_memberships_person ON memberships (person)',
    ],
  }));
  app.save(new Collection({
    type: 'base',
    system: true,
    name: 'invitations',
    fields: [
      organisation, role,
      // The link's token is known to who holds the link alone.
      { type: 'text', name: 'tokenHash', required: true, min: 64, max: 64 },
      person(app, 'madeBy', true), { ...instant('madeAt'), required: true }, { ...instant('expiresAt'), required: true },
      person(app, 'usedBy'), instant('usedAt'), person(app, 'revokedBy'), instant('revokedAt'),
    ],
    indexes: [
      'CREATE UNIQUE INDEX idx_invitations_token ON invitations (tokenHash)',
      'CREATE INDEX idx_invitations_organisation ON invitations (organisation)',
    ],
  }));

  const submissions = app.findCollectionByNameOrId('submissions');
  submissions.indexes = [...submissions.indexes, 'CREATE INDEX idx_submissions_bin ON submissions (bin)'];
  app.save(submissions);

  // Those that a superuser wrote before were known to the office.
  const at = new Date().toISOString();
  for (const { id, members } of earlier) {
    app.db().newQuery("UPDATE organisations SET state = 'checked', decidedAt = {:at} WHERE id = {:id}").bind({ id, at }).execute();
    for (const member of members) {
      app.save(new Record(app.findCollectionByNameOrId('memberships'), { organisation: id, person: member, role: 'signs', since: at }));
    }
  }
}, (app) => {
  const submissions = app.findCollectionByNameOrId('submissions');
  submissions.removeIndex('idx_submissions_bin');
  app.save(submissions);
  app.db().newQuery("UPDATE _collections SET system = 0 WHERE name = 'invitations'").execute();
  for (const name of ['invitations', 'memberships']) {
    const collection = app.findCollectionByNameOrId(name);
    collection.system = false;
    app.delete(collection);
  }
  const organisations = app.findCollectionByNameOrId('organisations');
  for (const name of ['idx_organisations_checked', 'idx_organisations_claim', 'idx_organisations_state']) organisations.removeIndex(name);
  for (const name of ['state', 'claimedBy', 'claimedAt', 'note', 'decidedBy', 'decidedAt', 'ground', 'reason', 'profile', 'profileRev', 'profileAt', 'profileBy']) {
    organisations.fields.removeByName(name);
  }
  organisations.fields.add(new RelationField({ name: 'members', maxSelect: 100, collectionId: app.findCollectionByNameOrId('users').id }));
  app.db().newQuery("DELETE FROM organisations WHERE id NOT IN (SELECT min(id) FROM organisations GROUP BY bin)").execute();
  organisations.indexes = [...organisations.indexes, 'CREATE UNIQUE INDEX idx_organisations_bin ON organisations (bin)'];
  app.save(organisations);
});

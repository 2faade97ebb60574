/// <reference path="../build/types.d.ts" />
// What a person is told: by code, worded on their device and in the letter. Nobody reaches it through the
// collection's own API: rows come and go by our routes. The same news is told once.
migrate((app) => {
  const users = app.findCollectionByNameOrId('users');
  users.fields.add(new SelectField({ name: 'language', maxSelect: 1, values: ['kk', 'ru', 'en'] }));
  // Unsubscribed from letters. The one that confirms the address comes only when it is asked for.
  users.fields.add(new BoolField({ name: 'mailOff' }));
  app.save(users);
  app.save(new Collection({
    type: 'base',
    name: 'notices',
    fields: [
      { type: 'relation', name: 'person', required: true, maxSelect: 1, collectionId: users.id, cascadeDelete: true },
      { type: 'text', name: 'code', required: true, max: 60 },
      // Canonical JSON: numbers and ids, no personal data.
      { type: 'text', name: 'params', required: true, max: 2000 },
      { type: 'text', name: 'at', required: true, max: 24 },
      { type: 'text', name: 'readAt', max: 24 },
      // When the letter is next tried; empty when no letter is due any more.
      { type: 'text', name: 'mailAt', hidden: true, max: 24 },
      { type: 'number', name: 'mailTries', hidden: true, onlyInt: true, min: 0 },
      { type: 'text', name: 'mailedAt', hidden: true, max: 24 },
    ],
    indexes: [
      'CREATE UNIQUE INDEX idx_notices_once ON notices (person, code, params)',
      "CREATE INDEX idx_notices_mail ON notices (\"mailAt\") WHERE \"mailAt\" != ''",
    ],
  }));
}, (app) => {
  app.delete(app.findCollectionByNameOrId('notices'));
  const users = app.findCollectionByNameOrId('users');
  users.fields.removeByName('language');
  users.fields.removeByName('mailOff');
  app.save(users);
});

/// <reference path="../build/types.d.ts" />
// An organisation is seen by its members whose address is confirmed and by the office. Written by
// superusers only until membership has rules of its own.
migrate((app) => {
  const reader = '((members.id ?= @request.auth.id && @request.auth.verified = true)'
    + ' || @request.auth.role = "secretary" || @request.auth.role = "administrator")';
  app.save(new Collection({
    type: 'base',
    name: 'organisations',
    listRule: reader,
    viewRule: reader,
    fields: [
      { type: 'text', name: 'bin', required: true, pattern: '^\\d{12}$' },
      { type: 'text', name: 'name', required: true, max: 500 },
      { type: 'relation', name: 'members', maxSelect: 100, collectionId: app.findCollectionByNameOrId('users').id },
    ],
    indexes: ['CREATE UNIQUE INDEX idx_organisations_bin ON organisations (bin)'],
  }));
}, (app) => app.delete(app.findCollectionByNameOrId('organisations')));

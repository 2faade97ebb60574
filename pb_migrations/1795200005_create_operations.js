/// <reference path="../build/types.d.ts" />
// Every operation once, by the id that its device made: the same id with the same hash gives the same
// answer. No access through the API at all.
migrate((app) => {
  app.save(new Collection({
    type: 'base',
    system: true,
    name: 'operations',
    fields: [
      { type: 'relation', name: 'owner', required: true, maxSelect: 1, collectionId: app.findCollectionByNameOrId('users').id },
      { type: 'text', name: 'kind', required: true, max: 20 },
      { type: 'text', name: 'hash', required: true, min: 64, max: 64 },
      { type: 'text', name: 'arrivedAt', required: true, max: 24 },
      // Canonical JSON of the final answer; empty while there is none.
      { type: 'text', name: 'answer', max: 600000 },
    ],
  }));
}, (app) => {
  const operations = app.findCollectionByNameOrId('operations');
  app.db().newQuery("UPDATE _collections SET system = 0 WHERE name = 'operations'").execute();
  operations.system = false;
  app.delete(operations);
});

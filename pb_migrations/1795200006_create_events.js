/// <reference path="../build/types.d.ts" />
// One chain for each call; each event names the hash of the one before. `body` is canonical JSON text,
// because a json field comes back with its keys in another order.
migrate((app) => {
  const office = '(@request.auth.role = "secretary" || @request.auth.role = "administrator")';
  app.save(new Collection({
    type: 'base',
    system: true,
    name: 'events',
    listRule: office,
    viewRule: office,
    fields: [
      { type: 'text', name: 'chain', required: true, max: 15 },
      { type: 'number', name: 'seq', required: true, onlyInt: true, min: 1 },
      { type: 'text', name: 'kind', required: true, max: 60 },
      { type: 'text', name: 'subject', required: true, max: 60 },
      { type: 'text', name: 'at', required: true, max: 24 },
      { type: 'text', name: 'body', required: true, max: 100000 },
      { type: 'text', name: 'prev', required: true, min: 64, max: 64 },
      { type: 'text', name: 'hash', required: true, min: 64, max: 64 },
    ],
    indexes: [
      'CREATE UNIQUE INDEX idx_events_chain_seq ON events (chain, seq)',
      'CREATE INDEX idx_events_subject ON events (subject)',
    ],
  }));
}, (app) => {
  const events = app.findCollectionByNameOrId('events');
  app.db().newQuery("UPDATE _collections SET system = 0 WHERE name = 'events'").execute();
  events.system = false;
  app.delete(events);
});

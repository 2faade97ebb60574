/// <reference path="../build/types.d.ts" />
// What the office took out: who, when, how much, and which submissions, so that an archive of gigabytes can be
// fetched by its id. The call's chain says the same in `office.exported`. No access through the API.
migrate((app) => {
  app.save(new Collection({
    type: 'base',
    name: 'exports',
    fields: [
      { type: 'text', name: 'owner', required: true, max: 15 },
      { type: 'text', name: 'call', required: true, max: 15 },
      { type: 'text', name: 'kind', required: true, max: 10 },
      { type: 'text', name: 'at', required: true, max: 24 },
      { type: 'number', name: 'count', onlyInt: true, min: 0 },
      // Ids with commas between.
      { type: 'text', name: 'submissions', max: 400000 },
    ],
    indexes: ['CREATE INDEX idx_exports_call ON exports (call)'],
  }));
}, (app) => app.delete(app.findCollectionByNameOrId('exports')));

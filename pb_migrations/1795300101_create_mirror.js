/// <reference path="../build/types.d.ts" />
// Drafts of a person as their devices mirror them. No access through the API at all: rows go through
// POST /api/otinim/mirror, bytes through the host. They go with the account.
migrate((app) => {
  const owner = { type: 'relation', name: 'owner', required: true, maxSelect: 1, cascadeDelete: true, collectionId: app.findCollectionByNameOrId('users').id };
  // One a person: the last `seq` given, and what their rows weigh.
  app.save(new Collection({
    type: 'base',
    name: 'mirror_accounts',
    fields: [
      owner,
      { type: 'number', name: 'seq', onlyInt: true, min: 0 },
      { type: 'number', name: 'rows', onlyInt: true, min: 0 },
      { type: 'number', name: 'size', onlyInt: true, min: 0 },
    ],
    indexes: ['CREATE UNIQUE INDEX idx_mirror_accounts_owner ON mirror_accounts (owner)'],
  }));
  app.save(new Collection({
    type: 'base',
    name: 'mirror_rows',
    fields: [
      owner,
      { type: 'text', name: 'draft', required: true, max: 15 },
      { type: 'text', name: 'kind', required: true, max: 5 },
      { type: 'text', name: 'name', max: 140 },
      { type: 'number', name: 'rev', required: true, onlyInt: true, min: 1 },
      { type: 'number', name: 'seq', required: true, onlyInt: true, min: 1 },
      // Canonical JSON: a json field comes back with its keys in another order.
      { type: 'text', name: 'body', hidden: true, max: 150000 },
      { type: 'text', name: 'at', required: true, max: 24 },
    ],
    indexes: [
      'CREATE UNIQUE INDEX idx_mirror_rows_key ON mirror_rows (owner, draft, kind, name)',
      'CREATE UNIQUE INDEX idx_mirror_rows_seq ON mirror_rows (owner, seq)',
    ],
  }));
  app.save(new Collection({
    type: 'base',
    name: 'mirror_files',
    fields: [
      owner,
      { type: 'text', name: 'sha256', required: true, min: 64, max: 64 },
      { type: 'number', name: 'size', required: true, onlyInt: true, min: 1 },
      { type: 'text', name: 'kind', required: true, max: 10 },
      { type: 'file', name: 'file', required: true, maxSelect: 1, maxSize: 20 * 1024 * 1024, protected: true },
      { type: 'autodate', name: 'created', onCreate: true },
    ],
    // By content: one file is kept once, in however many drafts it is.
    indexes: ['CREATE UNIQUE INDEX idx_mirror_files_owner_sha256 ON mirror_files (owner, sha256)'],
  }));
}, (app) => {
  for (const name of ['mirror_files', 'mirror_rows', 'mirror_accounts']) app.delete(app.findCollectionByNameOrId(name));
});

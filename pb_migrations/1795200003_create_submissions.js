/// <reference path="../build/types.d.ts" />
// What was filed. Nobody writes through the API: rows come from POST /api/otinim/operations alone. A person
// whose address is not confirmed may send and reads nothing back. `text` and `salt` are hidden: the text
// comes from one route, the salt from none.
migrate((app) => {
  const office = '(@request.auth.role = "secretary" || @request.auth.role = "administrator")';
  const reader = `((owner = @request.auth.id && @request.auth.verified = true) || ${office})`;
  app.save(new Collection({
    type: 'base',
    name: 'submissions',
    listRule: reader,
    viewRule: reader,
    createRule: null,
    updateRule: null,
    deleteRule: null,
    fields: [
      { type: 'relation', name: 'call', required: true, maxSelect: 1, collectionId: app.findCollectionByNameOrId('calls').id },
      { type: 'relation', name: 'owner', required: true, maxSelect: 1, collectionId: app.findCollectionByNameOrId('users').id },
      { type: 'text', name: 'bin', required: true, max: 12 },
      { type: 'text', name: 'direction', required: true, max: 60 },
      { type: 'text', name: 'sha256', required: true, min: 64, max: 64 },
      { type: 'text', name: 'text', required: true, hidden: true, max: 600000 },
      { type: 'text', name: 'salt', hidden: true, max: 64 },
      // How many files its manifest names: whole when `attachments` holds as many.
      { type: 'number', name: 'files', onlyInt: true, min: 0 },
      { type: 'text', name: 'arrivedAt', required: true, max: 24 },
      { type: 'text', name: 'attachmentsUntil', required: true, max: 24 },
      // An index of what the call's chain says; the chain is the truth.
      { type: 'text', name: 'number', max: 40 },
      { type: 'number', name: 'ordinal', onlyInt: true, min: 0 },
      { type: 'text', name: 'registeredAt', max: 24 },
      { type: 'text', name: 'withdrawnAt', max: 24 },
      { type: 'text', name: 'lapsedAt', max: 24 },
    ],
    indexes: [
      'CREATE INDEX idx_submissions_call_bin ON submissions (call, bin)',
      'CREATE INDEX idx_submissions_owner ON submissions (owner)',
      "CREATE UNIQUE INDEX idx_submissions_number ON submissions (number) WHERE number != ''",
      'CREATE UNIQUE INDEX idx_submissions_call_ordinal ON submissions (call, ordinal) WHERE ordinal > 0',
    ],
  }));
}, (app) => app.delete(app.findCollectionByNameOrId('submissions')));

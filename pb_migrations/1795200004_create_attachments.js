/// <reference path="../build/types.d.ts" />
// Written by the Go host alone, after it has counted and hashed the file itself.
migrate((app) => {
  const reader = '((submission.owner = @request.auth.id && @request.auth.verified = true)'
    + ' || @request.auth.role = "secretary" || @request.auth.role = "administrator")';
  app.save(new Collection({
    type: 'base',
    name: 'attachments',
    listRule: reader,
    viewRule: reader,
    createRule: null,
    updateRule: null,
    deleteRule: null,
    fields: [
      { type: 'relation', name: 'submission', required: true, maxSelect: 1, collectionId: app.findCollectionByNameOrId('submissions').id },
      { type: 'text', name: 'sha256', required: true, min: 64, max: 64 },
      { type: 'number', name: 'size', required: true, onlyInt: true, min: 1 },
      { type: 'text', name: 'kind', required: true, max: 10 },
      { type: 'text', name: 'name', required: true, max: 255 },
      { type: 'file', name: 'file', required: true, maxSelect: 1, maxSize: 20 * 1024 * 1024, protected: true },
    ],
    // P5: one file is kept once, however often it is sent.
    indexes: ['CREATE UNIQUE INDEX idx_attachments_submission_sha256 ON attachments (submission, sha256)'],
  }));
}, (app) => app.delete(app.findCollectionByNameOrId('attachments')));

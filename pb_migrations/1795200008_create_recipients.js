/// <reference path="../build/types.d.ts" />
// AW-10: the published list of recipients, by which AW-6 is judged.
migrate((app) => {
  app.save(new Collection({
    type: 'base',
    name: 'recipients',
    listRule: '',
    viewRule: '',
    fields: [
      { type: 'text', name: 'bin', required: true, pattern: '^\\d{12}$' },
      { type: 'text', name: 'name', required: true, max: 500 },
      { type: 'text', name: 'direction', required: true, max: 60 },
      { type: 'number', name: 'year', required: true, onlyInt: true, min: 2018, max: 2100 },
      { type: 'text', name: 'decidedOn', required: true, pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    ],
    indexes: ['CREATE UNIQUE INDEX idx_recipients_bin_year ON recipients (bin, year)'],
  }));
}, (app) => app.delete(app.findCollectionByNameOrId('recipients')));

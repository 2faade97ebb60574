/// <reference path="../build/types.d.ts" />
// A call's settings are fixed at its announcement and shown to all; before it, only the office sees it.
migrate((app) => {
  const office = '(@request.auth.role = "secretary" || @request.auth.role = "administrator")';
  const instant = { type: 'text', required: true, pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' };
  const title = { type: 'text', required: true, max: 300 };
  app.save(new Collection({
    type: 'base',
    name: 'calls',
    listRule: `announced = true || ${office}`,
    viewRule: `announced = true || ${office}`,
    createRule: office,
    updateRule: `${office} && announced = false`,
    deleteRule: null,
    fields: [
      { type: 'text', name: 'code', required: true, min: 1, max: 12 },
      { type: 'number', name: 'year', required: true, onlyInt: true, min: 2018, max: 2100 },
      { type: 'text', name: 'edition', required: true, max: 60 },
      { ...title, name: 'titleKk' },
      { ...title, name: 'titleRu' },
      { ...title, name: 'titleEn' },
      { ...instant, name: 'opensAt' },
      { ...instant, name: 'closesAt' },
      { type: 'number', name: 'graceHours', onlyInt: true, min: 0, max: 240 },
      { type: 'bool', name: 'announced' },
    ],
    // The pair stands in registration numbers, which must be unique.
    indexes: ['CREATE UNIQUE INDEX idx_calls_code_year ON calls (code, year)'],
  }));
}, (app) => app.delete(app.findCollectionByNameOrId('calls')));

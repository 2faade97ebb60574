/// <reference path="../build/types.d.ts" />
// What a person let go leaves the mirror after a term (src/law/mirror/lapse.ts): each row says from when it
// may, and with which revision words were last let go.
migrate((app) => {
  const rows = app.findCollectionByNameOrId('mirror_rows');
  rows.fields.add(new NumberField({ name: 'born', onlyInt: true, min: 0 }));
  // Since when it is let go; empty while it is wanted.
  rows.fields.add(new TextField({ name: 'overSince', max: 24 }));
  rows.indexes = [...rows.indexes, `CREATE INDEX idx_mirror_rows_over ON mirror_rows ("overSince") WHERE "overSince" != ''`];
  app.save(rows);
  app.db().newQuery(`UPDATE mirror_rows SET "overSince" = at
    WHERE json_extract(body, '$.deletedAt') IS NOT NULL OR (kind = 'draft' AND json_extract(body, '$.sealed.state') = 'registered')`).execute();
}, (app) => {
  const rows = app.findCollectionByNameOrId('mirror_rows');
  rows.indexes = rows.indexes.filter((index) => !index.includes('idx_mirror_rows_over'));
  rows.fields.removeByName('overSince');
  rows.fields.removeByName('born');
  app.save(rows);
});

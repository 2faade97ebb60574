/// <reference path="../build/types.d.ts" />
// The administrator's page counts the last day's operations by the hour of their arrival.
migrate((app) => {
  const operations = app.findCollectionByNameOrId('operations');
  operations.indexes = [...operations.indexes, 'CREATE INDEX idx_operations_arrived ON operations ("arrivedAt")'];
  app.save(operations);
}, (app) => {
  const operations = app.findCollectionByNameOrId('operations');
  operations.indexes = operations.indexes.filter((index) => !index.includes('idx_operations_arrived'));
  app.save(operations);
});

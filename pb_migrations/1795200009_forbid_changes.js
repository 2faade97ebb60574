/// <reference path="../build/types.d.ts" />
// I5: what was submitted never changes, not by a superuser either. API rules do not bind superusers;
// triggers do.
const frozen = {
  submissions: ['id', 'call', 'owner', 'bin', 'direction', 'sha256', 'text', 'files', 'arrivedAt', 'attachmentsUntil'],
  operations: ['id', 'owner', 'kind', 'hash', 'arrivedAt'],
  attachments: ['id', 'submission', 'sha256', 'size', 'kind', 'name', 'file'],
  calls: ['id', 'code', 'year', 'edition', 'titleKk', 'titleRu', 'titleEn', 'opensAt', 'closesAt', 'graceHours', 'announced'],
};
const once = {
  submissions: ['number', 'ordinal', 'registeredAt', 'withdrawnAt', 'lapsedAt'],
  operations: ['answer'],
};
const changed = (columns) => columns.map((column) => `OLD."${column}" IS NOT NEW."${column}"`).join(' OR ');
const isSet = (column) => (column === 'ordinal' ? `OLD."${column}" > 0` : `OLD."${column}" != ''`);
const trigger = (name, moment, table, condition) =>
  `CREATE TRIGGER ${name} BEFORE ${moment} ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${table}.immutable'); END`;

const triggers = {
  events_no_update: trigger('events_no_update', 'UPDATE', 'events', '1'),
  events_no_delete: trigger('events_no_delete', 'DELETE', 'events', '1'),
  submissions_frozen: trigger('submissions_frozen', 'UPDATE', 'submissions', changed(frozen.submissions)),
  submissions_once: trigger('submissions_once', 'UPDATE', 'submissions',
    once.submissions.map((column) => `(${isSet(column)} AND ${changed([column])})`).join(' OR ')),
  submissions_no_delete: trigger('submissions_no_delete', 'DELETE', 'submissions', '1'),
  operations_frozen: trigger('operations_frozen', 'UPDATE', 'operations', changed(frozen.operations)),
  operations_once: trigger('operations_once', 'UPDATE', 'operations', `OLD."answer" != '' AND ${changed(['answer'])}`),
  operations_no_delete: trigger('operations_no_delete', 'DELETE', 'operations', '1'),
  attachments_frozen: trigger('attachments_frozen', 'UPDATE', 'attachments', changed(frozen.attachments)),
  attachments_no_delete: trigger('attachments_no_delete', 'DELETE', 'attachments',
    "EXISTS (SELECT 1 FROM submissions WHERE id = OLD.submission AND number != '')"),
  calls_frozen: trigger('calls_frozen', 'UPDATE', 'calls', `OLD.announced = 1 AND (${changed(frozen.calls)})`),
  calls_no_delete: trigger('calls_no_delete', 'DELETE', 'calls', 'OLD.announced = 1'),
};

migrate((app) => {
  for (const sql of Object.values(triggers)) app.db().newQuery(sql).execute();
}, (app) => {
  for (const name of Object.keys(triggers)) app.db().newQuery(`DROP TRIGGER IF EXISTS ${name}`).execute();
});

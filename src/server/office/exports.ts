import { exportKinds, readFilters, type ExportAnswer, type JournalLine } from '#law/filing/journal';
import { isId } from '../read-body';
import { append } from '../chain/append';
import { now } from '../engine';
import { readyJournal } from '../journal/fill';
import { readLines } from '../journal/rows';
import { asked } from './applications';
import { forOffice } from './guard';
import { first, insert, type App } from '../rows';

/** More than this is no call of ours. */
const most = 20_000;
const exportBodyLimit = 400 * 1024;

const shape = { id: '', owner: '', call: '', kind: '', at: '', count: 0, submissions: '' };
const findExport = (app: App, id: string) =>
  first(app, 'SELECT id, owner, call, kind, at, count, submissions FROM exports WHERE id = {:id}', { id }, shape);

/** `""` for all that match, or `"id,id,…"`: a text that needs no parser, whose depth would have to be looked at. */
const idsOf = (body: string): readonly string[] | null | 'malformed' => {
  if (body === '""') return null;
  return /^"[a-z0-9]{15}(,[a-z0-9]{15})*"$/.test(body) ? body.slice(1, -1).split(',') : 'malformed';
};

/**
 * POST /api/otinim/office/exports?id=…&kind=…&call=…&…: takes out what matches, or what the body names. The
 * chain keeps who took out what before anything leaves (`office.exported`). Repeated with the same id, it is
 * the same export and one event.
 */
export const takeOut = forOffice((e, officer) => {
  const get = asked(e);
  const filters = readFilters(get);
  const id = get('id');
  const kind = exportKinds.find((each) => each === get('kind'));
  const ids = idsOf(toString(e.request?.body, exportBodyLimit));
  if (filters === null || kind === undefined || ids === 'malformed' || !isId(id)) return e.json(400, { code: 'query.malformed' });
  readyJournal(e.app);
  const { call } = filters;
  let lines: readonly JournalLine[] = [];
  let code = '';
  let at = now();
  e.app.runInTransaction((tx) => {
    const before = findExport(tx, id);
    if (before !== undefined) {
      const same = before.owner === officer.id && before.kind === kind && before.call === call;
      if (!same) code = 'export.conflict';
      else {
        lines = readLines(tx, filters, before.submissions.split(','), most);
        at = before.at;
      }
      return;
    }
    lines = readLines(tx, filters, ids, most);
    if (lines.length === 0) {
      code = 'export.empty';
      return;
    }
    const count = lines.length;
    insert(tx, 'exports', { id, owner: officer.id, call, kind, at, count, submissions: lines.map((line) => line.id).join(',') });
    append(tx, { chain: call, kind: 'office.exported', subject: id, at, body: { by: officer.id, kind, count } });
  });
  if (code !== '') return e.json(409, { code });
  const answer: ExportAnswer = { id, at, count: lines.length, lines: kind === 'zip' ? [] : lines };
  return e.json(200, answer);
});

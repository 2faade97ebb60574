/** Opening a call and announcing it: from then on it is what it was announced as. */
import { draftText, readCallDraft, type CallDraft } from '#law/council/call-draft';
import type { AnnounceCall, OpenCall } from '#law/council/calls-acts';
import { openingFindings } from '#law/council/opening';
import { awardSettings, type CouncilSettings } from '#law/council/settings';
import { canonical } from '#law/filing/canonical';
import { isHash } from '../read-body';
import { sha256 } from '../engine';
import { all, columnsOf, first, insert, run, type App } from '../rows';
import { kind, type Fault } from './act';
import { happened } from './event';
import { reach } from './stage';

const shape = {
  id: '', code: '', year: 0, edition: '', titleKk: '', titleRu: '', titleEn: '', opensAt: '', closesAt: '', graceHours: 0, replaceable: false, retentionYears: 0,
  announced: false, council: '', extendedTo: '', downFrom: '', downTo: '',
};
const columns = columnsOf(shape);
export type DraftRow = { readonly [K in keyof typeof shape]: (typeof shape)[K] };

/** All calls, drafts too: the office's alone. */
export const draftRows = (app: App): DraftRow[] => all(app, `SELECT ${columns} FROM calls ORDER BY "closesAt" DESC, id`, {}, shape);
const draftRow = (app: App, id: string): DraftRow | undefined => first(app, `SELECT ${columns} FROM calls WHERE id = {:id}`, { id }, shape);

/** A call that was never given settings is shown with the law's proposals. */
export const draftOf = ({ code, year, edition, titleKk: kk, titleRu: ru, titleEn: en, opensAt, closesAt, graceHours, replaceable, retentionYears, council }: DraftRow): CallDraft => ({
  code, year, edition, title: { kk, ru, en }, opensAt, closesAt, graceHours, replaceable, retentionYears,
  council: council === '' ? awardSettings : (JSON.parse(council) as CouncilSettings),
});
const rowOf = ({ title: { kk, ru, en }, council, ...rest }: CallDraft) => ({ ...rest, titleKk: kk, titleRu: ru, titleEn: en, council: canonical(council) });

const open = (tx: App, id: string, draft: CallDraft): Fault => {
  const before = draftRow(tx, id);
  if (before?.announced === true) return { code: 'call.announced' };
  // Code and year stand in registration numbers: the pair is one call's.
  const taken = first(tx, 'SELECT id FROM calls WHERE code = {:code} AND year = {:year} AND id != {:id}', { code: draft.code, year: draft.year, id }, { id: '' });
  if (taken !== undefined) return { code: 'call.taken', params: { code: draft.code, year: draft.year } };
  const row = rowOf(draft);
  if (before === undefined) insert(tx, 'calls', { id, announced: false, ...row });
  else run(tx, `UPDATE calls SET ${Object.keys(row).map((column) => `"${column}" = {:${column}}`).join(', ')} WHERE id = {:id}`, { id, ...row });
  return null;
};

export const openCall = kind<OpenCall>({
  members: ['draft'],
  read: (body) => {
    const draft = readCallDraft(body['draft']);
    return draft && { draft };
  },
  perform: (tx, { call, draft }) => open(tx, call, draft),
});

export const announceCall = kind<AnnounceCall>({
  members: ['seen'],
  read: ({ seen }) => (isHash(seen) ? { seen } : null),
  perform: (tx, { call, seen }, _actor, at) => {
    const row = draftRow(tx, call);
    if (row === undefined) return { code: 'call.unknown' };
    if (row.announced) return { code: 'call.announced' };
    const draft = draftOf(row);
    // Another officer may have changed it since: nobody announces what they have not seen.
    if (sha256(draftText(draft)) !== seen) return { code: 'call.changed' };
    const [wrong] = openingFindings(draft, at).filter(({ severity }) => severity === 'error');
    if (wrong !== undefined) return { code: 'call.faulty', params: { finding: wrong.code, path: wrong.path } };
    const settings = canonical(draft.council);
    happened(tx, { call, kind: 'call.announced', subject: call, at, body: { settings } });
    reach(tx, call, 'announcedAt', at);
    run(tx, 'UPDATE calls SET announced = 1, council = {:settings} WHERE id = {:call}', { call, settings });
    return null;
  },
});

/** AW-10, GR-14: what the council decided goes out, with everything from which anyone counts it again. */
import { decimals } from '#law/council/fraction';
import { outcomesOf, type Outcome } from '#law/council/outcome';
import { publicationText, verifyPublication } from '#law/council/publication';
import type { CouncilResult } from '#law/council/result';
import type { PublishResult } from '#law/council/result-acts';
import type { CouncilSettings } from '#law/council/settings';
import { sha256 } from '../engine';
import { notify } from '../notices/notify';
import { all, first, run, type App } from '../rows';
import { kind } from './act';
import { booksOf } from './books';
import { happened } from './event';
import { reach, settingsOf, stageOf } from './stage';

const decisionShape = { decidedOn: '', result: '', sha256: '', at: '', fileSha256: '' };
export const decisionOf = (app: App, call: string) =>
  first(app, 'SELECT "decidedOn", result, sha256, at, "fileSha256" FROM decisions WHERE call = {:call}', { call }, decisionShape);

/** AW-6, AW-10: the list by which the next three years are judged; grants have no such rule. */
const keepRecipients = (tx: App, call: string, outcomes: readonly Outcome[], decidedOn: string): void => {
  for (const { paper, group } of outcomes.filter(({ kind: outcome }) => outcome === 'received')) {
    run(
      tx,
      `INSERT INTO recipients (bin, name, direction, year, "decidedOn")
       SELECT submissions.bin, coalesce(nullif(journal.name, ''), submissions.bin), {:group}, calls.year, {:decidedOn}
       FROM submissions JOIN calls ON calls.id = submissions.call LEFT JOIN journal ON journal.id = submissions.id WHERE submissions.id = {:paper} AND calls.id = {:call}
       ON CONFLICT (bin, year) DO NOTHING`,
      { paper, group, decidedOn, call },
    );
  }
};

/** Each applicant of what counted hears what became of it; a paper that the office entered has nobody to tell. */
const tell = (tx: App, call: string, result: CouncilResult, outcomes: readonly Outcome[]): void => {
  const owners = new Map(all(tx, "SELECT id, owner FROM submissions WHERE call = {:call} AND owner != '' AND channel = ''", { call }, { id: '', owner: '' }).map(({ id, owner }) => [id, owner]));
  const shares = new Map(result.groups.map(({ group, recipients }) => [group, recipients.share ?? 0]));
  for (const { paper: submission, number, group, kind: outcome, rank, of, mean } of outcomes) {
    const owner = owners.get(submission);
    if (owner === undefined) continue;
    if (outcome === 'received') notify(tx, owner, 'result.received', { call, submission, number, share: shares.get(group) ?? 0 });
    else notify(tx, owner, 'result.notReceived', { call, submission, number, outcome, rank: rank ?? 0, of, mean: mean === null ? '' : decimals(mean, 2) });
  }
};

const writeOut = (tx: App, call: string, result: CouncilResult, settings: CouncilSettings, decidedOn: string): void => {
  const outcomes = outcomesOf(result, settings);
  if (settings.criteria === 'award-2018') keepRecipients(tx, call, outcomes, decidedOn);
  tell(tx, call, result, outcomes);
};

export const publishResult = kind<PublishResult>({
  members: [],
  read: () => ({}),
  perform: (tx, { call }, _, at) => {
    const [stage, settings] = [stageOf(tx, call), settingsOf(tx, call)];
    const decision = decisionOf(tx, call);
    if (settings === undefined) return { code: 'council.none' };
    if (stage.decidedAt === '' || decision === undefined) return { code: 'result.undecided' };
    if (stage.publishedAt !== '') return { code: 'result.published' };
    const result = JSON.parse(decision.result) as CouncilResult;
    const file = publicationText({ ...booksOf(tx, call), result });
    // What goes out for ever is first counted again from its own bytes.
    const verified = verifyPublication(file, sha256);
    if (!verified.ok) return { code: 'decision.broken', params: { code: verified.code, seq: verified.seq, kind: verified.kind } };
    const hash = sha256(file);
    happened(tx, { call, kind: 'result.published', subject: call, at, body: { file: hash } });
    run(tx, 'UPDATE decisions SET file = {:file}, "fileSha256" = {:hash}, "publishedAt" = {:at} WHERE call = {:call}', { file, hash, at, call });
    reach(tx, call, 'publishedAt', at);
    writeOut(tx, call, result, settings, decision.decidedOn);
    return null;
  },
});

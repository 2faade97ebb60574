import type { Paper, PaperEvent, PapersAnswer } from '#law/filing/papers';
import { now } from '../engine';
import { confirmed } from '../people/confirmed';
import { isTheirs } from './ownership';
import { all, type App } from '../rows';

const most = 200;
const paperShape = {
  id: '', call: '', title: '', bin: '', direction: '', sha256: '', files: 0, number: '', attachmentsUntil: '', replaces: '',
};
const eventShape = { subject: '', seq: 0, kind: '', at: '', body: '' };

const papersOf = (app: App, person: string): Paper[] => {
  const papers = all(
    app,
    `SELECT id, call, CASE WHEN text = '' THEN '' ELSE coalesce(json_extract(text, '$.answers.organisation.name'), '') END AS title, bin, direction, sha256, files, number,
       "attachmentsUntil", replaces
     FROM submissions WHERE ${isTheirs} ORDER BY "arrivedAt" DESC, id LIMIT ${most}`,
    { person },
    paperShape,
  );
  const events = new Map<string, PaperEvent[]>(papers.map(({ id }) => [id, []]));
  const found = all(
    app,
    `SELECT subject, seq, kind, at, body FROM events WHERE subject IN (SELECT id FROM submissions WHERE ${isTheirs}) ORDER BY chain, seq`,
    { person },
    eventShape,
  );
  for (const { subject, ...event } of found) events.get(subject)?.push(event);
  return papers.map((paper) => ({ ...paper, events: events.get(paper.id) ?? [] }));
};

/** GET /api/otinim/papers: what a person filed, each with its events; no text, no salt. */
export const givePapers = (e: core.RequestEvent): void => {
  const person = confirmed(e);
  if (person === null) return;
  const answer: PapersAnswer = { now: now(), papers: papersOf(e.app, person.id) };
  e.response.header().set('Cache-Control', 'private, no-store');
  return e.json(200, answer);
};

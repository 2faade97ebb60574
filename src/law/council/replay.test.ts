import { describe, expect, it } from 'vitest';
import { booksOf, chainOf, decide, locks, opening, recuses, reopens, type Step } from './chain.test-data';
import { paper, sha256, sheet } from './council.test-data';
import { replay, type Books } from './replay';
import { awardSettings, grantSettings, type CouncilSettings } from './settings';

const papers = [paper('p1'), paper('p2')];
const [one, two, three] = [sheet('a', 'p1', [5, 4, 3]), sheet('b', 'p1', [4, 4, 4]), sheet('a', 'p2', [1, 1, 1])] as const;
const again = sheet('a', 'p1', [0, 0, 0], { id: 'again', revision: 2 });
const sheets = [one, two, three, again];
const settled = [locks(one), locks(two), locks(three)];
const chain = (steps: readonly Step[], change: (all: Step[]) => readonly Step[] = (all) => all, declared = ['a', 'b']) =>
  chainOf(change([...opening({ settings: awardSettings, papers, members: ['a', 'b'], declared, steps })]));
const count = (events: ReturnType<typeof chain>, change: (books: Books) => Books = (books) => books) => decide(change(booksOf(events, papers, sheets)));
const result = (steps: readonly Step[], change?: (all: Step[]) => readonly Step[]) => count(chain(steps, change));
const insert = (kind: string, subject: string, body: object = {}) => (all: Step[]) => [...all.slice(0, -1), { kind, subject, body }, ...all.slice(-1)];
const papersIn = (told: ReturnType<typeof decide>) =>
  typeof told === 'string' ? told : told.groups.flatMap(({ places, open }) => [...places.map(({ tally }) => tally), ...open]).map(({ paper: { id } }) => id).sort();

describe('which papers count', () => {
  it('admitted ones that still stand; the latest decision', () => {
    expect(papersIn(result(settled))).toEqual(['p1', 'p2']);
    expect(papersIn(result(settled, insert('submission.withdrawn', 'p2')))).toEqual(['p1']);
    expect(papersIn(result(settled, insert('submission.refused', 'p2', { clauses: 'AW-6', reason: '' })))).toEqual(['p1']);
    expect(papersIn(result(settled, insert('submission.replaced', 'p1', { by: 'p9' })))).toEqual(['p2']);
  });
  it('an ended seat is left out with its sheets', () => {
    const told = result(settled, insert('seat.ended', 'b', { by: '', reason: '' }));
    expect(typeof told === 'string' ? told : told.groups[0]?.places.find(({ tally }) => tally.paper.id === 'p1')?.tally).toMatchObject({ eligible: ['a'], sum: 12 });
  });
});

it('AW-2, AW-7: a list that grew before the close counts, and the lot is drawn by its first publication', () => {
  const grown = chain(settled, (all) => {
    const [list, close] = ['list.published', 'scoring.closed'].map((kind) => all.findIndex((each) => each.kind === kind)) as [number, number];
    return [...all.slice(0, close), ...all.slice(list, list + 1), ...all.slice(close)];
  });
  const told = replay(booksOf(grown, papers, sheets), { sha256, decidedOn: '2026-11-20' });
  expect(told.ok && [told.input.call.seed, told.input.papers.length]).toEqual([grown.find(({ kind }) => kind === 'list.published')?.hash, 2]);
});

it('GR-8 4): a topic of which none was let in is void, and told of; of an award nothing is said of such a direction', () => {
  const all = [...papers, paper('p3', { group: '10' })];
  const groupsOf = (settings: CouncilSettings) => {
    const told = opening({ settings, papers: all, members: ['a', 'b'], steps: [] });
    const refused = told.map((each) => (each.kind === 'submission.admitted' && each.subject === 'p3' ? { ...each, kind: 'submission.refused', body: { clauses: 'GR-12', reason: '' } } : each));
    const counted = decide(booksOf(chainOf(refused), all, []));
    return typeof counted === 'string' ? counted : counted.groups.map(({ group, void: ground }) => [group, ground]);
  };
  expect(groupsOf(grantSettings)).toEqual([['4', null], ['10', 'none']]);
  expect(groupsOf(awardSettings)).toEqual([['4', null]]);
});

describe('CI-2, I5: what could not happen breaks the count at its event', () => {
  const broken = (steps: readonly Step[], declared?: string[]) => count(chain(steps, undefined, declared));
  it('points of who has not declared', () => expect(broken([locks(two)], ['a'])).toMatch(/^story\.order \d+ sheet\.locked$/));
  it('points of who is recused from it', () => expect(broken([recuses('a', 'p1'), locks(one)])).toMatch(/^story\.order \d+ sheet\.locked$/));
  it('a second sheet without a reopening', () => expect(broken([locks(one), locks(again)])).toMatch(/^story\.order \d+ sheet\.locked$/));
  it('the same sheet twice', () => expect(broken([locks(one), reopens(one), locks(one)])).toMatch(/^story\.order \d+ sheet\.locked$/));
  it('points after the close', () => expect(result([locks(one)], (all) => [...all, locks(two)])).toMatch(/^story\.order \d+ sheet\.locked$/));
  it('a list after the close', () => {
    expect(result(settled, (all) => [...all, ...all.filter(({ kind }) => kind === 'list.published')])).toMatch(/^story\.order \d+ list\.published$/);
  });
  it('a body that is not of its kind', () => expect(result(settled, insert('sheet.locked', 's9', { seat: 'a', paper: 'p1' }))).toMatch(/^story\.body \d+ sheet\.locked$/));
  it('a council that did not finish', () => expect(result(settled, (all) => all.slice(0, -1))).toBe('replay.unfinished 0 '));
});

describe('what is shown beside the chain must be what the chain names', () => {
  const shown = (change: (books: Books) => Books) => count(chain([...settled, reopens(three)]), change);
  const points = (from: string, to: string) => (books: Books): Books => ({ ...books, sheets: books.sheets.map((each) => ({ ...each, open: each.open.replace(from, to) })) });
  it('another point', () => expect(shown(points('"c1":4', '"c1":5'))).toMatch(/^replay\.sheet \d+ sheet\.locked$/));
  it('another key', () => expect(shown((books) => ({ ...books, sheets: books.sheets.map((each) => ({ ...each, key: sha256('') })) }))).toMatch(/^replay\.sheet/));
  it('a sheet that is not shown', () => expect(shown((books) => ({ ...books, sheets: books.sheets.slice(1) }))).toMatch(/^replay\.unrevealed \d+ sheet\.locked$/));
  it('a sheet that does not count', () => {
    expect(shown((books) => ({ ...books, sheets: [...books.sheets, { id: three.id, open: '', key: '' }] }))).toMatch(/^replay\.stray \d+ sheet\.locked$/);
  });
  it('a sheet shown twice', () => expect(shown((books) => ({ ...books, sheets: [...books.sheets, ...books.sheets.slice(0, 1)] }))).toMatch(/^replay\.stray/));
  it('AW-7: another list of applicants', () => {
    for (const over of [{ direction: '5' }, { admitted: 0 as const }, { name: 'Басқа' }, { number: 'x' }]) {
      expect(shown((books) => ({ ...books, applicants: books.applicants.map((each) => ({ ...each, ...over })) }))).toMatch(/^replay\.list \d+ list\.published$/);
    }
  });
  it('an admitted paper that the list lacks', () => {
    const events = chain(settled, (all) => [
      ...all.slice(0, -1), { kind: 'submission.registered', subject: 'p3', body: { number: 'x' } }, { kind: 'submission.admitted', subject: 'p3', body: { reason: '' } }, ...all.slice(-1)]);
    expect(count(events)).toMatch(/^replay\.applicant \d+ submission\.admitted$/);
  });
  it('an event that was changed, by its own place', () => {
    const events = chain(settled).map((event) => (event.seq === 7 ? { ...event, subject: 'x' } : event));
    expect(count(events)).toMatch(/^chain\.hash 7 /);
  });
});

import { describe, expect, it } from 'vitest';
import { fc } from '../property.test-seed';
import { canonical } from '../filing/canonical';
import { chainOf, decidedOn, locks, opening, published, reopens, type Step } from './chain.test-data';
import { paper, sha256, sheet } from './council.test-data';
import { publicationText, verifyPublication } from './publication';
import { signaturesOf } from './publication-signatures';
import { openCommitment } from './sealed-sheet';
import { awardSettings } from './settings';
import { storyOf } from './story';

const papers = [paper('p1'), paper('p2')];
const sheets = [sheet('a', 'p1', [5, 4, 3]), sheet('b', 'p1', [4, 4, 4])] as const;
const [one, two] = sheets;
const again = sheet('a', 'p1', [0, 0, 0], { id: 'again', revision: 2 });
const written = { settings: awardSettings, papers, members: ['a', 'b'], steps: sheets.map(locks) };
const say = (kind: string, subject: string, body: object = {}): Step => ({ kind, subject, body });
const sat = (over: object = {}): Step => say('sitting.held', 'call', { heldOn: decidedOn, present: 'a,b', protocol: '', ...over });
const decides = (over: object = {}): Step => say('council.decided', 'call', { decidedOn, result: '', ...over });
const told = (steps: readonly Step[]): string => {
  const story = storyOf('call', chainOf(steps));
  return story.ok ? 'whole' : `${story.code} ${story.kind}`;
};
const opened = opening(written);
/** Before the first event of a kind, or at the end. */
const before = (kind: string, ...more: readonly Step[]): readonly Step[] => {
  const at = opened.findIndex((each) => each.kind === kind);
  return [...opened.slice(0, at), ...more, ...opened.slice(at)];
};
const after = (...more: readonly Step[]): readonly Step[] => [...opened, ...more];
const settings = (over: object) => ({ settings: canonical({ ...awardSettings, ...over }) });
const approves = say('council.approved', 'call', { seats: 'a,b,c', chair: 'a', deputy: 'b' });

describe('what no council did breaks the count at its event, whoever wrote the chain', () => {
  it.each<[string, readonly Step[], string]>([
    ['the tale as it was', after(sat(), decides()), 'whole'],
    ['AW-11: settings announced again, once points are known', after(say('call.announced', 'call', settings({ ties: ['arrival'] }))), 'story.order call.announced'],
    ['settings announced again before a point was given', before('sheet.locked', say('call.announced', 'call', settings({}))), 'story.order call.announced'],
    ['a tie-break that is none, though it reads like one', [say('call.announced', 'call', settings({ ties: [['draw']] }))], 'story.order call.announced'],
    ['a paper registered anew, its decision forgotten', before('sheet.locked', say('submission.registered', 'p1', { number: 'x' })), 'story.order submission.registered'],
    ['a paper let in after the close', after(say('submission.admitted', 'p1', { reason: '' })), 'story.order submission.admitted'],
    ['a council approved before the list', opened.filter(({ kind }) => kind !== 'list.published'), 'story.order council.approved'],
    ['a member more, after the close', after(approves), 'story.order council.approved'],
    ['a seat taken away after the close, with its points', after(say('seat.ended', 'b', { by: '', reason: '' })), 'story.order seat.ended'],
    ['points of who does not sit', before('scoring.closed', say('declaration.made', 'c', { declaration: '' }), locks(sheet('c', 'p1', [1, 1, 1]))), 'story.order sheet.locked'],
    ['points of whose seat has ended', before('scoring.closed', reopens(one), say('seat.ended', 'a', { by: '', reason: '' }), locks(again)), 'story.order sheet.locked'],
    ['points for a paper that was not let in', before('scoring.closed', say('submission.refused', 'p2', { clauses: 'AW-6', reason: '' }), locks(sheet('a', 'p2', [1, 1, 1]))), 'story.order sheet.locked'],
    ['points for a paper that was withdrawn', before('scoring.closed', say('submission.withdrawn', 'p2'), locks(sheet('a', 'p2', [1, 1, 1]))), 'story.order sheet.locked'],
    ['points for a paper of another call', before('scoring.closed', locks(sheet('a', 'p9', [1, 1, 1]))), 'story.order sheet.locked'],
    ['a sheet reopened, and locked anew', before('scoring.closed', reopens(one), locks(again)), 'whole'],
    ['a sheet reopened twice, so that two would stand', before('scoring.closed', reopens(one), locks(again), reopens(one)), 'story.order sheet.reopened'],
    ['a close without a council', opened.filter(({ kind }) => !['council.approved', 'declaration.made', 'sheet.locked'].includes(kind)), 'story.order scoring.closed'],
    ['a sitting before the close', before('scoring.closed', sat()), 'story.order sitting.held'],
    ['a sitting without its quorum', after(sat({ present: 'a' })), 'story.order sitting.held'],
    ['a quorum of one who came twice', after(sat({ present: 'a,a' })), 'story.order sitting.held'],
    ['a sitting of strangers', after(sat({ present: 'a,c' })), 'story.order sitting.held'],
    ['a sitting on no day', after(sat({ heldOn: '2026-02-30' })), 'story.order sitting.held'],
    ['a decision without a sitting', after(decides()), 'story.order council.decided'],
    ['a decision before its sitting', after(sat(), decides({ decidedOn: '2026-11-19' })), 'story.order council.decided'],
    ['a decision on no day', after(sat(), decides({ decidedOn: 'a day' })), 'story.order council.decided'],
    ['a second decision', after(sat(), decides(), decides()), 'story.order council.decided'],
    // What every object answers to is no kind of event.
    ...['__proto__', 'constructor', 'toString', 'valueOf', '__defineGetter__'].map((kind): [string, readonly Step[], string] => [`«${kind}» as a kind`, before('sheet.locked', say(kind, 'call')), 'whole']),
  ])('%s', (_, steps, outcome) => expect(told(steps)).toBe(outcome));
});

describe('what was changed where points stood', () => {
  const changes = (steps: readonly Step[]) => {
    const told = storyOf('call', chainOf(steps));
    return told.ok ? told.story.afterPoints.map(({ kind, paper: of, seat }) => [kind, of, seat].join(' ')) : told.code;
  };
  const refused = say('submission.refused', 'p1', { clauses: 'AW-6', reason: '' });
  it.each<[string, readonly Step[], readonly string[]]>([
    ['nothing', opened, []],
    ['AW-6: a paper is refused, before the close and after it', after(refused), ['submission.refused p1 ']],
    ['a paper without points is refused', after({ ...refused, subject: 'p2' }), []],
    ['a paper is refused before a point was given', before('sheet.locked', refused, say('submission.admitted', 'p1', { reason: '' })), []],
    ['a paper is given back, let in again, and withdrawn', before('scoring.closed', say('submission.returned', 'p1', { clauses: 'AW-3', reason: '' }), say('submission.admitted', 'p1', { reason: '' }), say('submission.withdrawn', 'p1')),
      ['submission.returned p1 ', 'submission.withdrawn p1 ']],
    ['a seat ends, and a sheet is reopened', before('scoring.closed', say('seat.ended', 'b', { by: '', reason: '' }), reopens(one)), ['seat.ended  b', 'sheet.reopened p1 a']],
    ['what comes after the decision changes nothing in it', after(sat(), decides(), refused), []],
  ])('%s', (_, steps, expected) => expect(changes(steps)).toEqual(expected));
});

describe('a hostile publisher, with every hash made anew', () => {
  const whole = published(written, sheets);
  const steps = whole.events.map(({ kind, subject, body }): Step => ({ kind, subject, body: JSON.parse(body) as object }));
  /** A sheet of its own making, committed to in the chain. */
  const forged = (open: unknown) => {
    const [key, text] = [sha256('key'), JSON.stringify(open)];
    const bent = steps.map((each) => (each.subject === two.id ? { ...each, body: { ...each.body, sheet: openCommitment(text, key, sha256) } } : each));
    return verifyPublication(publicationText({ ...whole, events: chainOf(bent), sheets: whole.sheets.map((each) => (each.id === two.id ? { id: two.id, open: text, key } : each)) }), sha256);
  };
  const open = { call: 'call', comments: '', member: 'b', paper: 'p1', revision: 1 };

  it.each<[string, unknown]>([
    ['none', null], ['a list', [5, 4, 3]], ['a text', '543'], ['more than the set gives', { c1: 50, c2: 4, c3: 3 }], ['part of a point', { c1: 4.5, c2: 4, c3: 3 }],
    ['a text for a point', { c1: '5', c2: 4, c3: 3 }], ['a criterion too many', { c1: 5, c2: 4, c3: 3, c4: 1 }], ['a criterion too few', { c1: 5, c2: 4 }],
  ])('EV-3, AW-8, GR-7: shows no points that the set does not give: %s', (_, points) => {
    expect(forged({ ...open, points })).toMatchObject({ ok: false, code: 'replay.sheet', kind: 'sheet.locked' });
  });
  it('shows no sheet that is none', () => {
    for (const each of [null, 5, 'x', [], {}]) expect(forged(each)).toMatchObject({ ok: false, code: 'replay.sheet' });
  });
  it('gives one number to two papers', () => {
    const twice = steps.map((each) => (each.kind === 'submission.registered' && each.subject === 'p2' ? { ...each, body: { number: paper('p1').number } } : each));
    expect(verifyPublication(publicationText({ ...whole, events: chainOf(twice) }), sha256)).toMatchObject({ ok: false, code: 'replay.applicant', kind: 'submission.admitted' });
  });
  it('is answered whatever any body says: the count never throws', () => {
    const anything = fc.oneof(fc.integer(), fc.string(), fc.array(fc.string()), fc.dictionary(fc.string(), fc.integer()), fc.constantFrom<unknown>('a', 'a,b', 'p1', decidedOn, '', null, 1e15, -1, [], {}, canonical({ ...awardSettings, quorumPercent: -5 }), canonical({ ...awardSettings, leastMci: 9e15, award: 9e15, recipients: -1 })));
    fc.assert(fc.property(fc.nat(steps.length - 1), fc.string(), anything, fc.boolean(), (at, member, value, all) => {
      const bent = steps.map((each, n) => {
        if (n !== at) return each;
        const names = Object.keys(each.body);
        return { ...each, body: all ? (value as object) : { ...each.body, [names[member.length % Math.max(1, names.length)] ?? member]: value } };
      });
      const verified = verifyPublication(publicationText({ ...whole, events: chainOf(bent) }), sha256);
      expect(typeof (verified.ok ? signaturesOf(verified.publication).ok : verified.ok)).toBe('boolean');
    }), { numRuns: 400 });
  });
});

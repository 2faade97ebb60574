import { describe, expect, it } from 'vitest';
import { awardCall, awardFacts } from '../../../test/fixtures/award';
import { paperAnswers, paperAttachments, paperDocument } from '../../../test/fixtures/paper';
import type { PaperAnswers } from '../forms/paper-award';
import type { Facts } from './check';
import { checkEntered, statedArrival } from './entered';

const enteredAt = '2026-09-02T05:00:00.000Z';
const found = (change: (answers: PaperAnswers) => void = () => undefined, facts: Partial<Facts> = {}): string[] => {
  const answers = paperAnswers();
  change(answers);
  return checkEntered(paperDocument({ answers }), awardFacts({ now: enteredAt, ...facts })).map(
    ({ rule, path, code, severity }) => `${rule} ${path} ${code}${severity === 'warning' ? ' (warning)' : ''}`,
  );
};
const stamp = (arrivedOn: string, arrivedTime = '') => (answers: PaperAnswers) => void Object.assign(answers.intake, { arrivedOn, arrivedTime });

describe('the arrival that a stamp states', () => {
  it.each([
    ['2026-08-31', '', '2026-08-30T19:00:00.000Z'],
    ['2026-08-31', '17:45', '2026-08-31T12:45:00.000Z'],
    ['2026-08-31', '00:00', '2026-08-30T19:00:00.000Z'],
    // Before 1 March 2024 the clock of Almaty was another.
    ['2024-02-29', '12:00', '2024-02-29T06:00:00.000Z'],
  ])('%s %s in Almaty', (arrivedOn, arrivedTime, instant) => expect(statedArrival({ arrivedOn, arrivedTime })).toBe(instant));
  it.each([['2026-02-30', ''], ['', '12:00'], ['2026-08-31', '24:00'], ['2026-08-31', 'кешке']])('none for %s %s', (arrivedOn, arrivedTime) =>
    expect(statedArrival({ arrivedOn, arrivedTime })).toBeNull());
});

describe('AW-2, CO-7: by post or by hand, the stamp decides', () => {
  it('finds nothing in a lawful one that is entered after the close', () => expect(found()).toEqual([]));
  it.each([
    ['the last minute of 31 August', '2026-08-31', '23:59', []],
    ['1 September', '2026-09-01', '00:00', ['AW-2  call.late']],
    ['1 September without an hour', '2026-09-01', '', ['AW-2  call.late']],
    ['the day before the opening', '2026-06-30', '23:59', ['AW-1  call.not_open']],
    ['the day of the opening', '2026-07-01', '00:00', []],
  ])('%s', (_, day, hour, expected) => {
    const lawful = (answers: PaperAnswers) => {
      stamp(day, hour)(answers);
      answers.intake.postmarkedOn = '2026-06-29';
      answers.signature.filledOn = '2026-06-20';
      answers.projects.list = answers.projects.list.filter(({ running }) => running);
    };
    expect(found(lawful)).toEqual(expected);
  });
  it('refuses a stamp that is later than the entering', () => {
    expect(found(stamp('2026-08-20', '10:01'), { now: '2026-08-20T05:00:00.000Z' })).toEqual(['AW-2 intake.arrivedOn intake.future']);
    expect(found(stamp('2026-08-20', '10:00'), { now: '2026-08-20T05:00:00.000Z' })).toEqual([]);
  });
  it('says what day or hour there is not', () => {
    expect(found(stamp('2026-02-30'))).toEqual(['AW-2 intake.arrivedOn date.invalid']);
    expect(found(stamp('2026-08-20', '25:00'))).toEqual(['AW-2 intake.arrivedTime time.format']);
  });
  it('refuses a postmark after the arrival, and a form filled after it', () => {
    expect(found((a) => (a.intake.postmarkedOn = '2026-08-21'))).toEqual(['AW-2 intake.postmarkedOn date.future']);
    expect(found((a) => (a.signature.filledOn = '2026-08-21'))).toEqual(['F1 signature.filledOn date.future']);
  });
  it('asks for who brought it by hand, and for the postmark of what came by post', () => {
    expect(found((a) => Object.assign(a.intake, { channel: 'hand', handedBy: '', postmarkedOn: '' }))).toEqual(['own intake.handedBy required']);
    expect(found((a) => (a.intake.postmarkedOn = ''))).toEqual(['AW-2 intake.postmarkedOn required']);
  });
  it('warns where there is no carrier with the paper, and refuses for it nobody', () =>
    expect(found((a) => (a.intake.carrier = 'none'))).toEqual(['AW-2 intake.carrier intake.carrier (warning)']));
});

describe('AW-3: complete only with all its parts, on paper too', () => {
  it.each(paperAttachments().map(({ slot }) => slot))('misses %s', (slot) => {
    const attachments = paperAttachments().filter((file) => file.slot !== slot);
    const codes = checkEntered(paperDocument({ attachments }), awardFacts({ now: enteredAt })).map(({ path, code }) => `${path} ${code}`);
    expect(codes).toEqual([`${slot} files.few`]);
  });
  it('warns where no consent came with it', () => {
    const answers = paperAnswers();
    answers.signedConsent.given = 'none';
    const attachments = paperAttachments().filter(({ slot }) => slot !== 'signedConsent.page');
    const findings = checkEntered(paperDocument({ answers, attachments }), awardFacts({ now: enteredAt }));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['intake.consent', 'warning']]);
  });
});

it('AW-5: sees a filing of the same organisation that came by the web', () =>
  expect(found(undefined, { filed: [{ submission: 'anotherfiling00', direction: '7' }] })).toEqual(['AW-5 direction.direction award.second_direction']));
it('CO-1: asks what kind of organisation it is', () =>
  expect(found((a) => (a.eligibility.kind = 'religious'))).toEqual(['CO-1 eligibility.kind award.not_ngo']));
it('keeps to the extended close', () => {
  const call = { ...awardCall, closesAt: '2026-09-01T07:00:00.000Z', extension: { announced: awardCall.closesAt, from: enteredAt, to: enteredAt } };
  expect(found(stamp('2026-09-01', '11:59'), { call })).toEqual([]);
  expect(found(stamp('2026-09-01', '12:00'), { call })).toEqual(['AW-2  call.late']);
});

import { describe, expect, it } from 'vitest';
import { awardAnswers, bin } from '../../../test/fixtures/award';
import { leavesOf, profileDifferences, profileOf, profileSections, readProfile } from './profile';

const today = '2026-08-15';
const whole = () => profileOf({ ...awardAnswers(), eligibility: { kind: 'fund' } });

describe('a profile', () => {
  it('is what the forms ask of an organisation, and nothing of one contest', () => {
    expect(profileSections).toEqual(['eligibility', 'organisation', 'addresses', 'charter', 'head', 'bank']);
    expect(Object.keys(whole().eligibility)).toEqual(['kind']);
    expect(leavesOf(whole()).map(({ path }) => path)).toContain('bank.iban');
  });
  it('is kept in the form in which it is filed', () => {
    const profile = readProfile({ organisation: { bin: '1203 4000-0004', name: '  Жас   Қанат ' }, bank: { iban: 'kz86125kzt5004100100' } }, today);
    expect([profile?.organisation.bin, profile?.organisation.name, profile?.bank.iban]).toEqual([bin, 'Жас Қанат', 'KZ86125KZT5004100100']);
  });
  it('may be unfinished', () => expect(readProfile({}, today)?.organisation.name).toBe(''));
  it.each<[string, unknown]>([
    ['a list', []], ['nothing', null], ['a section of another form', { consent: {} }], ['too long', { organisation: { name: 'ә'.repeat(501) } }],
    ['a code too long', { organisation: { bin: '1'.repeat(301) } }], ['direction turned round', { organisation: { name: 'а\u202eб' } }],
    ['a noncharacter in a code', { head: { email: 'a\uffff@b' } }], ['a kind that is none', { eligibility: { kind: 'club' } }],
  ])('refuses %s', (_name, sent) => expect(readProfile(sent, today)).toBe(null));
});

describe('two profiles', () => {
  it('differ where both say something else', () => {
    const [a, b] = [whole(), whole()];
    b.bank.name = 'Басқа банк';
    b.head.person.patronymic = 'Ерланқызы';
    expect(profileDifferences(a, b)).toEqual(['bank.name']);
    expect(profileDifferences(a, {})).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { checkEmail, normaliseEmail } from './email';
import { anyText, fc } from './property.test-seed';

const long = (length: number) => 'a'.repeat(length);

describe('e-mail', () => {
  it.each(['info@ngo.kz', 'a.b+c@mail.example.kz', "o'neil@ngo.org", 'x@xn--80a0bq.xn--80ao21a', `${long(64)}@ngo.kz`])('%s is an address', (email) => {
    expect(checkEmail(email)).toBeNull();
  });
  it.each(['', 'info', 'ngo.kz', '@ngo.kz', 'info@', 'info@ngo', 'info@@ngo.kz', 'in fo@ngo.kz', '.info@ngo.kz', 'info.@ngo.kz', 'in..fo@ngo.kz',
    'info@-ngo.kz', 'info@ngo-.kz', 'info@ngo..kz', 'info@ngo.k', 'info@ngo.1', 'info@10.0.0.1', 'инфо@ngo.kz', 'info@пошта.қаз', 'іnfo@ngo.kz',
    'info@NGO.kz', '"a b"@ngo.kz', `${long(65)}@ngo.kz`, `a@${long(64)}.kz`, 'info@ngo.kz\n'])('%j: email.format', (email) => {
    expect(checkEmail(email)).toBe('email.format');
  });
  it('254 are taken, 255 are not', () => {
    const domain = `${long(63)}.${long(63)}.${long(63)}`;
    expect(checkEmail(`${long(254 - 1 - domain.length - 3)}@${domain}.kz`)).toBeNull();
    expect(checkEmail(`${long(255 - 1 - domain.length - 3)}@${domain}.kz`)).toBe('email.format');
  });
});

describe('normaliseEmail', () => {
  it.each([[' Info@NGO.KZ ', 'Info@ngo.kz'], ['info @ ngo.kz', 'info@ngo.kz'], ['info＠ngo.kz', 'info@ngo.kz'], ['\u200binfo@ngo.kz\ufeff', 'info@ngo.kz']])('%j is %s', (typed, email) => {
    expect(normaliseEmail(typed)).toBe(email);
  });
  it('is idempotent and total, and so is the check', () => {
    fc.assert(fc.property(anyText, (typed) => {
      const once = normaliseEmail(typed);
      expect(normaliseEmail(once)).toBe(once);
      checkEmail(typed);
    }));
  });
});

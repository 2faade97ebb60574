import { describe, expect, it } from 'vitest';
import { checkPhone, normalisePhone } from './phone';
import { anyText, fc } from './property.test-seed';

describe('normalisePhone', () => {
  it.each(['8 (701) 123-45-67', '+7 701 123 45 67', '7011234567', '77011234567', '8-701-123-45-67', '+7.701.123.45.67', '007 701 1234567',
    '+8 701 123 45 67', '８７０１１２３４５６７', '\u202d+7\u00a0701\u200b1234567'.slice(1), '8\u2011701\u20111234567'])('%j is +77011234567', (typed) => {
    expect(normalisePhone(typed)).toBe('+77011234567');
    expect(checkPhone(normalisePhone(typed))).toBeNull();
  });
  it.each([['8 (7172) 74-12-34', '+77172741234'], ['+998 90 123 45 67', '+998901234567'], ['00 44 20 7946 0958', '+442079460958'], ['+86 138 0013 8000', '+8613800138000']])('%j is %s', (typed, phone) => {
    expect(normalisePhone(typed)).toBe(phone);
    expect(checkPhone(phone)).toBeNull();
  });
  it.each(['', '123-45-67', '+7 701 123 45 6', '+7 701 123 45 678', '8 701 123 45 6', '9011234567', '+7701123456a', '+0 123 456 789', '+1234567890123456', '+1 23', '701 123 45 67 вн. 12'])('%j is refused', (typed) => {
    expect(checkPhone(normalisePhone(typed))).toBe('phone.format');
  });
  it.each(['870112345678', '770112345678', '70112345678', '870112345', '+870112345678', '0+87011234567', 'a87011234567', 'a7011234567', '+7701'])(
    '%j is none of these, and only cleaned', (typed) => expect(normalisePhone(` ${typed.slice(0, 3)} ${typed.slice(3)} `)).toBe(typed));
  it.each(['x+77011234567', '+77011234567x', '+770112345678', '77011234567', '+0123456789'])('%j: phone.format', (phone) => expect(checkPhone(phone)).toBe('phone.format'));
  it('every number of Kazakhstan is the same in its four spellings', () => {
    fc.assert(fc.property(fc.integer({ min: 7_000_000_000, max: 7_999_999_999 }), (national) => {
      for (const typed of [`${national}`, `8${national}`, `7${national}`, `+7${national}`]) expect(normalisePhone(typed)).toBe(`+7${national}`);
    }));
  });
  it('a hidden character whose halves a hyphen held apart goes too', () => {
    expect(normalisePhone('+77011234567\udb40-\udc20')).toBe('+77011234567');
  });
  it('is idempotent and total, and so is the check', () => {
    const near = fc.array(fc.constantFrom('+', '8', '7', '0', '00', '(', ')', '-', ' '), { maxLength: 16 }).map((all) => all.join(''));
    fc.assert(fc.property(fc.oneof(anyText, near), (typed) => {
      const once = normalisePhone(typed);
      expect(normalisePhone(once)).toBe(once);
      checkPhone(typed);
    }));
  });
});

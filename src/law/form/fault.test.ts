import { describe, expect, it } from 'vitest';
import { bic, bin, choice, confirm, date, email, iban, longText, phone, text, time, toggle } from './build';
import { faultOf } from './fault';
import type { LeafField } from './fields';

const today = '2026-08-15';
const cites = 'own';

describe('a leaf', () => {
  it.each<[string, () => LeafField, string | boolean, string | null]>([
    ['required', () => text({ cites }), '', 'required'],
    ['optional', () => text({ cites, optional: true }), '', null],
    ['as long as allowed', () => text({ cites, max: 3 }), 'әәә', null],
    ['too long', () => text({ cites, max: 3 }), 'әәәә', 'text.long'],
    ['too long, many lines', () => longText({ cites, max: 3 }), 'a\nbc', 'text.long'],
    ['hidden direction', () => text({ cites }), 'a\u202eb', 'text.characters'],
    ['a lost character', () => text({ cites }), 'a\ufffd', 'text.characters'],
    ['a day', () => date({ cites }), '2024-02-29', null],
    ['no day', () => date({ cites }), '2023-02-29', 'date.invalid'],
    ['half a day', () => date({ cites }), '2023--', 'date.invalid'],
    ['today', () => date({ cites, checks: ['notFuture'] }), today, null],
    ['tomorrow', () => date({ cites, checks: ['notFuture'] }), '2026-08-16', 'date.future'],
    ['independence', () => date({ cites, checks: ['notBeforeIndependence'] }), '1991-12-16', null],
    ['before it', () => date({ cites, checks: ['notBeforeIndependence'] }), '1991-12-15', 'date.early'],
    ['both checks', () => date({ cites, checks: ['notFuture', 'notBeforeIndependence'] }), '1991-12-15', 'date.early'],
    ['an option', () => choice(['a', 'b'], { cites }), 'b', null],
    ['no option', () => choice(['a', 'b'], { cites }), 'c', 'choice.unknown'],
    ['confirmed', () => confirm({ cites }), true, null],
    ['unconfirmed', () => confirm({ cites }), false, 'confirm.required'],
    ['a toggle', () => toggle({ cites }), false, null],
    ['BIN', () => bin({ cites }), '120340000005', 'bin.checksum'],
    ['BIN', () => bin({ cites }), '12034', 'bin.format'],
    ['IBAN', () => iban({ cites }), 'KZ86125KZT5004100101', 'iban.checksum'],
    ['IBAN', () => iban({ cites }), 'KZ86', 'iban.format'],
    ['BIC', () => bic({ cites }), 'HSBK', 'bic.format'],
    ['phone', () => phone({ cites }), '+7701', 'phone.format'],
    ['e-mail', () => email({ cites }), 'a@b', 'email.format'],
    ['an hour', () => time({ cites }), '09:30', null],
    ['no hour', () => time({ cites }), '25:00', 'time.format'],
    ['an optional confirm', () => confirm({ cites, optional: true }), false, null],
    ['a toggle, asked for or not', () => ({ ...toggle({ cites }), required: true }), false, null],
    ['a toggle that is on', () => toggle({ cites }), true, null],
    ['no choice', () => choice(['a', 'b'], { cites }), '', 'required'],
    ['BIN', () => bin({ cites }), '120340000004', null],
    ['IBAN', () => iban({ cites }), 'KZ86125KZT5004100100', null],
    ['BIC', () => bic({ cites }), 'HSBKKZKX', null],
    ['phone', () => phone({ cites }), '+77012345678', null],
    ['e-mail', () => email({ cites }), 'a@b.kz', null],
    ['no day and in the future', () => date({ cites, checks: ['notFuture'] }), '2026-13-45', 'date.invalid'],
  ])('%s: %#', (_, field, value, code) => expect(faultOf(field(), value, today)?.code ?? null).toBe(code));
  it.each<[string, () => LeafField, string, object]>([
    ['how long it may be', () => text({ cites, max: 3 }), 'әәәә', { code: 'text.long', params: { max: 3, have: 4 } }],
    ['what day is today', () => date({ cites, checks: ['notFuture'] }), '2026-08-16', { code: 'date.future', params: { today } }],
    ['what the earliest day is', () => date({ cites, checks: ['notBeforeIndependence'] }), '1991-12-15', { code: 'date.early', params: { earliest: '1991-12-16' } }],
    ['no more where there is no more', () => text({ cites }), '', { code: 'required' }],
  ])('says %s', (_, field, value, fault) => expect(faultOf(field(), value, today)).toEqual(fault));
});

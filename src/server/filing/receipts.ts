import { codeOf, readCode, readNumber, receiptText } from '#law/filing/receipt-code';
import type { ReceiptCheck } from '#law/filing/wire';
import { sha256 } from '../engine';
import { first, type App } from '../rows';

const shape = { number: '', submission: '', call: '', arrivedAt: '', registeredAt: '', sha256: '', withdrawnAt: '', replacedAt: '' };
/** Stands in for a number that is not there, so that asking for one takes the same steps. */
const nobody = { ...shape, number: '-' };

const findReceipt = (app: App, number: string): typeof shape =>
  first(
    app,
    `SELECT number, id AS submission, call, "arrivedAt", "registeredAt", sha256, "withdrawnAt", "replacedAt" FROM submissions WHERE number = {:number} AND number != ''`,
    { number },
    shape,
  ) ?? nobody;

/**
 * GET /api/otinim/receipts/{number}?code=…&sha256=…: whether a receipt is true, for anybody who holds it. No
 * name, no BIN, no direction, no text. A wrong code, an unknown number and what is neither look the same:
 * numbers follow one another, and without its code none of them says that it is there.
 */
export const verifyReceipt = (e: core.RequestEvent): void => {
  const query = e.request?.url?.query();
  const number = readNumber(String(e.request?.pathValue('id') ?? '')) ?? '';
  const code = readCode(String(query?.get('code') ?? '')) ?? '';
  const asked = String(query?.get('sha256') ?? '');
  const row = findReceipt(e.app, number);
  const right = $security.equal(codeOf(sha256(receiptText(row))), code);
  e.response.header().set('Cache-Control', 'no-store');
  if (!right || row === nobody) return e.json(404, { code: 'receipt.unknown' });
  const answer: ReceiptCheck = {
    number: row.number,
    arrivedAt: row.arrivedAt,
    registeredAt: row.registeredAt,
    state: row.withdrawnAt !== '' ? 'withdrawn' : row.replacedAt !== '' ? 'replaced' : 'registered',
    since: row.withdrawnAt || row.replacedAt || row.registeredAt,
    document: asked === '' ? null : $security.equal(row.sha256, asked),
  };
  return e.json(200, answer);
};

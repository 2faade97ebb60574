/** What the invariants look like from outside: the server's books beside the device's database. */
import { expect, type Page } from '@playwright/test';
import type { FiledDocument } from '#law/filing/document';
import { verifyChain, type ChainEvent } from '#law/filing/event';
import { sha256 } from '../fixtures/award';
import type { Host } from '../harness/host';
import { rows } from '../harness/requests';
import { stored } from './device';


export interface Submission {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
  readonly number: string;
  readonly arrivedAt: string;
}
export const submissions = async (host: Host): Promise<Submission[]> =>
  (await rows(host, 'SELECT id, text, sha256, number, arrivedAt FROM submissions ORDER BY id')) as unknown as Submission[];

/** I5: every chain on the host is whole. */
export const expectChains = async (host: Host): Promise<void> => {
  const events = (await rows(host, 'SELECT chain, seq, kind, subject, at, body, prev, hash FROM events ORDER BY chain, seq')) as unknown as ChainEvent[];
  for (const chain of new Set(events.map((event) => event.chain))) {
    const own = events.filter((event) => event.chain === chain).map((event) => ({ ...event, seq: Number(event.seq) }));
    expect(verifyChain(own, { chain }, sha256)).toMatchObject({ ok: true });
  }
};

/** I2, I5: so many submissions, each with the text that its hash names, its files whole, each registered. */
const expectRegistered = async (host: Host, count = 1): Promise<Submission[]> => {
  const filed = await submissions(host);
  expect(filed).toHaveLength(count);
  for (const submission of filed) {
    expect(sha256(submission.text)).toBe(submission.sha256);
    expect(submission.number).not.toBe('');
    const named = (JSON.parse(submission.text) as FiledDocument).attachments.map((file) => file.sha256).sort();
    const held = await rows(host, `SELECT sha256 FROM attachments WHERE submission = '${submission.id}' ORDER BY sha256`);
    expect(held.map((file) => file['sha256'])).toEqual([...new Set(named)]);
  }
  const numbered = await rows(host, "SELECT COUNT(*) AS n FROM events WHERE kind = 'submission.registered'");
  expect(Number(numbered[0]?.['n'])).toBe(count);
  await expectChains(host);
  return filed;
};

/** I2, I3, I8, P4: the outbox is drained, and what the device shows is what the server holds. */
export const expectAgreed = async (host: Host, page: Page): Promise<Submission> => {
  await expect.poll(async () => (await stored(page, 'outbox')).map(({ state }) => state)).toEqual(['registered']);
  const [submission] = await expectRegistered(host);
  const [item] = await stored(page, 'outbox');
  const [kept] = await stored(page, 'receipts');
  expect(item!.text).toBe(submission!.text);
  expect(kept!.receipt).toMatchObject({ number: submission!.number, sha256: submission!.sha256, submission: submission!.id, arrivedAt: submission!.arrivedAt });
  // Only then does the device let its bytes go.
  expect(await stored(page, 'blobs')).toEqual([]);
  return submission!;
};

import { newEntry } from '../harness/entries';
import { newBin, newFiling, newId } from '../harness/filings';
import type { Host } from '../harness/host';
import type { Person } from '../harness/people';
import { asSuperuser, json, request, rows, sendOne } from '../harness/requests';
import type { Subject } from './subject';

interface Given {
  readonly host: Host;
  readonly people: Readonly<Record<'owner' | 'secretary' | 'administrator', Person>>;
  readonly call: string;
  /** Something that is found wherever it leaks. */
  readonly planted: (name: string) => string;
}
type Made = Readonly<Record<string, Omit<Subject, 'secrets' | 'update'> & Partial<Subject>>>;

const bare = async (host: Host, query: string): Promise<void> => void json(await asSuperuser(host, 'POST', '/api/sql', { query }));
const instant = '2026-01-01T00:00:00.000Z';

/** The office's books: paper, an erased filing, downtime, an erased account. */
export const officeBooks = async ({ host, people, call, planted }: Given): Promise<Made> => {
  const saltOf = async (id: string) => String((await rows(host, `SELECT salt FROM submissions WHERE id = '${id}'`))[0]?.['salt']);
  const paper = planted('paper');
  const paperBin = newBin();
  const entry = newEntry({ call, bin: paperBin, canary: paper });
  const entered = await sendOne(host, people.secretary.token, entry.operation);
  if (entered.status !== 'awaiting') throw new Error(JSON.stringify(entered));

  const gone = planted('erased');
  const goneBin = newBin();
  const { operation } = newFiling({ call, bin: goneBin, canary: gone });
  await sendOne(host, people.owner.token, operation);
  const salt = await saltOf(operation.id);
  await sendOne(host, people.owner.token, { id: newId(), kind: 'withdraw', submission: operation.id });
  const body = { submission: operation.id, ground: 'request', typed: goneBin };
  json(await request(host, 'POST', '/api/otinim/office/erasures', { token: people.administrator.token, body }));

  const [downtime, account] = [newId(), newId()];
  const canary = planted('downtime').slice(0, 24);
  await bare(host, `INSERT INTO downtimes (id, "from", "to") VALUES ('${downtime}', '${canary}', '${instant}')`);
  await bare(host, `INSERT INTO erased_accounts (id, account, at) VALUES ('${account}', '${newId()}', '${instant}')`);
  // The host has begun its own by now; one more has something that could leak.
  const beat = newId();
  await bare(host, `INSERT INTO heartbeats (id, at) VALUES ('${beat}', '${instant}')`);
  return {
    'submissions/from paper': { collection: 'submissions', id: entry.operation.id, canary: paperBin, secrets: [paper, await saltOf(entry.operation.id)], update: { channel: '' } },
    'submissions/erased': { collection: 'submissions', id: operation.id, canary: goneBin, secrets: [gone, salt], update: { erasedAt: '' } },
    'downtimes/measured': { collection: 'downtimes', id: downtime, canary, update: { from: 'x' } },
    'heartbeats/of the host': { collection: 'heartbeats', id: beat, canary: beat, update: { at: 'x' } },
    'erased_accounts/of the owner': { collection: 'erased_accounts', id: account, canary: account, update: { at: 'x' } },
  };
};

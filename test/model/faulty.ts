/** The wire between, and the power: loses requests, loses answers after the commit, cuts, crashes. */
import type { Answer } from '#law/filing/wire';
import type { EngineDeps } from '$lib/outbox/engine';
import type { OutboxStore } from '$lib/outbox/store';
import type { Remote, Reply } from '$lib/remote/remote';
import { chunk, type WireServer } from './wire-server';

export type Fault = 'none' | 'request lost' | 'answer lost' | 'broken' | 'busy' | 'twice' | 'expired' | 'mangled' | 'portal';
export const faults: readonly Fault[] = ['none', 'request lost', 'answer lost', 'broken', 'busy', 'twice', 'expired', 'mangled', 'portal'];

export class Crash extends Error {}

/** What goes wrong, drawn beforehand so that a failing run can be shown again. */
export interface Weather {
  readonly fault: () => Fault;
  /** True when the device dies at this very point. */
  readonly dies: () => boolean;
  cuts: number;
}

const offline: Reply<never> = { ok: false, failure: { kind: 'offline' } };

const mangle = (answer: Answer): Answer =>
  answer.status === 'registered' ? { ...answer, receipt: { ...answer.receipt, sha256: 'f'.repeat(64) } } : answer;

type Wire = Pick<Remote, 'account' | 'sendOperations' | 'uploadAttachment'>;

export const faultyRemote = (server: WireServer, weather: Weather, account: Remote['account']): Wire => ({
  account,
  sendOperations: async (operations, owner) => {
    if (account()?.id !== owner) return { ok: false, failure: { kind: 'unauthorised' } };
    const fault = weather.fault();
    if (fault === 'request lost' || fault === 'portal') return offline;
    if (fault === 'expired') return { ok: false, failure: { kind: 'unauthorised' } };
    if (fault === 'broken') return { ok: false, failure: { kind: 'trouble', status: 500, after: null } };
    if (fault === 'busy') return { ok: true, value: operations.map(({ id }) => ({ id, status: 'retry' })) };
    if (fault === 'twice') for (const operation of operations) server.operation(operation, owner);
    const answers = operations.map((operation) => server.operation(operation, owner));
    if (fault === 'answer lost') return offline;
    return { ok: true, value: fault === 'mangled' ? answers.map(mangle) : answers };
  },
  uploadAttachment: async ({ owner, submission, sha256, blob, onAddress, onProgress }) => {
    const address = `${owner}-${submission}-${sha256}`;
    onAddress(address);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    for (;;) {
      const offset = server.offset(address);
      const fault = weather.fault();
      if (fault === 'expired') return { ok: false, failure: { kind: 'unauthorised' } };
      if (fault === 'request lost' || fault === 'portal') return offline;
      const outcome = server.patch(address, bytes.slice(offset, offset + chunk), offset, { submission, sha256, owner });
      if (fault === 'answer lost') {
        weather.cuts += 1;
        return offline;
      }
      if (outcome === 'refused') return { ok: false, failure: { kind: 'refused', status: 460, code: 'attachment.hash' } };
      if (outcome === 'stored') return { ok: true, value: 'stored' };
      onProgress(server.offset(address));
    }
  },
});

/** The device may die before a step or after it, at every await of the engine. */
const mortal = <A extends unknown[], R>(weather: Weather, step: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    if (weather.dies()) throw new Crash();
    const result = await step(...args);
    if (weather.dies()) throw new Crash();
    return result;
  };

export const mortalDeps = (deps: EngineDeps, weather: Weather): EngineDeps => {
  const store: OutboxStore = {
    items: mortal(weather, deps.store.items),
    change: mortal(weather, deps.store.change),
    register: mortal(weather, deps.store.register),
    blob: mortal(weather, deps.store.blob),
  };
  const { account, sendOperations, uploadAttachment } = deps.remote;
  return {
    ...deps, store,
    remote: { account, sendOperations: mortal(weather, sendOperations), uploadAttachment: mortal(weather, uploadAttachment) },
  };
};

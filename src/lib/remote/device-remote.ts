/** The server as this device reaches it. */
import { accounts, type Accounts } from './accounts';
import { askAs, tokenOf, unauthorised, watched, type RemoteDeps } from './as-account';
import { credentialStore, tokenEnds } from './credentials';
import { applicants, type Remote } from './remote';
import { request } from './request';
import { uploadAttachment } from './upload';

/** A batch of 2 MB on 150 kbit/s takes two minutes. */
const operationsWithin = 180_000;
const callsWithin = 30_000;
const mirrorFiles = '/api/otinim/mirror/files/';

export const makeRemote = (deps: RemoteDeps): Remote => ({
  account: () => deps.credentials.get()?.account ?? null,
  fetchCalls: async () => {
    const { readCalls } = await import('./answers');
    return request(deps, { path: '/api/otinim/calls', within: callsWithin, read: readCalls });
  },
  sendOperations: async (operations, owner) => {
    const { readAnswers } = await import('./answers');
    return askAs(deps, owner, { path: '/api/otinim/operations', body: { operations }, within: operationsWithin, read: readAnswers });
  },
  uploadAttachment: async (upload) => {
    const token = tokenOf(deps, upload.owner);
    if (token === null) return unauthorised;
    const endpoint = `${deps.base}/api/otinim/uploads/`;
    return watched(deps, token, await uploadAttachment({ endpoint, token, now: deps.now }, upload));
  },
  mirror: async (wanted, owner) => {
    const { readMirror } = await import('./mirror-answers');
    return askAs(deps, owner, { path: '/api/otinim/mirror', body: wanted, within: operationsWithin, read: readMirror, of: applicants });
  },
  uploadMirrored: async (upload) => {
    const token = tokenOf(deps, upload.owner);
    if (token === null) return unauthorised;
    return watched(deps, token, await uploadAttachment({ endpoint: deps.base + mirrorFiles, token, now: deps.now }, upload));
  },
  fetchMirrored: async ({ owner, draft, sha256 }) => {
    const token = tokenOf(deps, owner);
    if (token === null) return unauthorised;
    const { fetchBytes } = await import('./bytes');
    return watched(deps, token, await fetchBytes(deps, `${mirrorFiles}${owner}-${draft}-${sha256}`, token));
  },
  endSessions: async () => {
    const kept = deps.credentials.get();
    if (!kept) return unauthorised;
    const reply = await request(deps, { path: '/api/otinim/session/end', body: {}, token: kept.token, within: callsWithin, read: () => true as const });
    // The token that asked is worthless as well.
    if (reply.ok && deps.credentials.get()?.token === kept.token) deps.credentials.set(null);
    return reply;
  },
});

/** Days before its end at which a token is exchanged for a fresh one. */
const early = 3 * 86_400;

/** At the start and on return, when online: exchanges a token that is near its end. */
export const refreshSoon = async ({ credentials }: RemoteDeps, { refresh }: Accounts, now: number): Promise<void> => {
  const kept = credentials.get();
  if (kept && tokenEnds(kept.token) - now / 1000 < early) await refresh();
};

let here: { remote: Remote; accounts: Accounts; deps: RemoteDeps } | null = null;

export const deviceRemote = (): { remote: Remote; accounts: Accounts; deps: RemoteDeps } => {
  if (here) return here;
  let kept: globalThis.Storage | null = null;
  try {
    kept = globalThis.localStorage;
  } catch {
    // Refused with cookies: the session then lasts as long as the page.
  }
  const deps: RemoteDeps = {
    fetch: (input, init) => globalThis.fetch(input, init),
    base: globalThis.location.origin,
    now: () => Date.now(),
    credentials: credentialStore(kept),
  };
  return (here = { deps, remote: makeRemote(deps), accounts: accounts(deps) });
};

/**
 * Who may do what, written by hand. A live collection, route or role that is not here fails the matrix.
 *
 * Actors: `guest`; `owner`, an applicant with a confirmed address; `unverified`, an applicant without;
 * `other`, a confirmed applicant with no part in it; `expert`, `secretary`, `administrator`.
 */
export const actors = ['guest', 'owner', 'unverified', 'other', 'expert', 'secretary', 'administrator'] as const;
export type Actor = (typeof actors)[number];
export const verbs = ['list', 'view', 'create', 'update', 'delete'] as const;
export type Verb = (typeof verbs)[number];
export type Cells = Readonly<Record<Verb, readonly Actor[]>>;

const nobody: readonly Actor[] = [];
const all: readonly Actor[] = actors;
const office: readonly Actor[] = ['secretary', 'administrator'];
const readOnly = (readers: readonly Actor[]): Cells => ({ list: readers, view: readers, create: nobody, update: nobody, delete: nobody });
const closed = readOnly(nobody);
/** One's own account: seen and named by oneself; signing up is open to all. */
const account = (self: Actor): Cells => ({ list: [self], view: [self], create: all, update: [self], delete: nobody });

/** By `collection` and, after a stroke, the record's state or whose it is. */
export const expectations: Readonly<Record<string, Cells>> = {
  // Made, changed and announced by acts alone (`call.open`, `call.announce`).
  'calls/draft': readOnly(office),
  'calls/announced': readOnly(all),
  'submissions/awaiting': readOnly(['owner', ...office]),
  'submissions/registered': readOnly(['owner', ...office]),
  'submissions/withdrawn': readOnly(['owner', ...office]),
  // Of the office alone: whoever handed the paper in has no account.
  'submissions/from paper': readOnly(office),
  'submissions/erased': readOnly(['owner', ...office]),
  // Whoever has not confirmed an address may send and reads nothing back.
  'submissions/of the unverified': readOnly(office),
  'attachments/of the registered': readOnly(['owner', ...office]),
  'attachments/of the unverified': readOnly(office),
  'operations/of the owner': closed,
  'events/of the chain': readOnly(office),
  // Members read theirs by GET /api/otinim/organisations; the profile is theirs alone.
  'organisations/of the owner': readOnly(office),
  'organisations/of the unverified': readOnly(office),
  'memberships/of the owner': readOnly(office),
  'invitations/of the owner': closed,
  // Read by the host and by GET /api/otinim/office/calls/{id}/downtimes.
  'heartbeats/of the host': closed,
  'downtimes/measured': readOnly(office),
  'erased_accounts/of the owner': closed,
  // Read by the council's routes alone; points by one of them.
  'councils/of a council': closed,
  'admissions/of a council': closed,
  'seats/of a council': closed,
  'declarations/of a council': closed,
  'verdicts/of a council': closed,
  'recusals/of a council': closed,
  'sheets/of a council': closed,
  'sittings/of a council': closed,
  'decisions/of a council': closed,
  'recipients/published': readOnly(all),
  // Read by the office's routes alone.
  'journal/of the registered': closed,
  'exports/of the secretary': closed,
  // Read by GET /api/otinim/notices, each person their own.
  'notices/of the owner': closed,
  // Drafts are their owner's devices' alone, by POST /api/otinim/mirror; the office does not see them either.
  'mirror_accounts/of the owner': closed,
  'mirror_rows/of the owner': closed,
  'mirror_files/of the owner': closed,
  'users/owner': account('owner'),
  'users/unverified': account('unverified'),
  'users/other': account('other'),
  'users/expert': account('expert'),
  'users/secretary': account('secretary'),
  'users/administrator': account('administrator'),
  // Whoever asked to be forgotten is nobody's to see; signing up anew is open.
  'users/erased': { ...closed, create: all },
  '_superusers/root': closed,
  // PocketBase's own, each seen by the account that it belongs to; ours are of the owner.
  '_mfas/of the owner': readOnly(['owner']),
  '_otps/of the owner': readOnly(['owner']),
  '_authOrigins/of the owner': { ...readOnly(['owner']), delete: ['owner'] },
  '_externalAuths/of the owner': { ...readOnly(['owner']), delete: ['owner'] },
};

/** Our routes: the status that each actor gets, in the order of `actors`. */
export const routeExpectations: Readonly<Record<string, readonly number[]>> = {
  'POST /api/otinim/operations': [401, 200, 200, 200, 403, 200, 200],
  'GET /api/otinim/calls': [200, 200, 200, 200, 200, 200, 200],
  'GET /api/otinim/papers': [401, 200, 403, 200, 200, 200, 200],
  'GET /api/otinim/notices': [401, 200, 403, 200, 200, 200, 200],
  'POST /api/otinim/notices/read': [401, 200, 403, 200, 200, 200, 200],
  'GET /api/otinim/documents/{id}': [401, 200, 404, 404, 404, 200, 200],
  // Whoever holds a receipt may have it verified; the answer has nothing of whose it is.
  'GET /api/otinim/receipts/{id}': [200, 200, 200, 200, 200, 200, 200],
  'POST /api/otinim/mirror': [401, 200, 403, 200, 403, 403, 403],
  // Without the right password; who is forgotten is tried in test/contract/erase-account.test.ts.
  'POST /api/otinim/account/erasure': [401, 422, 422, 422, 403, 403, 403],
  'POST /api/otinim/session/end': [401, 204, 204, 204, 204, 204, 204],
  'GET /api/otinim/office/applications': [401, 403, 403, 403, 403, 200, 200],
  'GET /api/otinim/office/applications/{id}': [401, 403, 403, 403, 403, 200, 200],
  'POST /api/otinim/office/exports': [401, 403, 403, 403, 403, 200, 200],
  'GET /api/otinim/organisations': [401, 200, 403, 200, 403, 403, 403],
  'POST /api/otinim/organisations': [401, 409, 403, 409, 403, 403, 403],
  'POST /api/otinim/organisations/{id}/profile': [401, 409, 403, 404, 403, 403, 403],
  'POST /api/otinim/organisations/{id}/members': [401, 409, 403, 404, 403, 403, 403],
  'POST /api/otinim/organisations/{id}/invitations': [401, 409, 403, 404, 403, 403, 403],
  'POST /api/otinim/organisations/{id}/revoke': [401, 404, 403, 404, 403, 403, 403],
  'POST /api/otinim/invitations/look': [401, 404, 403, 404, 403, 403, 403],
  'POST /api/otinim/invitations/accept': [401, 404, 403, 404, 403, 403, 403],
  'GET /api/otinim/office/organisations': [401, 403, 403, 403, 403, 200, 200],
  'POST /api/otinim/office/organisations/{id}': [401, 403, 403, 403, 403, 200, 200],
  'GET /api/otinim/office/standing': [401, 403, 403, 403, 403, 400, 400],
  'GET /api/otinim/office/calls/{id}/downtimes': [401, 403, 403, 403, 403, 200, 200],
  'POST /api/otinim/office/calls/{id}/extension': [401, 403, 403, 403, 403, 422, 422],
  'GET /api/otinim/office/retention': [401, 403, 403, 403, 403, 403, 200],
  'POST /api/otinim/office/erasures': [401, 403, 403, 403, 403, 403, 422],
  'GET /api/otinim/office/chains/{id}': [401, 403, 403, 403, 403, 200, 200],
  // AW-7: published, to everybody.
  'GET /api/otinim/calls/{id}/applicants': [200, 200, 200, 200, 200, 200, 200],
  'GET /api/otinim/office/calls': [401, 403, 403, 403, 403, 200, 200],
  'GET /api/otinim/office/calls/{id}/admission': [401, 403, 403, 403, 403, 200, 200],
  'GET /api/otinim/office/admission/{id}': [401, 403, 403, 403, 403, 200, 200],
  // An empty body: whoever may act is told that it is none.
  'POST /api/otinim/office/council': [401, 403, 403, 403, 403, 400, 400],
  'POST /api/otinim/council': [401, 400, 403, 400, 400, 403, 403],
  'GET /api/otinim/office/council/{id}': [401, 403, 403, 403, 403, 200, 200],
  // Points, words and file come after the close and the publication; this council has neither.
  'GET /api/otinim/office/council/{id}/result': [401, 403, 403, 403, 403, 200, 200],
  'GET /api/otinim/office/council/{id}/comments': [401, 403, 403, 403, 403, 404, 404],
  'GET /api/otinim/publications/{id}': [404, 404, 404, 404, 404, 404, 404],
  'GET /api/otinim/office/council/{id}/conflicts': [401, 403, 403, 403, 403, 200, 200],
  'GET /api/otinim/council': [401, 200, 403, 200, 200, 403, 403],
  'POST /api/otinim/council/seat': [401, 404, 403, 404, 404, 403, 403],
  // Who holds no seat there, and who may not see the paper: as if neither were.
  'GET /api/otinim/council/sheets/{id}': [401, 404, 403, 404, 404, 200, 200],
  'GET /api/otinim/council/papers/{id}': [401, 404, 403, 404, 404, 403, 403],
  'GET /api/otinim/office/health': [401, 403, 403, 403, 403, 403, 200],
};
/** Of these, what the host answers itself (pocketbase/host.go). */
export const answeredByTheHost = ['GET /api/otinim/office/health'] as const;

/** PocketBase's own endpoints, of which none of our roles may use one. */
export const superuserEndpoints: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ['GET', '/api/collections'],
  ['GET', '/api/collections/submissions'],
  ['POST', '/api/collections', { name: 'mine', type: 'base' }],
  ['PATCH', '/api/collections/users', { listRule: '' }],
  ['DELETE', '/api/collections/recipients'],
  ['DELETE', '/api/collections/recipients/truncate'],
  ['PUT', '/api/collections/import', { collections: [] }],
  ['GET', '/api/collections/meta/scaffolds'],
  ['GET', '/api/settings'],
  ['PATCH', '/api/settings', { meta: { appName: 'mine' } }],
  ['POST', '/api/settings/test/email', {}],
  ['POST', '/api/settings/test/s3', {}],
  ['GET', '/api/logs'],
  ['GET', '/api/logs/stats'],
  ['GET', '/api/backups'],
  ['POST', '/api/backups', { name: 'mine.zip' }],
  ['GET', '/api/backups/mine.zip'],
  ['DELETE', '/api/backups/mine.zip'],
  ['POST', '/api/backups/mine.zip/restore'],
  ['GET', '/api/crons'],
  ['POST', '/api/crons/__pbLogsCleanup__'],
  ['POST', '/api/sql', { query: 'SELECT text, salt FROM submissions' }],
  ['POST', '/api/batch', { requests: [{ method: 'GET', url: '/api/collections/submissions/records' }] }],
];

/** The office's routes that the host itself serves: an attachment of the registered, an archive of the secretary's. */
export const hostRouteExpectations: Readonly<Record<string, readonly number[]>> = {
  'GET /api/otinim/office/files/{attachment}': [401, 403, 403, 403, 403, 200, 200],
  'GET /api/otinim/council/files/{attachment}': [401, 404, 403, 404, 404, 403, 403],
  'GET /api/otinim/office/archives/{export}': [401, 403, 403, 403, 403, 200, 404],
};

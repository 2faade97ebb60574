import { canonical } from '#law/filing/canonical';
import type { MirrorAnswer, MirrorPush, UnitBody } from '#law/mirror/wire';
import type { Host } from './host';
import { json, request } from './requests';

export const unitBody = (values: UnitBody['values'], more: Partial<UnitBody> = {}): string =>
  canonical({ values, order: '0', deletedAt: null, conflicts: {}, ...more });
export const headBody = (more: object = {}): string =>
  canonical({ package: 'award', edition: 'award-2018', call: null, parent: null, createdAt: 1, deletedAt: null, sealed: null, ...more });
export const fileBody = (sha256: string, size: number, more: object = {}): string =>
  canonical({ slot: 'papers.founding', name: 'a.pdf', kind: 'pdf', size, sha256, addedAt: 1, deletedAt: null, width: null, height: null, ...more });

export const unit = (draft: string, name: string, base: number, body: string): MirrorPush => ({ draft, kind: 'unit', name, base, body });
export const head = (draft: string, base: number, body = headBody()): MirrorPush => ({ draft, kind: 'draft', name: '', base, body });
export const file = (draft: string, name: string, body: string): MirrorPush => ({ draft, kind: 'file', name, base: 0, body });

export const mirror = async (host: Host, token: string, rows: readonly unknown[], since = 0): Promise<MirrorAnswer> =>
  json<MirrorAnswer>(await request(host, 'POST', '/api/otinim/mirror', { token, body: { since, rows } }));

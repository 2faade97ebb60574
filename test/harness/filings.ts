import { randomInt } from 'node:crypto';
import { almatyDate } from '#law/almaty';
import { addCalendarDays } from '#law/dates';
import type { CouncilSettings } from '#law/council/settings';
import { canonical } from '#law/filing/canonical';
import { seal } from '#law/filing/seal';
import type { SubmitOperation } from '#law/filing/wire';
import { checkBin } from '#law/bin';
import { awardAnswers, awardAttachments, awardDraft, sha256 } from '../fixtures/award';
import type { Host } from './host';
import { asSuperuser, json } from './requests';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const newId = (): string => Array.from({ length: 15 }, () => letters[randomInt(letters.length)]).join('');

let organisations = 0;
/** A BIN that passes its control digit and that no other test has. */
export const newBin = (): string => {
  for (;;) {
    organisations += 1;
    const base = `${String(12 + (process.pid % 10)).padStart(2, '0')}0340${String(organisations).padStart(5, '0')}`;
    const found = [...'0123456789'].map((digit) => base + digit).find((bin) => checkBin(bin) === null);
    if (found !== undefined) return found;
  }
};

const hoursAway = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

export interface CallOptions {
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly graceHours?: number;
  readonly replaceable?: boolean;
  readonly retentionYears?: number;
  readonly announced?: boolean;
  readonly title?: string;
  readonly year?: number;
  /** Settings of its council; none by default. */
  readonly council?: CouncilSettings;
}
let calls = 0;
/** A call of its own for a test: code and year are unique. Returns its id. */
export const newCall = async (host: Host, options: CallOptions = {}): Promise<string> => {
  calls += 1;
  const { opensAt = hoursAway(-24), closesAt = hoursAway(24), graceHours = 24, replaceable = false, retentionYears = 0, announced = true, title = 'Сынақ', year = 2026, council } = options;
  const answer = await asSuperuser(host, 'POST', '/api/collections/calls/records', {
    code: `С${process.pid % 1000}Ы${calls}`, year, edition: 'award-2018', titleKk: title, titleRu: title, titleEn: title,
    opensAt, closesAt, graceHours, replaceable, retentionYears, announced, council: council === undefined ? '' : canonical(council),
  });
  return json<{ id: string }>(answer).id;
};

export interface Filing {
  readonly operation: SubmitOperation;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: Buffer }[];
}
export interface FilingOptions {
  readonly call: string;
  readonly bin?: string;
  readonly direction?: string;
  readonly id?: string;
  readonly parent?: string | null;
  /** Goes into an answer, so that the text can be recognised wherever it leaks. */
  readonly canary?: string;
  readonly signature?: 'page' | 'drawn';
  readonly name?: string;
  readonly region?: string;
  /** CO-2: `late` and `none` warn. */
  readonly database?: string;
  /** Names of its files, in their order; the rest keep theirs. */
  readonly fileNames?: readonly string[];
}

/** A whole lawful application, dated by today, with small files of its own. */
export const newFiling = (options: FilingOptions): Filing => {
  const { call, bin = newBin(), direction = '4', id = newId(), parent = null, canary = 'қарапайым', signature = 'page' } = options;
  const answers = awardAnswers();
  const today = almatyDate(new Date().toISOString());
  answers.organisation = { ...answers.organisation, bin, ...(options.name !== undefined && { name: options.name }) };
  answers.addresses.legal = { ...answers.addresses.legal, ...(options.region !== undefined && { region: options.region }) };
  answers.eligibility = { ...answers.eligibility, ...(options.database !== undefined && { database: options.database }) };
  answers.direction = { direction };
  answers.charter = { ...answers.charter, subject: canary };
  answers.signature = { ...answers.signature, filledOn: today, method: signature };
  answers.projects.list = answers.projects.list.map((project) => ({
    ...project,
    from: addCalendarDays(today, -600),
    to: project.running ? '' : addCalendarDays(today, -200),
  }));
  const files = awardAttachments().map((attachment, i) => {
    const bytes = Buffer.from(`%PDF-1.4\n${id} ${attachment.slot} ${i}\n%%EOF\n`);
    const drawn = attachment.slot === 'signature.page' && signature === 'drawn' ? { slot: 'signature.drawn', kind: 'png' as const } : {};
    return { ...attachment, ...drawn, name: options.fileNames?.[i] ?? attachment.name, bytes, size: bytes.length, sha256: sha256(bytes) };
  });
  const { text } = seal(
    awardDraft({ id, parent, call, answers, attachments: files.map(({ bytes: _bytes, ...attachment }) => attachment) }),
    { now: new Date().toISOString() },
  );
  return { operation: { id, kind: 'submit', sha256: sha256(text), text }, files };
};

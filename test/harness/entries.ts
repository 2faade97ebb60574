/** Applications on paper, as an office enters them. */
import { createHash } from 'node:crypto';
import { almatyDate } from '#law/almaty';
import { addCalendarDays } from '#law/dates';
import type { EnterOperation } from '#law/filing/wire';
import type { IntakeAnswers } from '#law/forms/paper-award';
import { sha256 } from '../fixtures/award';
import { paperAnswers, paperAttachments, paperText } from '../fixtures/paper';
import { newBin, newId, type Filing } from './filings';

export interface EntryOptions {
  readonly call: string;
  readonly bin?: string;
  readonly direction?: string;
  readonly id?: string;
  readonly intake?: Partial<IntakeAnswers>;
  /** Stands in the text: to be found where it leaks. */
  readonly canary?: string;
}
export interface Entry {
  readonly operation: EnterOperation;
  readonly files: Filing['files'];
}

/** What such a paper says, stamped today at the beginning of the day. */
export const entryAnswers = ({ bin = newBin(), direction = '4', intake = {}, canary = 'қарапайым' }: Omit<EntryOptions, 'call' | 'id'> = {}) => {
  const answers = paperAnswers();
  const today = almatyDate(new Date().toISOString());
  Object.assign(answers.intake, { arrivedOn: today, arrivedTime: '', postmarkedOn: addCalendarDays(today, -3) }, intake);
  answers.organisation.bin = bin;
  answers.direction = { direction };
  answers.charter.subject = canary;
  answers.signature.filledOn = addCalendarDays(today, -5);
  answers.projects.list = answers.projects.list.map((project) => ({
    ...project, from: addCalendarDays(today, -600), to: project.running ? '' : addCalendarDays(today, -200),
  }));
  return answers;
};

/** A whole, lawful one. */
export const newEntry = ({ call, id = newId(), ...options }: EntryOptions): Entry => {
  const answers = entryAnswers(options);
  const files = paperAttachments().map((attachment, i) => {
    const bytes = Buffer.from(`%PDF-1.4\n${id} ${attachment.slot} ${i}\n%%EOF\n`);
    return { ...attachment, bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const text = paperText({ answers, id, call, attachments: files.map(({ bytes: _bytes, ...attachment }) => attachment) });
  return { operation: { id, kind: 'enter', sha256: sha256(text), text }, files };
};

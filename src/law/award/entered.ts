import { startOfDay } from '../almaty';
import { isIsoDate } from '../dates';
import type { FiledDocument } from '../filing/document';
import type { Instant } from '../filing/wire';
import { finding } from '../form/check';
import type { Finding } from '../form/finding';
import { paperPackage, type IntakeAnswers, type PaperAnswers } from '../forms/paper-award';
import { formatInstant, milliseconds } from '../instant';
import { checkTime } from '../time';
import { checkAward, type Facts } from './check';

type Entry = Pick<FiledDocument, 'id' | 'edition' | 'attachments'> & { readonly answers: PaperAnswers };

const minute = 60_000;

/**
 * The arrival that counts for a paper application (AW-2, CO-7): what its stamp says, in Almaty. A stamp
 * without an hour is read as the beginning of its day ◦: nobody is late for an hour that the office left out.
 * Null when it says no day or no hour that exists.
 */
export const statedArrival = ({ arrivedOn, arrivedTime }: Pick<IntakeAnswers, 'arrivedOn' | 'arrivedTime'>): Instant | null => {
  if (!isIsoDate(arrivedOn) || (arrivedTime !== '' && checkTime(arrivedTime) !== null)) return null;
  const minutes = arrivedTime === '' ? 0 : Number(arrivedTime.slice(0, 2)) * 60 + Number(arrivedTime.slice(3));
  return formatInstant(milliseconds(startOfDay(arrivedOn)) + minutes * minute);
};

const checkIntake = ({ answers }: Entry, stated: Instant | null, enteredAt: Instant): Finding[] => {
  const found: Finding[] = [];
  if (stated !== null && stated > enteredAt) {
    found.push(finding('AW-2', 'intake.arrivedOn', 'intake.future', { arrivedAt: stated, enteredAt }));
  }
  // AW-2 names paper and carrier together; AW-3, which says what is complete, names no carrier ◦.
  if (answers.intake.carrier === 'none') found.push({ ...finding('AW-2', 'intake.carrier', 'intake.carrier'), severity: 'warning' });
  if (answers.signedConsent.given === 'none') found.push({ ...finding('own', 'signedConsent.given', 'intake.consent'), severity: 'warning' });
  return found;
};

/**
 * What the law finds in an application that came on paper: all that it finds in one by the web, judged by
 * the arrival that its stamp states, and what the entering itself may get wrong.
 *
 * @param facts with the entry's own arrival as `now`.
 */
export const checkEntered = (document: Entry, facts: Facts): Finding[] => {
  const stated = statedArrival(document.answers.intake);
  const found = checkAward(paperPackage, document, { ...facts, now: stated ?? facts.now });
  return [
    ...checkIntake(document, stated, facts.now),
    // Without a day there is no arrival to be late with; that the day is missing is a finding of its own.
    ...found.filter(({ code }) => stated !== null || (code !== 'call.late' && code !== 'call.not_open')),
  ];
};

import { almatyDate, lastDayOf } from '../almaty';
import { isIsoDate, yearsBack, type IsoDate } from '../dates';
import type { FiledDocument } from '../filing/document';
import { announcedClose, type Call, type Instant, type Recipient } from '../filing/wire';
import { checkPackage, finding } from '../form/check';
import type { Package } from '../form/fields';
import type { Finding } from '../form/finding';
import { awardPackage, notNgo, type AwardAnswers } from '../forms/award';
import { checkFiler, type Filer } from '../organisation/filer';
import { consentHashes, type ConsentLanguage } from './consent';
import { checkReplacement, type Parent } from './replace';

/** What the law has to know besides the document itself. */
export interface Facts {
  /** Arrival on the server; on the device, its best knowledge of the server's clock. */
  readonly now: Instant;
  readonly call: Call;
  /** Published recipients (AW-10). */
  readonly recipients: readonly Recipient[];
  /**
   * Other filings of the same BIN in this call that stand: neither withdrawn nor lapsed. Once the BIN is
   * checked, those of the organisation's members alone: a stranger's bars nobody (AW-5).
   */
  readonly filed: readonly { readonly submission: string; readonly direction: string }[];
  /** The registered filing that the document names as its parent, and would replace. */
  readonly parent?: Parent | undefined;
  /** Unknown on a device that has not heard of the BIN. */
  readonly filer?: Filer | undefined;
  /** Lower-case hex SHA-256 of the consent's text as UTF-8, taken by who can. */
  readonly consentHash: string;
}

/** What an application says on whatever way it comes. */
type Said = Pick<AwardAnswers, 'eligibility' | 'organisation' | 'direction' | 'projects'>;
type Filed = Pick<FiledDocument, 'id' | 'edition' | 'attachments'> & { readonly answers: Said };
type Checked = Filed & { readonly answers: AwardAnswers };

const checkCall = ({ edition }: Filed, { now, call }: Facts): Finding[] => {
  const found: Finding[] = [];
  if (edition !== call.edition) found.push(finding('own', '', 'call.edition', { edition: call.edition }));
  if (now < call.opensAt) found.push(finding('AW-1', '', 'call.not_open', { opensAt: call.opensAt }));
  // AW-2, CO-7: filing ends with the day before; `closesAt` is the first moment that is late.
  if (now >= call.closesAt) found.push(finding('AW-2', '', 'call.late', { closesAt: call.closesAt, arrivedAt: now }));
  return found;
};

/** Days that the law counts with for one filing: counted once, for goja is slow at them. */
interface Days {
  /** Of arrival, in Almaty. */
  readonly today: IsoDate;
  /** The last day of filing as announced. AW-4, AW-6: three years count back from it, and the same day is still inside. */
  readonly closing: IsoDate;
  readonly since: IsoDate;
}
const daysOf = ({ now, call }: Facts): Days => {
  const closing = lastDayOf(announcedClose(call));
  return { today: almatyDate(now), closing, since: yearsBack(closing, 3) };
};
const isRecent = (date: IsoDate, { since, closing }: Days): boolean => date >= since && date <= closing;

/** CO-1, AW-5, AW-6 refuse; CO-2 only warns: for awards it is no condition. */
const checkEligibility = ({ id, answers }: Filed, { recipients, filed, parent }: Facts, days: Days): Finding[] => {
  const { eligibility, organisation, direction } = answers;
  const found: Finding[] = [];
  if (notNgo.includes(eligibility.kind)) {
    found.push(finding('CO-1', 'eligibility.kind', 'award.not_ngo', { kind: eligibility.kind }));
  }
  if (eligibility.database === 'late' || eligibility.database === 'none') {
    found.push({ ...finding('CO-2', 'eligibility.database', 'award.database'), severity: 'warning' });
  }
  const { receivedOn } = eligibility;
  // Normal answers hold a day here only where an award was received.
  const declared = isIsoDate(receivedOn) && isRecent(receivedOn, days) ? receivedOn : undefined;
  const published = recipients
    .filter(({ bin, decidedOn }) => bin === organisation.bin && isRecent(decidedOn, days))
    .map(({ decidedOn }) => decidedOn);
  const received = [declared, ...published].filter((day) => day !== undefined).sort().at(-1);
  if (received !== undefined) {
    const path = declared === undefined ? 'organisation.bin' : 'eligibility.receivedOn';
    found.push(finding('AW-6', path, 'award.received', { receivedOn: received }));
  }
  // AW-5: the one whose place it takes does not stand in its way; `checkReplacement` says whether it may.
  for (const other of filed.filter(({ submission }) => submission !== id && submission !== parent?.submission)) {
    const code = other.direction === direction.direction ? 'award.already_filed' : 'award.second_direction';
    found.push(finding('AW-5', 'direction.direction', code, { direction: other.direction }));
  }
  return found;
};

/** AW-4: projects of the last three years before the call closes, running ones included. */
const checkProjects = ({ answers }: Filed, days: Days): Finding[] => {
  const { today, closing } = days;
  return answers.projects.list.flatMap((project) => {
    const path = `projects.list.${project.id}`;
    // A running project has no end in normal answers; an impossible one is the field's own finding.
    if (!isIsoDate(project.to)) return [];
    if (isIsoDate(project.from) && project.to < project.from) {
      return [finding('F3.2', `${path}.to`, 'project.order', { from: project.from })];
    }
    if (project.to > today) return [finding('AW-4', `${path}.to`, 'project.unstarted', { today })];
    return isRecent(project.to, days) ? [] : [finding('AW-4', `${path}.to`, 'project.old', { closing })];
  });
};

/** The consent is kept word for word: version, language and text must be one that was published. */
const checkConsent = ({ answers }: Checked, { consentHash }: Facts): Finding[] => {
  const { agreed, version, language } = answers.consent;
  if (!agreed) return [];
  const expected = consentHashes[version]?.[language as ConsentLanguage];
  return expected === consentHash ? [] : [finding('own', 'consent.agreed', 'consent.text', { version })];
};

/** What the law finds in an application of a package that has the award's annexes, whatever way it comes. */
export const checkAward = (pack: Package, document: Filed, facts: Facts): Finding[] => {
  const days = daysOf(facts);
  return [
    ...checkCall(document, facts),
    ...checkPackage(pack, document.answers, { attachments: document.attachments, today: days.today }),
    ...checkEligibility(document, facts, days),
    ...checkProjects(document, days),
  ];
};

/**
 * Everything that the law finds in an award application: the same on the device before sending and on
 * the server at arrival. Takes normalised answers of the package's strict shape. Errors refuse, warnings
 * do not. The order is that of the forms.
 */
export const checkFiled = (document: Checked, facts: Facts): Finding[] => [
  ...(facts.parent ? checkReplacement(binOf(document), facts.call, facts.parent) : []),
  ...checkAward(awardPackage, document, facts),
  ...checkConsent(document, facts),
  ...checkFiler(document, facts.filer),
];

/** What the server's books keep beside the text, to find filings by (AW-5, AW-6). */
export const binOf = ({ answers }: Pick<Filed, 'answers'>): string => answers.organisation.bin;
export const directionOf = ({ answers }: Pick<Filed, 'answers'>): string => answers.direction.direction;
/** What `Facts.consentHash` is the hash of. */
export const consentOf = ({ answers }: Pick<Checked, 'answers'>): string => answers.consent.text;

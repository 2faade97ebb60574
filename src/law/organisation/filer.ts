import { finding } from '../form/check';
import type { Finding } from '../form/finding';
import type { Role } from './wire';

/** Who files, as seen from the BIN of the document. */
export interface Filer {
  /** The office has checked whose BIN it is. */
  readonly checked: boolean;
  /** Of the person who files in that organisation. */
  readonly role: Role | null;
}

interface Filed {
  readonly answers: { readonly signature: { readonly method: string } };
}

/**
 * AW-5 lets one application of an organisation stand, so whoever may file for a BIN may bar it. F1 is signed
 * by the organisation's head: once the office has checked a BIN, its members alone file for it; who prepares,
 * only with the page that the head has signed by hand, for a signature on the screen is that of who holds
 * the phone. While nobody has had a BIN checked, anyone may file, as one may hand in a paper.
 */
export const checkFiler = ({ answers }: Filed, filer: Filer | undefined): Finding[] => {
  if (filer === undefined || !filer.checked || filer.role === 'signs') return [];
  if (filer.role === null) return [finding('AW-5', 'organisation.bin', 'organisation.member')];
  return answers.signature.method === 'page' ? [] : [finding('F1', 'signature.method', 'organisation.signs')];
};

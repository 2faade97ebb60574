/** Replacing an application before the deadline: where the law is silent, a setting of the call (design.md). */
import type { Call, Instant } from '../filing/wire';
import { finding } from '../form/check';
import type { Finding } from '../form/finding';

/**
 * The filing that a document names as its parent, when it is one that could be replaced: registered, not
 * withdrawn, of the same person or organisation. Any other parent is only where the words came from.
 */
export interface Parent {
  readonly submission: string;
  readonly call: string;
  readonly bin: string;
  /** Empty while nothing has taken its place. */
  readonly replacedAt: Instant | '';
}

/** Why a document may not take its parent's place; that it comes in time is `call.late`'s to say. */
export const checkReplacement = (bin: string, call: Call, parent: Parent): Finding[] => {
  if (parent.call !== call.id || parent.bin !== bin) return [finding('own', '', 'replace.other')];
  if (parent.replacedAt !== '') return [finding('own', '', 'replace.done')];
  return call.replaceable ? [] : [finding('own', '', 'replace.not_allowed')];
};

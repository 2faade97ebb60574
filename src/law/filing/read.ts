import { awardPackage, type AwardAnswers } from '../forms/award';
import { paperPackage, type PaperAnswers } from '../forms/paper-award';
import type { FiledDocument } from './document';
import { opener, type Read as Opened } from './open';
import type { EnterOperation, Hash, SubmitOperation } from './wire';

export type AwardDocument = FiledDocument & { readonly answers: AwardAnswers };
export type PaperDocument = FiledDocument & { readonly answers: PaperAnswers };
export type Read<D = AwardDocument> = Opened<D>;

const [award, paper] = [opener<AwardDocument>(awardPackage), opener<PaperDocument>(paperPackage)];

/** The award as it was sealed on a device; findings for whatever is not one (its hash, its shape, its edition, its form). */
export const readFiled = (operation: SubmitOperation, sha256: Hash): Read => award(operation, sha256);

/** The same of what came on paper and the office entered; neither is taken for the other. */
export const readEntered = (operation: EnterOperation, sha256: Hash): Read<PaperDocument> => paper(operation, sha256);

/** What the server gives to the pure law: hash, clock and chance. */
import { openBy } from '#law/filing/open';
import { lookBy } from '#law/only';
import type { Instant, Sha256 } from '#law/filing/wire';

/** Lower-case hex of the text as UTF-8. */
export const sha256 = (text: string): Sha256 => $security.sha256(text);
export const now = (): Instant => new Date().toISOString();
export const salt = (): string => $security.randomString(32);

lookBy(otinimOnly);
openBy(otinimSealed);

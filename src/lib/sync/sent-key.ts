/** Which bytes of files the server is known to have. */
import type { Sha256 } from '#law/filing/wire';
import type { Database } from '../storage/database';

export const sentKey = (account: string, sha256: Sha256): string => `mirror.file.${account}.${sha256}`;
/** The server may have let them go: they are sent again should the file be wanted. */
export const forgetSent = (db: Database, account: string, sha256: Sha256): Promise<void> => db.settings.delete(sentKey(account, sha256));

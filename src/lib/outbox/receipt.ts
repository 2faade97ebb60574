import type { Receipt } from '#law/filing/wire';
import type { OutboxRow } from '../storage/tables';

/**
 * Whether a receipt speaks of exactly what this device holds: number, hash and every file with its hash and
 * size (P4). Until it does, nothing is let go.
 */
export const receiptMatches = (item: Pick<OutboxRow, 'id' | 'sha256' | 'files' | 'call'>, receipt: Receipt): boolean =>
  receipt.number !== '' &&
  receipt.submission === item.id &&
  receipt.call === item.call &&
  receipt.sha256 === item.sha256 &&
  receipt.files.length === item.files.length &&
  item.files.every((file, index) => {
    const stored = receipt.files[index];
    return stored?.sha256 === file.sha256 && stored.size === file.size && stored.name === file.name;
  });

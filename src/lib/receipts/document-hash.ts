import type { Sha256 } from '#law/filing/wire';
import { sha256Of, sha256OfText } from '../outbox/hash';

/** What the person may have kept: the outbox's own file, which holds the text, or the text itself. */
export const documentHash = async (file: Blob): Promise<Sha256> => {
  const bytes = await file.arrayBuffer();
  try {
    const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof kept === 'object' && kept !== null && 'format' in kept && kept.format === 'otinim.filed/1' && 'text' in kept && typeof kept.text === 'string') {
      return await sha256OfText(kept.text);
    }
  } catch {
    // Not JSON: then its own bytes.
  }
  return sha256Of(bytes);
};

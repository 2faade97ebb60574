import type { Host } from './host';
import { asSuperuser, json } from './requests';

/**
 * As many lines in a call's journal as a test wants, by one statement: without documents, many with the same
 * arrival, a tenth of them with a warning.
 */
export const manyLines = async (host: Host, call: string, count: number): Promise<void> => {
  json(await asSuperuser(host, 'POST', '/api/sql', {
    query: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO journal (id, call, bin, name, "nameKey", needle, folded, region, direction, channel, "arrivedAt", files, findings, warnings, number, ordinal, state)
      SELECT substr('${call}', 1, 7) || printf('%08d', i), '${call}', printf('%012d', i), 'Ұйым ' || i, 'ұйым ' || (i % 97), ' uim ' || i || ' uim' || i, 1,
        'KZ-' || (71 + 4 * (i % 3)), (i % 15) + 1, 'web', printf('2026-08-01T00:00:%02d.000Z', i % 60), 0, '[]', i % 10 = 0, '', 0, 'awaiting' FROM n`,
  }));
};

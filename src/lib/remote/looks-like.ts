/**
 * Reads an answer by the members it must have: enough to tell ours from another program's. What decides anything is
 * read member by member (`answers.ts`, `*-answers.ts`).
 */
export const looksLike = <T>(...keys: readonly (keyof T & string)[]) => (body: unknown): T | null =>
  typeof body === 'object' && body !== null && keys.every((key) => key in body) ? (body as T) : null;

/** The id of a drawn field, from its path: what links, summaries and tests go by. */
export const fieldId = (path: string): string => `f-${path}`;

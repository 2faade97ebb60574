import type { ActTrouble } from './ask';
import { admissionWords } from './words.svelte';

/** Why it was not done, in words. */
export const troubleText = ({ code }: ActTrouble): string => {
  const { troubles } = admissionWords.t;
  return (troubles as Readonly<Record<string, string>>)[code] ?? troubles.other;
};

/** Names of directions and regions, and findings in a line, in the language of the screen. */
import type { JournalLine } from '#law/filing/journal';
import { packWords } from '$lib/forms/pack-words.svelte';
import { findingCodes } from '#law/form/finding';

const options = (section: string, field: string, inside?: string): Readonly<Record<string, string>> => {
  const words = packWords.t.sections[section]?.fields[field];
  return (inside === undefined ? words : words?.fields?.[inside])?.options ?? {};
};

export const directionName = (code: string): string => options('direction', 'direction')[code] ?? code;
export const regionName = (code: string): string => options('addresses', 'legal', 'region')[code] ?? code;
export const directionNames = (): [string, string][] => Object.entries(options('direction', 'direction')).sort(([a], [b]) => Number(a) - Number(b));
export const regionNames = (): [string, string][] => Object.entries(options('addresses', 'legal', 'region'));

let wordsOf: (code: JournalLine['findings'][number]['code'], params: JournalLine['findings'][number]['params']) => string = (code) => code;
/** The words of findings come in one piece with the judge of forms, which a list can do without at first. */
export const readyFindings = async (): Promise<void> => {
  wordsOf = (await import('$lib/i18n/findings')).whatIsWrong;
};

/** A code newer than this build has no words here: its rule then stands alone. */
export const findingText = ({ code, params }: JournalLine['findings'][number]): string => (findingCodes.includes(code) ? wordsOf(code, params) : code);

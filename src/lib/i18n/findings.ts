import type { Finding, FindingCode } from '#law/form/finding';
import type { Params } from './finding-words';
import { findings as kk } from './findings.kk';
import { i18n } from './language.svelte';

/** What is wrong, in the language of the screen. */
export function whatIsWrong(code: FindingCode, params: Params = {}): string {
  const { what } = (i18n.findings ?? kk)[code];
  return typeof what === 'string' ? what : what(params);
}
/** What would mend it. */
export function howToMend(code: FindingCode, params: Params = {}): string {
  const { mend } = (i18n.findings ?? kk)[code];
  return typeof mend === 'string' ? mend : mend(params);
}
export const sentence = ({ code, params }: Pick<Finding, 'code' | 'params'>): string =>
  `${whatIsWrong(code, params)}. ${howToMend(code, params)}`;

import type { RulesWords } from './words.kk';

const named = (names: Readonly<Record<string, string>>, key: string): string | undefined => (Object.hasOwn(names, key) ? names[key] : undefined);

/** «AW-5»: what the rule asks and its number; «F2.3»: which line of which annex. A newer host's rule stays its number. */
export const groundOf = (rule: string, words: RulesWords): string => {
  const [, form, line] = /^F(\d+)(?:\.(\d+))?$/.exec(rule) ?? [];
  if (form === undefined) {
    const name = named(words.of, rule);
    // A joiner after the hyphen: a number breaks nowhere.
    return name === undefined ? rule : `${name} (${rule.replace('-', '-\u2060')})`;
  }
  const name = named(words.form, form);
  return name === undefined ? rule : line === undefined ? name : words.line(name, line);
};

/** @param clauses rules with commas, «AW-3,AW-5», as a decision names them */
export const groundsOf = (clauses: string, words: RulesWords): string =>
  clauses.split(/, ?/).filter((rule) => rule !== '').map((rule) => groundOf(rule, words)).join('; ');

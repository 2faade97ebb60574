/** The form of a noun for a number. Plural rules are the one part of Intl that is right everywhere. */
export function plural(
  language: 'ru' | 'en',
  n: number,
  forms: { readonly one: string; readonly few?: string; readonly other: string },
): string {
  const rule = new Intl.PluralRules(language).select(n);
  return rule === 'one' ? forms.one : rule === 'few' ? (forms.few ?? forms.other) : forms.other;
}

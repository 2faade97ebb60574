/** What a person can be told about: each file that the award asks for (AW-3), and the annexes that are made here. */
export const collected = ['recommendation', 'materials', 'founding', 'registration', 'bank'] as const;
export const made = ['application', 'questionnaire', 'activity', 'signed', 'drawn'] as const;
export const helpTopics = [...collected, ...made] as const;
export type HelpTopic = (typeof helpTopics)[number];

const bySlot: readonly (readonly [RegExp, HelpTopic])[] = [
  [/^materials\.materials$/, 'materials'],
  [/^recommendations\.list\.[^.]+\.letter$/, 'recommendation'],
  [/^papers\.founding$/, 'founding'],
  [/^papers\.registration$/, 'registration'],
  [/^papers\.bankCertificate$/, 'bank'],
  [/^signature\.page$/, 'signed'],
  [/^signature\.drawn$/, 'drawn'],
];

/** The topic of a field's files; null for what only an office attaches. */
export const topicOf = (slot: string): HelpTopic | null => bySlot.find(([pattern]) => pattern.test(slot))?.[1] ?? null;
export const isTopic = (name: string): name is HelpTopic => (helpTopics as readonly string[]).includes(name);

/** Only a section of a draft is gone back to: an address from outside is not followed. */
export const wayBack = (from: string | null): string | null => (from !== null && /^\/drafts\/[\w-]+\/\w+(\?field=[\w.%-]+)?$/.test(from) ? from : null);

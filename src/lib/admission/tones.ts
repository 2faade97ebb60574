import type { Decision } from '#law/council/admission';

export const decisionTones = { admitted: 'good', returned: 'warn', refused: 'bad' } as const satisfies Record<Decision, string>;

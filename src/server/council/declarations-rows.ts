import { namedIn } from '#law/council/declaration';
import type { Declaration } from '#law/council/recusal';
import type { DeclarationAnswers } from '#law/forms/conflict-declaration';
import { all, type App } from '../rows';

const shape = { id: '', seat: '', text: '', sha256: '', at: '' };
export type DeclarationRow = { readonly [K in keyof typeof shape]: string };

/** Every one of a call, the earliest first: none is ever taken away (CI-3). */
export const declarationsOf = (app: App, call: string): DeclarationRow[] =>
  all(app, 'SELECT id, seat, text, sha256, at FROM declarations WHERE call = {:call} ORDER BY at, rowid', { call }, shape);

/** The last one of each seat. */
export const standingOnes = (rows: readonly DeclarationRow[]): DeclarationRow[] => [...new Map(rows.map((row) => [row.seat, row])).values()];

export const declarationOf = ({ id, seat, text, at }: DeclarationRow): Declaration => {
  const { answers } = JSON.parse(text) as { readonly answers: DeclarationAnswers };
  return { id, member: seat, declaredAt: at, stance: answers.stance.stance === 'presence' ? 'presence' : 'absence', named: namedIn(answers) };
};

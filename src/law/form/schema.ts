import * as z from 'zod/mini';
import type { Field, Fields, LeafField, Package } from './fields';
import { faultOf } from './fault';
import { normaliseValues } from './normalise';
import { rowId } from './plain';
import { holds } from './relevance';

// CSP: zod must not try `new Function`.
z.config({ jitless: true });

type Shape = Record<string, z.ZodMiniType>;

const shapeOf = (field: Field): z.ZodMiniType => {
  switch (field.type) {
    case 'confirm':
    case 'toggle':
      return z.boolean();
    case 'group':
      return z.strictObject(shapesOf(field.fields));
    case 'rows':
      return z.array(z.strictObject({ id: z.string().check(z.regex(rowId)), ...shapesOf(field.row) }));
    default:
      return z.string();
  }
};

const shapesOf = (fields: Fields): Shape =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.type !== 'files')
      .map(([key, field]) => [key, shapeOf(field)]),
  );

/** The strict shape of a filed package's answers: what is not in the form is refused. */
export const answersShape = (pack: Package) =>
  z.strictObject(
    Object.fromEntries(Object.entries(pack.sections).map(([key, s]) => [key, z.strictObject(shapesOf(s.fields))])),
  );

type Issue = { code: 'custom'; message: string; path: (string | number)[]; input: unknown };

const issuesOf = (fields: Fields, values: Readonly<Record<string, unknown>>, today: string): Issue[] =>
  Object.entries(fields).flatMap(([key, field]): Issue[] => {
    if (field.type === 'files' || field.type === 'rows' || !holds(field.when, values)) return [];
    const value = values[key];
    if (field.type === 'group') {
      return issuesOf(field.fields, value as Readonly<Record<string, unknown>>, today).map((issue) => ({
        ...issue,
        path: [key, ...issue.path],
      }));
    }
    const fault = faultOf(field satisfies LeafField, value as string | boolean, today);
    return fault ? [{ code: 'custom', message: fault.code, path: [key], input: value }] : [];
  });

/**
 * zod for one screen: a section without its rows, or one row. Messages are finding codes; the answers
 * are judged in their normal form and left as they were typed.
 *
 * @param today ISO date in Almaty.
 */
export const schemaOf = (fields: Fields, today: string) =>
  z.looseObject(shapesOf(Object.fromEntries(Object.entries(fields).filter(([, f]) => f.type !== 'rows')))).check(
    (context) => {
      const values = normaliseValues(fields, context.value as Record<string, unknown>);
      context.issues.push(...issuesOf(fields, values as Record<string, unknown>, today));
    },
  );

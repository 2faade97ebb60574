import { fc } from '../property.test-seed';
import { describe, expect, it } from 'vitest';
import { awardDocument } from '../../../test/fixtures/award';
import { canonical } from '../filing/canonical';
import { documentLook, documentShape } from '../filing/shape';
import { awardPackage } from '../forms/award';

const look = documentLook(awardPackage);
const shape = documentShape(awardPackage);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const isNode = (value: Json): value is Json[] | { [key: string]: Json } => typeof value === 'object' && value !== null;

/** Every place of a document, as the keys that lead there. */
const placesOf = (value: Json, path: readonly string[] = []): string[][] =>
  isNode(value) ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...placesOf(inner, [...path, key])]) : [];
const whole = JSON.parse(canonical(awardDocument())) as { [key: string]: Json };
const places = placesOf(whole);

const strange = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1.5, 1e300, '', 'x', 'AB', '../x', 'a'.repeat(201), [], {}, [{}], { id: 'p1' }),
  fc.jsonValue() as fc.Arbitrary<Json>,
);
/** One place set to something else, removed, or given a neighbour; or the order of keys turned round. */
const broken = fc
  .tuple(fc.constantFrom(...places), strange, fc.constantFrom('set', 'remove', 'add', 'turn'))
  .map(([path, value, how]): Json => {
    const document = structuredClone(whole);
    const parent = path.slice(0, -1).reduce<Json>((node, key) => (node as Record<string, Json>)[key] as Json, document) as Record<string, Json>;
    const key = path.at(-1) ?? '';
    if (how === 'set') parent[key] = value;
    else if (how === 'add') parent[`${key}2`] = value;
    else {
      const kept = parent[key] as Json;
      Reflect.deleteProperty(parent, key);
      if (how === 'turn') parent[key] = kept;
    }
    // As it would come: a hole in a list is null.
    return JSON.parse(JSON.stringify(document)) as Json;
  });

describe('the quick look at a filed document', () => {
  it('says yes to one that is right', () => expect(look(whole)).toBe(true));

  it('says yes to nothing that zod or canonical JSON would refuse', () => {
    const yes = { look: 0, no: 0 };
    fc.assert(
      fc.property(broken, (document) => {
        const seen = look(document);
        yes[seen ? 'look' : 'no'] += 1;
        return !seen || (shape.safeParse(document).success && canonical(document) === JSON.stringify(document));
      }),
      // However hurried (under mutation): enough for both answers.
      { numRuns: 2000, interruptAfterTimeLimit: 2000 },
    );
    // Both answers have to occur, or nothing was tried.
    expect(Math.min(yes.look, yes.no)).toBeGreaterThan(20);
  });

  it.each(places.map((path) => [path.join('.'), path] as const))('sees that %s is of another kind or missing', (_, path) => {
    for (const change of ['remove', 'set'] as const) {
      const document = structuredClone(whole);
      const parent = path.slice(0, -1).reduce<Json>((node, key) => (node as Record<string, Json>)[key] as Json, document) as Record<string, Json>;
      const key = path.at(-1) ?? '';
      if (change === 'set') parent[key] = 1.5;
      else if (Array.isArray(parent)) continue;
      else Reflect.deleteProperty(parent, key);
      expect(look(document)).toBe(false);
    }
  });
});

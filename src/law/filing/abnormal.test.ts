import { expect, it } from 'vitest';
import { abnormalPaths } from './abnormal';

const row = (id: string, name: string) => ({ id, name });

it.each<[string, object, object, string[]]>([
  ['nothing', { a: { b: 'x', c: false } }, { a: { b: 'x', c: false } }, []],
  ['a text', { a: { b: ' x', c: false } }, { a: { b: 'x', c: false } }, ['a.b']],
  ['a switch', { a: { b: 'x', c: true } }, { a: { b: 'x', c: false } }, ['a.c']],
  ['of two sections', { a: { b: '1' }, d: { e: '2' } }, { a: { b: '' }, d: { e: '' } }, ['a.b', 'd.e']],
  ['of a group', { a: { g: { b: '1', c: '2' } } }, { a: { g: { b: '', c: '2' } } }, ['a.g.b']],
  ['of a row, by its id', { a: { list: [row('r1', 'x'), row('r2', ' y')] } }, { a: { list: [row('r1', 'x'), row('r2', 'y')] } }, ['a.list.r2.name']],
  ['rows that are not asked', { a: { list: [row('r1', 'x'), row('r2', 'y')] } }, { a: { list: [] } }, ['a.list.r1', 'a.list.r2']],
])('I5: what is not in its normal form: %s', (_, filed, normal, paths) => expect(abnormalPaths(filed, normal)).toEqual(paths));

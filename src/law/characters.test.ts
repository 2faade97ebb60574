import { describe, expect, it } from 'vitest';
import { dropHidden, eachCharacter, hasLoneSurrogate, kindOf, type Kind } from './characters';

describe('each character has a kind', () => {
  it.each<[Kind, number[]]>([
    ['plain', [0x09, 0x0a, 0x20, 0x41, 0x7e, 0xa0, 0xac, 0xae, 0x34e, 0x350, 0x4d9, 0x61b, 0x61d, 0x180d, 0x180f, 0x200a, 0x2010, 0x202f, 0x205f, 0x2065, 0x2070, 0xfdcf, 0xfdf0, 0xfff8, 0xfffc, 0x1f600, 0xe1000]],
    ['hidden', [0x00, 0x08, 0x0b, 0x0d, 0x1f, 0x7f, 0x9f, 0xad, 0x34f, 0x61c, 0x180e, 0x200b, 0x200f, 0x2060, 0x2064, 0x206a, 0x206f, 0xfeff, 0xfff9, 0xfffb, 0xe0000, 0xe0fff]],
    ['refused', [0x202a, 0x202e, 0x2066, 0x2069, 0xd800, 0xdfff, 0xfdd0, 0xfdef, 0xfffd, 0xfffe, 0xffff, 0x1fffe, 0x10ffff]],
  ])('%s', (kind, codes) => {
    expect(codes.filter((code) => kindOf(code) !== kind)).toEqual([]);
  });
});

describe('the characters of a text', () => {
  const visited = (text: string) => {
    const all: [number, number, number][] = [];
    eachCharacter(text, (code, at, length) => all.push([code, at, length]));
    return all;
  };
  it.each<[string, [number, number, number][]]>([
    ['', []],
    ['aӘ', [[0x61, 0, 1], [0x4d8, 1, 1]]],
    ['\u{1f600}b', [[0x1f600, 0, 2], [0x62, 2, 1]]],
    ['\ud800\udc00', [[0x10000, 0, 2]]],
    ['\udbff\udfff', [[0x10ffff, 0, 2]]],
    ['\ud83d', [[0xd83d, 0, 1]]],
    ['\ude00\ud83d\ud83d\ude00', [[0xde00, 0, 1], [0xd83d, 1, 1], [0x1f600, 2, 2]]],
  ])('%j, each once, with its place and length', (text, expected) => expect(visited(text)).toEqual(expected));

  it.each([['a\u200bb', 'ab'], ['\u200b', ''], ['a\u202eb', 'a\u202eb'], ['\u{e0041}Ә', 'Ә'], ['\ud83d\u200b\ude00', '\u{1f600}'], ['Үміт', 'Үміт']])(
    '%j without hidden ones is %j', (text, left) => expect(dropHidden(text)).toBe(left));
  it.each([['\ud83d', true], ['\ude00', true], ['a\ude00\ud83d', true], ['\u{1f600}', false], ['\u202e', false], ['Ә', false]])(
    '%j has half a pair: %s', (text, lone) => expect(hasLoneSurrogate(text)).toBe(lone));
});

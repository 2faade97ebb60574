import { expect, test } from 'vitest';
import type { Fields } from '#law/form/fields';
import { awardPackage } from '#law/forms/award';
import { helpEn } from './words.en';
import { helpKk } from './words.kk';
import { helpRu } from './words.ru';
import { helpTopics, isTopic, topicOf, wayBack } from './topics';

const slotsIn = (fields: Fields, path: string): string[] =>
  Object.entries(fields).flatMap(([key, field]) => {
    const here = `${path}.${key}`;
    if (field.type === 'files') return [here];
    if (field.type === 'group') return slotsIn(field.fields, here);
    return field.type === 'rows' ? slotsIn(field.row, `${here}.row1`) : [];
  });

test('AW-3: every file that the award asks for has its help, and no two papers share one', () => {
  const slots = Object.entries(awardPackage.sections).flatMap(([key, { fields }]) => slotsIn(fields, key));
  const topics = slots.map(topicOf);
  expect(slots.filter((_, at) => topics[at] === null)).toEqual([]);
  expect(new Set(topics).size).toBe(slots.length);
  expect(slots.length).toBe(7);
});
test('what the office alone attaches has none', () => expect(['intake.stamp', 'signedConsent.page', 'papers'].map(topicOf)).toEqual([null, null, null]));
test('a topic is known by its name', () => expect(['bank', 'banks', '__proto__'].map(isTopic)).toEqual([true, false, false]));

test.each([['kk', helpKk], ['ru', helpRu], ['en', helpEn]] as const)('%s: every topic says what, who, where, what to look at, and has an example', (_, words) => {
  for (const name of helpTopics) {
    const topic = words.topics[name];
    expect([topic.title, topic.law, topic.what, topic.who, topic.where].every((text) => text.length > 3), name).toBe(true);
    expect(topic.watch.length, name).toBeGreaterThan(1);
    expect(topic.sample?.length ?? topic.picture?.length ?? 0, name).toBeGreaterThan(4);
  }
});

test.each([
  ['/drafts/k3j2h1g4f5d6s7a/papers', '/drafts/k3j2h1g4f5d6s7a/papers'],
  ['/drafts/k3j2h1g4f5d6s7a/recommendations?field=recommendations.list.row1.letter', '/drafts/k3j2h1g4f5d6s7a/recommendations?field=recommendations.list.row1.letter'],
  ['//evil.example/drafts/a/b', null],
  ['https://evil.example', null],
  ['/drafts/a/b/../../..', null],
  [null, null],
])('back to %s: %s', (from, to) => expect(wayBack(from)).toBe(to));

/** Whom an application names, as far as a likeness with a member is looked for (Q4). */
import { isRecord, type Unread } from '../record';
import type { MentionRole, PaperPeople } from './candidates';

const partOf = (value: unknown, key: string): Unread => (isRecord(value) && isRecord(value[key]) ? value[key] : {});
const lineOf = ({ surname, givenName, patronymic }: Unread): string => [surname, givenName, patronymic].filter((part) => typeof part === 'string' && part !== '').join(' ');

/** Sections of a sealed document whose people count: all that need be read of its text. */
export const peopleSections = ['head', 'signature', 'recommendations', 'founders', 'team'] as const;
export type PeopleSections = { readonly [K in (typeof peopleSections)[number]]?: unknown };

const listed = (section: unknown, role: MentionRole, nameOf: (row: Unread) => string): PaperPeople['people'] => {
  const list = isRecord(section) ? section['list'] : undefined;
  return Array.isArray(list) ? list.filter(isRecord).map((row) => ({ role, name: nameOf(row) })) : [];
};
const nameIn = (row: Unread): string => (typeof row['name'] === 'string' ? row['name'] : lineOf(partOf(row, 'person')));

/**
 * Head, signatory, authors of recommendations; founders and team where a form has them. Who is named twice under
 * one role and spelling is one. Total: of answers that it does not know it says nothing.
 */
export const peopleOf = (sections: PeopleSections): PaperPeople['people'] => {
  const named = [
    { role: 'head' as const, name: lineOf(partOf(sections.head, 'person')) },
    { role: 'signatory' as const, name: lineOf(partOf(sections.signature, 'person')) },
    ...listed(sections.recommendations, 'recommendation', (row) => (typeof row['author'] === 'string' ? row['author'] : '')),
    ...listed(sections.founders, 'founder', nameIn),
    ...listed(sections.team, 'team', nameIn),
  ].filter(({ name }) => name.trim() !== '');
  const seen = new Set<string>();
  return named.filter(({ role, name }) => {
    // The head who signs is said once.
    const key = role === 'signatory' ? `head ${name}` : `${role} ${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

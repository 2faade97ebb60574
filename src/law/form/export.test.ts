import { describe, expect, it } from 'vitest';
import { awardDocument } from '../../../test/fixtures/award';
import { awardPackage } from '../forms/award';
import { awardLabelsKk } from '../forms/award.labels.kk';
import { awardExports, csvOf } from '../forms/award.export';
import { jsonSchemaOf } from './json-schema';
import { xlsFormOf } from './xlsform';

type Schema = { type?: string; properties?: Record<string, Schema>; items?: Schema; enum?: string[]; maxLength?: number; minLength?: number; minItems?: number; const?: unknown; required?: string[] };

/** A reader of the few words of JSON Schema that we write. */
const breaks = (schema: Schema, value: unknown, path = ''): string[] => {
  if (schema.type === 'object') {
    const members = value as Record<string, unknown>;
    const known = Object.keys(schema.properties ?? {});
    return [
      ...Object.keys(members).filter((key) => !known.includes(key)).map((key) => `${path}.${key} unknown`),
      ...known.flatMap((key) => (key in members ? breaks(schema.properties?.[key] ?? {}, members[key], `${path}.${key}`) : [`${path}.${key} missing`])),
    ];
  }
  if (schema.type === 'array') {
    const list = value as unknown[];
    return [...(list.length < (schema.minItems ?? 0) ? [`${path} few`] : []), ...list.flatMap((each, at) => breaks(schema.items ?? {}, each, `${path}.${at}`))];
  }
  if (schema.type === 'boolean') return schema.const !== undefined && schema.const !== value ? [`${path} const`] : [];
  const text = value as string;
  return [
    ...(schema.enum && !schema.enum.includes(text) ? [`${path} enum`] : []),
    ...(text.length > (schema.maxLength ?? Infinity) ? [`${path} long`] : []),
    ...(text.length < (schema.minLength ?? 0) ? [`${path} short`] : []),
  ];
};

describe('JSON Schema of the award (one definition)', () => {
  const schema = jsonSchemaOf(awardPackage) as Schema;
  it('takes a lawful document', () => expect(breaks(schema, awardDocument().answers)).toEqual([]));
  it('names what it refuses', () => {
    const answers = structuredClone(awardDocument().answers) as Record<string, Record<string, unknown>>;
    answers['direction'] = { direction: '17' };
    answers['charter'] = { subject: '', goals: 'ә'.repeat(4001) };
    answers['consent'] = { ...answers['consent'], agreed: false };
    answers['recommendations'] = { list: [] };
    delete answers['bank'];
    expect(breaks(schema, answers).sort()).toEqual(['.bank missing', '.charter.goals long', '.charter.subject short', '.consent.agreed const', '.direction.direction enum', '.recommendations.list few']);
  });
  it('lets what is not always asked be empty', () =>
    expect(breaks(schema.properties?.['eligibility'] ?? {}, { kind: 'fund', received: 'no', receivedOn: '', database: 'none' })).toEqual([]));
});

describe('XLSForm of the award (one definition)', () => {
  const { survey, choices } = xlsFormOf(awardPackage, awardLabelsKk);
  const row = (name: string) => survey.find((each) => each.name === name);
  it('has unique names and balanced groups', () => {
    const names = survey.filter(({ type }) => !type.startsWith('end ')).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(survey.filter(({ type }) => type.startsWith('begin ')).length).toBe(survey.filter(({ type }) => type.startsWith('end ')).length);
  });
  it('asks every field in its words', () => {
    expect(row('award_organisation_bin')).toEqual({ type: 'text', name: 'award_organisation_bin', label: 'Бизнес-сәйкестендіру нөмірі', hint: 'БСН, 12 цифр', required: 'yes', relevant: '', constraint: '' });
    expect(survey.filter(({ type, label }) => !type.startsWith('end ') && label === '')).toEqual([]);
  });
  it('keeps relevance and limits', () => {
    expect(row('award_eligibility_receivedOn')?.relevant).toBe("${award_eligibility_received} = 'yes'");
    expect(row('award_projects_list_to')?.relevant).toBe("${award_projects_list_running} = ''");
    expect(row('award_contribution_contribution')?.constraint).toBe('string-length(.) <= 10000');
    expect(row('award_signature_filledOn')?.constraint).toBe('. <= today()');
    expect(row('award_projects_list')?.type).toBe('begin repeat');
  });
  it('offers the fifteen directions (CO-3)', () =>
    expect(choices.filter(({ list_name }) => list_name === 'award_direction_direction').map(({ name }) => Number(name))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1)));
});

describe('files for other programs', () => {
  it('are a schema and two sheets in each language of the papers', () =>
    expect(awardExports().map(({ name }) => name)).toEqual(['award.schema.json', 'award.survey.kk.csv', 'award.choices.kk.csv', 'award.survey.ru.csv', 'award.choices.ru.csv']));
  it('quote what CSV has to', () => expect(csvOf([{ a: 'x "y"', b: 'p, q' }])).toBe('"a","b"\r\n"x ""y""","p, q"\r\n'));
});

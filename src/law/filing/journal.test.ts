import { expect, test } from 'vitest';
import { fc } from '#law/property.test-seed';
import { awardDirections } from '../directions';
import { regions } from '../regions';
import { channels, filingStates, journalSorts, noFilters, readFilters, writeFilters, type JournalFilters } from './journal';

const call = 'callaward202600';
const anyFilters: fc.Arbitrary<JournalFilters> = fc.record({
  call: fc.constant(call), text: fc.string({ maxLength: 50 }), direction: fc.subarray([...awardDirections]), region: fc.subarray([...regions]),
  state: fc.subarray([...filingStates]), channel: fc.subarray([...channels]), findings: fc.boolean(), sort: fc.constantFrom(...journalSorts), descending: fc.boolean(),
});
const getter = (of: Readonly<Record<string, string>>) => (name: string) => of[name] ?? '';

test('an address holds the filters to the last', () => {
  fc.assert(fc.property(anyFilters, (filters) => {
    expect(readFilters(getter(writeFilters(filters)))).toEqual(filters);
  }));
});
test('what is not asked is not in the address', () => expect(writeFilters(noFilters(call))).toEqual({ call }));
test.each([{ direction: '99' }, { region: 'KZ-75,KZ-00' }, { state: 'x' }, { channel: 'fax' }, { findings: '2' }, { sort: 'bin' }, { call: 'x' }])(
  'refuses %j',
  (wrong) => expect(readFilters(getter({ call, ...wrong }))).toBeNull(),
);

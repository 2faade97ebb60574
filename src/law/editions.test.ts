import { expect, it } from 'vitest';
import { editionOf, editions } from './editions';

it('editions are told apart by id, and a day the sources do not give is null', () => {
  expect(new Set(editions.map(({ id }) => id)).size).toBe(editions.length);
  expect(editionOf('award-2018')).toMatchObject({ field: 'award', from: null, acts: [{ number: '52', date: '2018-05-25' }] });
  expect(editionOf('ngo-database-2018')).toMatchObject({ from: '2018-01-15' });
  expect(editionOf('award-1999')).toBeNull();
});

it('VM: the edition of Order 15 is repealed and takes no new filings', () => {
  expect(editionOf('volunteering-2017')?.open).toBe(false);
  expect(editionOf('award-2018')?.open).toBe(true);
});

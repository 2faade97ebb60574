/**
 * Editions of the law (rules.md «Editions»). What was filed under one stays under it, so a row that has been
 * used is never edited: a change of the law is a new row. A day that the sources do not give is null.
 */
import type { IsoDate } from './dates';

export interface Act {
  /** Number of the order. */
  readonly number: string;
  readonly date: IsoDate;
  /** Number in the register of acts. */
  readonly registered: string | null;
}

export interface Edition {
  readonly id: string;
  readonly field: 'award' | 'grant' | 'socialOrder' | 'tender' | 'budgetRequest' | 'ngoDatabase' | 'volunteering';
  readonly acts: readonly Act[];
  /** First and last day in force. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** False once repealed: old papers stay readable, new filings are refused with that reason. */
  readonly open: boolean;
}

export const editions = [
  {
    id: 'award-2018', field: 'award', from: null, until: null, open: true,
    acts: [{ number: '52', date: '2018-05-25', registered: null }],
  },
  {
    id: 'grant-2015', field: 'grant', from: null, until: null, open: true,
    acts: [{ number: '413', date: '2015-12-25', registered: null }],
  },
  {
    id: 'social-order-2018', field: 'socialOrder', from: null, until: null, open: false,
    acts: [
      { number: '18', date: '2018-08-15', registered: '17315' },
      { number: '19', date: '2018-08-15', registered: '17314' },
    ],
  },
  {
    // In force when ten calendar days have passed after the day of its first official publication.
    id: 'social-order-2021', field: 'socialOrder', from: null, until: null, open: true,
    acts: [{ number: '303', date: '2021-08-24', registered: '24134' }],
  },
  {
    id: 'tender-2015', field: 'tender', from: null, until: null, open: true,
    acts: [{ number: '648', date: '2015-12-11', registered: null }],
  },
  {
    id: 'budget-request-2014', field: 'budgetRequest', from: null, until: null, open: true,
    acts: [{ number: '511', date: '2014-11-24', registered: null }],
  },
  {
    id: 'ngo-database-2016', field: 'ngoDatabase', from: null, until: '2018-01-14', open: false,
    acts: [{ number: '51', date: '2016-02-19', registered: null }],
  },
  {
    id: 'ngo-database-2018', field: 'ngoDatabase', from: '2018-01-15', until: null, open: true,
    acts: [
      { number: '51', date: '2016-02-19', registered: null },
      { number: '175', date: '2017-12-06', registered: null },
    ],
  },
  {
    // VM: repealed by Order 476 of 31 October 2022; neither first nor last day is in the sources.
    id: 'volunteering-2017', field: 'volunteering', from: null, until: null, open: false,
    acts: [{ number: '15', date: '2017-02-22', registered: '15100' }],
  },
] as const satisfies readonly Edition[];

/** Null for an id that the law does not have. */
export function editionOf(id: string): Edition | null {
  return editions.find((each) => each.id === id) ?? null;
}

import type { CouncilSettings } from '#law/council/settings';
import type { Call, Recipient } from '#law/filing/wire';
import { headOf } from '../chain/append';
import { all, columnsOf, first, type App } from '../rows';

const callShape = {
  id: '', code: '', year: 0, edition: '', titleKk: '', titleRu: '', titleEn: '', opensAt: '', closesAt: '', graceHours: 0, replaceable: false,
  extendedTo: '', downFrom: '', downTo: '', retentionYears: 0,
};
const columns = columnsOf(callShape);

type CallRow = { readonly [K in keyof typeof callShape]: (typeof callShape)[K] };

/** The close that counts: as announced, or as extended. */
export const closeOf = ({ closesAt, extendedTo }: { readonly closesAt: string; readonly extendedTo: string }): string => (extendedTo === '' ? closesAt : extendedTo);

/** The close that counts comes out as `closesAt`, whoever reads it: nobody has to know of an extension to keep to it. */
const callOf = ({ titleKk: kk, titleRu: ru, titleEn: en, extendedTo, downFrom: from, downTo: to, ...rest }: CallRow): Call => ({
  ...rest,
  title: { kk, ru, en },
  ...(extendedTo !== '' && { closesAt: extendedTo, extension: { announced: rest.closesAt, from, to } }),
});

export const findCall = (app: App, id: string): Call | undefined => {
  const row = first(app, `SELECT ${columns} FROM calls WHERE id = {:id} AND announced = 1`, { id }, callShape);
  return row && callOf(row);
};

/** With the settings of its council, and the head of each chain: whoever keeps it can see later whether the chain passes through it. */
export const announcedCalls = (app: App): Call[] =>
  all(app, `SELECT ${columns}, council FROM calls WHERE announced = 1 ORDER BY "opensAt" DESC, id`, {}, { ...callShape, council: '' }).map(({ council, ...row }) => ({
    ...callOf(row), ...(council !== '' && { council: JSON.parse(council) as CouncilSettings }), head: headOf(app, row.id),
  }));

const recipientShape = { bin: '', direction: '', decidedOn: '' };

export const recipientsOf = (app: App, bin: string): Recipient[] =>
  all(app, 'SELECT bin, direction, "decidedOn" FROM recipients WHERE bin = {:bin}', { bin }, recipientShape);

export const publishedRecipients = (app: App): Recipient[] =>
  all(app, 'SELECT bin, direction, "decidedOn" FROM recipients ORDER BY "decidedOn" DESC, bin', {}, recipientShape);

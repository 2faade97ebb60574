import type { Call, Recipient } from '#law/filing/wire';
import { all, first, type App } from './rows';

const callShape = {
  id: '', code: '', year: 0, edition: '', titleKk: '', titleRu: '', titleEn: '', opensAt: '', closesAt: '', graceHours: 0, replaceable: false,
};
const columns = Object.keys(callShape).map((column) => `"${column}"`).join(', ');

const callOf = ({ titleKk: kk, titleRu: ru, titleEn: en, ...rest }: { readonly [K in keyof typeof callShape]: (typeof callShape)[K] }): Call => ({
  ...rest,
  title: { kk, ru, en },
});

export const findCall = (app: App, id: string): Call | undefined => {
  const row = first(app, `SELECT ${columns} FROM calls WHERE id = {:id} AND announced = 1`, { id }, callShape);
  return row && callOf(row);
};

export const announcedCalls = (app: App): Call[] =>
  all(app, `SELECT ${columns} FROM calls WHERE announced = 1 ORDER BY "opensAt" DESC, id`, {}, callShape).map(callOf);

const recipientShape = { bin: '', direction: '', decidedOn: '' };

export const recipientsOf = (app: App, bin: string): Recipient[] =>
  all(app, 'SELECT bin, direction, "decidedOn" FROM recipients WHERE bin = {:bin}', { bin }, recipientShape);

export const publishedRecipients = (app: App): Recipient[] =>
  all(app, 'SELECT bin, direction, "decidedOn" FROM recipients ORDER BY "decidedOn" DESC, bin', {}, recipientShape);

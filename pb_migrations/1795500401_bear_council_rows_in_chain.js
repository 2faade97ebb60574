/// <reference path="../build/types.d.ts" />
// What a council's books say came by an event of the call's chain, from whatever hand: a row more than the chain has
// events of its kind is none. Counted, and not only looked for: a decision that was taken back cannot be written again.
const sql = (app, text) => app.db().newQuery(text).execute();
const abort = (name, moment, table, condition) => `CREATE TRIGGER ${name} BEFORE ${moment} ON ${table} WHEN ${condition} BEGIN SELECT RAISE(ABORT, '${table}.immutable'); END`;
const told = (kind, chain, subject, more = '') => `(SELECT count(*) FROM events WHERE chain = ${chain} AND subject = ${subject} AND kind = ${kind}${more})`;
const had = (table, columns) => `(SELECT count(*) FROM ${table} had WHERE ${columns.map((name) => `had."${name}" = NEW."${name}"`).join(' AND ')})`;
const born = (table, columns, kind, subject, more) => abort(`${table}_born_in_chain`, 'INSERT', table, `${had(table, columns)} >= ${told(kind, 'NEW.call', `NEW.${subject}`, more)}`);
const ofSeat = (row) => ` AND json_extract(body, '$.seat') = ${row}.seat`;

const triggers = {
  admissions_born_in_chain: born('admissions', ['call', 'submission', 'decision'], `'submission.' || NEW.decision`, 'submission'),
  seats_born_in_chain: born('seats', ['id'], `'seat.proposed'`, 'id'),
  declarations_born_in_chain: born('declarations', ['call', 'seat'], `'declaration.made'`, 'seat'),
  verdicts_born_in_chain: born('verdicts', ['call', 'seat', 'paper', 'conflict'], `'verdict.given'`, 'paper', `${ofSeat('NEW')} AND json_extract(body, '$.conflict') = NEW.conflict`),
  recusals_born_in_chain: born('recusals', ['call', 'seat', 'paper'], `'member.recused'`, 'paper', ofSeat('NEW')),
  // CI-2: nor does a recusal end otherwise: each end has its own event.
  recusals_end_in_chain: abort('recusals_end_in_chain', 'UPDATE', 'recusals', `OLD.until = '' AND NEW.until != ''
    AND (SELECT count(*) FROM recusals had WHERE had.call = OLD.call AND had.seat = OLD.seat AND had.paper = OLD.paper AND had.until != '')
      >= ${told(`'member.restored'`, 'OLD.call', 'OLD.paper', ofSeat('OLD'))}`),
  sittings_born_in_chain: born('sittings', ['call'], `'sitting.held'`, 'call'),
  decisions_born_in_chain: born('decisions', ['call'], `'council.decided'`, 'call'),
};

migrate((app) => {
  for (const text of Object.values(triggers)) sql(app, text);
}, (app) => {
  for (const name of Object.keys(triggers)) sql(app, `DROP TRIGGER IF EXISTS ${name}`);
});

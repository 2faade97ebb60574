import { formatInstant, milliseconds } from '#law/instant';
import { findCall } from '../calls/rows';
import { now } from '../engine';
import { confirmationLetter, languageOf, noticeLetter } from './letter';
import { all, change, run, type App } from '../rows';

/** Letters of one round: a round is a minute. */
const most = 60;
const minute = 60_000;
/** After so long the news is old, and the app has told it. */
const days = 3;
const shape = { id: '', code: '', params: '', mailAt: '', mailTries: 0, email: '', language: '' };

const homeOf = (app: core.App): string => app.settings().meta.appURL.replace(/\/+$/, '');
const later = (tries: number, at: string): string => formatInstant(milliseconds(at) + minute * Math.min(2 ** tries, 360));

/** Takes the turn to send: false when another round was quicker. */
const claim = (app: App, { id, mailAt, mailTries }: { readonly [K in keyof typeof shape]: (typeof shape)[K] }, at: string): boolean =>
  change(app, 'UPDATE notices SET "mailAt" = {:next}, "mailTries" = "mailTries" + 1 WHERE id = {:id} AND "mailAt" = {:mailAt}', { id, mailAt, next: later(mailTries + 1, at) }) === 1;

const send = (app: core.App, to: string, letter: { readonly subject: string; readonly text: string; readonly html: string }): void => {
  const { senderAddress: address, senderName: name } = app.settings().meta;
  const message = new MailerMessage({
    ...letter, from: { address, name }, to: [{ address: to, name: '' }],
    headers: { 'List-Unsubscribe': `<${homeOf(app)}/account>`, 'Auto-Submitted': 'auto-generated' },
  });
  app.newMailClient().send(message);
};

/**
 * Sends what is due, by cron. Only to confirmed addresses that want letters; the turn is taken before the
 * letter goes, so that a crash in between costs a wait and not a second letter.
 */
export const sendLetters = (app: core.App): void => {
  const at = now();
  const old = formatInstant(milliseconds(at) - days * 1440 * minute);
  run(app, `UPDATE notices SET "mailAt" = '' WHERE "mailAt" != '' AND at < {:old}`, { old });
  const due = all(
    app,
    `SELECT notices.id AS id, code, params, "mailAt", "mailTries", users.email AS email, users.language AS language
     FROM notices JOIN users ON users.id = notices.person
     WHERE "mailAt" != '' AND "mailAt" <= {:at} AND users.verified = 1 AND users."mailOff" = 0 ORDER BY "mailAt" LIMIT ${most}`,
    { at },
    shape,
  );
  for (const notice of due) {
    if (!claim(app, notice, at)) continue;
    const params = JSON.parse(notice.params) as Record<string, string>;
    const language = languageOf(notice.language);
    const call = findCall(app, params['call'] ?? '')?.title[language] ?? '';
    const letter = noticeLetter({ code: notice.code, params, language, call, home: homeOf(app) });
    try {
      if (letter !== null) send(app, notice.email, letter);
      run(app, `UPDATE notices SET "mailAt" = '', "mailedAt" = {:at} WHERE id = {:id}`, { id: notice.id, at: now() });
    } catch (error) {
      // Tried again by its own turn; one bad address holds up nobody.
      app.logger().warn('letters: one could not be sent', 'notice', notice.id, 'error', String(error));
    }
  }
};

/** PocketBase's own letter that confirms an address, in the person's language and with our own page. */
export const wordConfirmation = (e: core.MailerRecordEvent): void => {
  const token: unknown = e.meta['token'];
  if (e.message && e.record && typeof token === 'string') {
    const { subject, text, html } = confirmationLetter(languageOf(e.record.getString('language')), homeOf(e.app), token);
    e.message.subject = subject;
    e.message.text = text;
    e.message.html = html;
  }
  return e.next();
};

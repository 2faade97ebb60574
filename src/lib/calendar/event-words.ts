import type { Call } from '#law/filing/wire';
import type { EventWords } from './call-dates';
import { closeText, spanText } from './close-text';
import type { CalendarWords } from './words.kk';

interface Given {
  /** The call's, in the language of the screen. */
  readonly title: string;
  readonly t: CalendarWords;
  readonly url: string;
}

/** What a calendar shows of a call's days. An extended close says so in its name, and its ground in its text. */
export const eventWords = ({ closesAt, extension }: Pick<Call, 'closesAt' | 'extension'>, { title, t, url }: Given): EventWords => {
  const { events } = t;
  const moved = extension ? `${t.extendedUntil(closeText(closesAt))} ${t.extendedWhy(spanText(extension.from, extension.to), closeText(extension.announced))}\n` : '';
  return {
    titles: {
      opens: events.opens, files: events.files(title) + (extension ? ` (${t.extended.toLowerCase()})` : ''), applicants: events.applicants(title),
      recipients: events.recipients(title), payment: events.payment(title),
    },
    text: moved + t.eventText,
    url,
  };
};

import type { ChainEvent } from '#law/filing/event';
import { closeText } from '../calendar/close-text';
import { shortTime } from '../i18n/short-time';
import type { ChainWords } from './words.kk';

type Body = Readonly<Record<string, unknown>>;
const details: Readonly<Record<string, (body: Body, words: ChainWords['details']) => string>> = {
  'submission.entered': ({ channel, arrivedAt }, w) => w.entered(channel === 'post' ? 'post' : 'hand', shortTime(String(arrivedAt))),
  'submission.erased': ({ ground }, w) => w.erased(String(ground)),
  'call.extended': ({ closesAt, from, to }, w) => w.extended(closeText(String(closesAt)), shortTime(String(from)), shortTime(String(to))),
  'submission.returned': ({ clauses }) => String(clauses).replace(/,/g, ', '),
  'submission.refused': ({ clauses }) => String(clauses).replace(/,/g, ', '),
  'office.exported': ({ count, kind }, w) => w.exported(Number(count), String(kind)),
};

/** What an event says, in words. A kind newer than this build stands by its own name. */
export const eventText = ({ kind, body }: Pick<ChainEvent, 'kind' | 'body'>, w: ChainWords): { readonly title: string; readonly detail: string } => ({
  title: (w.kinds as Readonly<Record<string, string>>)[kind] ?? kind,
  detail: details[kind]?.(JSON.parse(body) as Body, w.details) ?? '',
});

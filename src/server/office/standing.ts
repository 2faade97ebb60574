import type { StandingAnswer } from '#law/filing/office-wire';
import type { Channel } from '#law/filing/journal';
import { isId } from '../read-body';
import { findSubmission, standing } from '../filing/books';
import { now } from '../engine';
import { checkedFor } from '../organisations/filer';
import { forOffice } from './guard';

/** GET /api/otinim/office/standing: what an organisation has filed in a call, seen before paper is entered (AW-5). */
export const giveStanding = forOffice((e) => {
  const query = e.request?.url?.query();
  const [call, bin] = [query?.get('call') ?? '', query?.get('bin') ?? ''];
  if (!isId(call) || !/^\d{12}$/.test(bin)) return e.json(400, { code: 'query.malformed' });
  const answer: StandingAnswer = {
    standing: standing(e.app, { call, bin, except: '', at: now(), organisation: checkedFor(e.app, bin) }).flatMap(({ submission }) => {
      const row = findSubmission(e.app, submission);
      if (row === undefined) return [];
      const { direction, number, channel, arrivedAt } = row;
      return [{ submission, direction, number, channel: (channel === '' ? 'web' : channel) as Channel, arrivedAt }];
    }),
  };
  return e.json(200, answer);
});

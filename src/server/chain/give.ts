import { beginning } from '#law/filing/event';
import { isId } from '../read-body';
import { announcedCalls } from '../calls/rows';
import { checkPage } from './check';
import { forOffice } from '../office/guard';
import type { App } from '../rows';

/** GET /api/otinim/office/chains/{id}?after=&hash= */
export const giveChain = forOffice((e) => {
  const call = e.request?.pathValue('id');
  const query = e.request?.url?.query();
  const [seq, hash] = [query?.get('after') ?? '', query?.get('hash') ?? ''];
  const from = seq === '' ? beginning : { seq: Number(seq), hash };
  if (!isId(call) || (seq !== '' && !(/^\d{1,9}$/.test(seq) && /^[0-9a-f]{64}$/.test(hash)))) return e.json(400, { code: 'query.malformed' });
  return e.json(200, checkPage(e.app, call, from));
});

/** `otinim chain`: every call's chain and books. Says what is wrong, and ends with 4 when anything is. */
export const verifyChains = (app: App): void => {
  let broken = 0;
  for (const { id, code, year } of announcedCalls(app)) {
    const name = `${code}-${year} (${id})`;
    let after = beginning;
    let compared = 0;
    for (;;) {
      const { verified, events, compared: some, discrepancies, head } = checkPage(app, id, after);
      compared += some;
      for (const { submission, code: what } of discrepancies) {
        broken += 1;
        console.error(`${name}: ${submission}: ${what}`);
      }
      if (!verified.ok) {
        broken += 1;
        console.error(`${name}: event ${verified.seq}: ${verified.code}`);
        break;
      }
      after = { seq: verified.seq, hash: verified.head };
      if (events.length === 0 || verified.seq >= head.seq) {
        console.log(`${name}: ${verified.seq} events, ${compared} submissions, head ${verified.head}`);
        break;
      }
    }
  }
  if (broken > 0) $os.exit(4);
};

/** Every row of the database is about to be sealed or opened: no other page may have it open meanwhile. */
import { alone } from '../outbox/alone';
import { enterDevice, leaveDevice } from '../storage/device';
import { presence } from '../storage/presence';

/** A page with work in it saves first; one that cannot keeps us waiting, and is not worth a lost word. */
const patience = 8000;
/** A page that is only just being opened hears the second time. */
const askAgain = 1000;

/**
 * One page at a time, and once every other has gone. Where one of them stays, or is at the same thing, nothing is done.
 * @param ask tells the others to save their work and to begin anew; they wait at the door then
 */
export const aloneWithRows = async (ask: () => void, work: () => Promise<void>): Promise<void> => {
  const { locks } = navigator;
  await alone(locks, 'otinim.locking')(async () => {
    ask();
    // Safari before 15.4.
    if (!locks) return work();
    const waiting = new AbortController();
    const asking = setInterval(ask, askAgain);
    const givenUp = setTimeout(() => waiting.abort(), patience);
    const waited = (): void => {
      clearInterval(asking);
      clearTimeout(givenUp);
    };
    leaveDevice();
    try {
      await locks.request(presence, { signal: waiting.signal }, () => {
        waited();
        return work();
      });
    } catch (error) {
      if (!waiting.signal.aborted) throw error;
    } finally {
      waited();
      await enterDevice();
    }
  });
};

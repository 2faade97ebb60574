import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { keepTrack } from '../harness/cleaning';
import { root } from '../harness/hooks';
import type { Ran, Run } from './load';

export interface Clients {
  readonly run: (run: Run) => Promise<Ran>;
  readonly stop: () => void;
}

/** scripts/bench.mjs bundles `load.ts` beside this. */
export const startClients = (): Clients => {
  const child: ChildProcess = fork(join(root, 'build/bench/load.mjs'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  keepTrack(child);
  return {
    run: (run) =>
      new Promise((resolve, reject) => {
        const gone = (): void => reject(new Error('the clients ended'));
        child.once('exit', gone);
        child.once('message', (ran) => {
          child.off('exit', gone);
          resolve(ran as Ran);
        });
        child.send(run);
      }),
    stop: () => void child.kill(),
  };
};

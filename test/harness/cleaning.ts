import { rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';

/** What must not outlive the test process, however it ends. */
const children = new Set<ChildProcess>();

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export const keepTrack = (child: ChildProcess): void => {
  children.add(child);
  child.once('exit', () => children.delete(child));
};

/** Before the run's end, where there is much of it. */
export const remove = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

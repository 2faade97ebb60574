import { rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';

/** What must not outlive the test process, however it ends. */
const children = new Set<ChildProcess>();
const folders = new Set<string>();

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const keepTrack = (child: ChildProcess): void => {
  children.add(child);
  child.once('exit', () => children.delete(child));
};
export const removeAtExit = (folder: string): void => {
  folders.add(folder);
};
export const remove = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
};

/**
 * Everything that a run of tests writes is in one folder, its programs' own temporary files too, and goes with
 * the run, however its tests end. Used as `globalSetup`; what runs by itself (the bench) makes its own.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'otinim-run-';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A run that was killed could not clear up: the next one does. */
const clearAfterKilled = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
};

export const beginRun = (): (() => void) => {
  clearAfterKilled();
  const outside = tmpdir();
  const folder = mkdtempSync(join(outside, `${prefix}${process.pid}-`));
  process.env['OTINIM_RUN'] = folder;
  // For what is not ours: Chromium, LibreOffice, esbuild.
  process.env['TMPDIR'] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    process.env['TMPDIR'] = outside;
    delete process.env['OTINIM_RUN'];
  };
};
export default beginRun;

export const runFolder = (): string => {
  if (process.env['OTINIM_RUN'] === undefined) process.once('exit', beginRun());
  return process.env['OTINIM_RUN'] ?? '';
};

export const temporary = (name: string): string => mkdtempSync(join(runFolder(), `${name}-`));

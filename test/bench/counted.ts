/** The law's own counting in a browser's page: bundled by itself, so that nothing of the app is measured with it. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { root } from '../harness/hooks';

const source = `
  import { readPublication, verifyPublication } from '#law/council/publication';
  import { replay } from '#law/council/replay';
  import { resultOf } from '#law/council/result';
  import { sha256Now } from '#lib/result/sha256';
  const timed = (work) => { const from = performance.now(); const value = work(); return { ms: performance.now() - from, value }; };
  globalThis.countedIn = (text, rounds) => {
    const published = readPublication(text);
    const replayed = published && replay(published, { sha256: sha256Now });
    if (!replayed || !replayed.ok) throw new Error('the file cannot be counted');
    const counted = Array.from({ length: rounds }, () => timed(() => resultOf(replayed.input, sha256Now)).ms);
    const whole = Array.from({ length: 2 }, () => timed(() => verifyPublication(text, sha256Now)));
    if (whole.some(({ value }) => !value.ok)) throw new Error('the file is not what was decided');
    return { counted, whole: whole.map(({ ms }) => ms) };
  };
`;

export interface Counted {
  /** Milliseconds of `resultOf`, round by round: the first is what a page that has counted nothing pays. */
  readonly counted: readonly number[];
  /** Of the published file from its first byte: chain walked, sheets opened, counted, compared. */
  readonly whole: readonly number[];
}

export const countIn = async (page: Page, text: string, rounds: number): Promise<Counted> => {
  const { outputFiles } = await build({ stdin: { contents: source, resolveDir: join(root, 'src'), loader: 'ts' }, bundle: true, format: 'iife', minify: true, write: false });
  await page.evaluate(outputFiles[0]?.text ?? '');
  return page.evaluate(([given, times]) => (globalThis as unknown as { countedIn: (text: string, rounds: number) => Counted }).countedIn(given, times), [text, rounds] as const);
};

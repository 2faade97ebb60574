import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { locks, published } from '#law/council/chain.test-data';
import { paper, sheet } from '#law/council/council.test-data';
import { publicationText } from '#law/council/publication';
import { awardSettings } from '#law/council/settings';
import { root } from '../harness/hooks';
import { temporary } from '../harness/run-folder';

const folder = temporary('verify');
const papers = [paper('p1'), paper('p2')];
const sheets = [sheet('a', 'p1', [5, 4, 3]), sheet('a', 'p2', [1, 1, 1])];
const text = publicationText(published({ settings: awardSettings, papers, members: ['a'], steps: sheets.map(locks) }, sheets));

const verify = (content: string, ...more: string[]) => {
  const file = join(folder, 'published.jsonl');
  writeFileSync(file, content);
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/verify.mjs'), file, ...more], { encoding: 'utf8' });
  return { status, stdout };
};

test('a whole file is counted again; a point that was changed names the event of its sheet', () => {
  const whole = verify(text);
  expect(whole.stdout).toContain('the same result');
  expect(whole.stdout).toMatch(/1 {2}СЫЙ-2026-p1 {2}12,00 {2}received/);
  expect(whole.status).toBe(0);
  const bent = verify(text.replace('\\"c1\\":5', '\\"c1\\":4'));
  expect(bent).toMatchObject({ status: 1, stdout: expect.stringMatching(/^✗ replay\.sheet: event \d+, sheet\.locked/) as string });
  expect(verify(text, '--head', '0'.repeat(64)).status).toBe(1);
});

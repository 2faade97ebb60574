/** A whole draft in a moment: as the file that another device would have saved. */
import { expect, type Page } from '@playwright/test';
import { almatyDate } from '#law/almaty';
import { addCalendarDays } from '#law/dates';
import { awardPackage, type AwardAnswers } from '#law/forms/award';
import { unitsOf } from '$lib/drafts/units';
import { awardAnswers, awardAttachments, sha256 } from '../fixtures/award';
import { newBin, newId } from '../harness/filings';
import { pdf, type TestFile } from './files';

/** The fixture's answers, lawful on any day and of an organisation that no other test has. */
export const lawfulAnswers = (): AwardAnswers => {
  const answers = awardAnswers();
  const today = almatyDate(new Date().toISOString());
  return {
    ...answers,
    organisation: { ...answers.organisation, bin: newBin() },
    signature: { ...answers.signature, filledOn: today },
    projects: {
      list: answers.projects.list.map((project) => ({ ...project, from: addCalendarDays(today, -600), to: project.running ? '' : addCalendarDays(today, -200) })),
    },
  };
};

export interface Seed {
  readonly call: string | null;
  readonly answers?: AwardAnswers;
  /** In place of the first file. */
  readonly file?: TestFile;
}

export const draftFile = ({ call, answers = lawfulAnswers(), file }: Seed): TestFile => {
  const id = newId();
  const given = awardAttachments().map(({ slot, name }, index) => ({ slot, ...(index === 0 && file ? file : pdf(name, 100)) }));
  const content = JSON.stringify({
    draft: { id, package: awardPackage.id, edition: awardPackage.edition, call, title: answers.organisation.name, direction: answers.direction.direction, parent: null },
    units: unitsOf(awardPackage, answers),
    files: given.map(({ slot, name, buffer }, index) => ({
      id: newId(), slot, name, kind: 'pdf', size: buffer.length, sha256: sha256(buffer), addedAt: Date.now() + index,
    })),
  });
  const bytes = Object.fromEntries(given.map(({ buffer }) => [sha256(buffer), buffer.toString('base64')]));
  return {
    name: 'draft.otinim.json', mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'otinim.draft/1', sha256: sha256(content), content, bytes })),
  };
};

/** Through the home page's own «open from a file». Gives the draft's address. */
export const openFile = async (page: Page, file: TestFile): Promise<string> => {
  await page.getByTestId('import-file').setInputFiles(file);
  await page.waitForURL('**/drafts/*');
  return page.url();
};
export const seedDraft = (page: Page, seed: Seed): Promise<string> => openFile(page, draftFile(seed));

/** From a whole draft to the outbox, as far as the sealed document. */
export const seal = async (page: Page, draft: string): Promise<void> => {
  await page.goto(`${draft}/check`);
  await page.getByTestId('to-submit').click();
  await page.getByTestId('submit').click();
  await page.waitForURL(({ pathname }) => pathname === '/outbox' || pathname === '/account');
};

/** The path alone: `/account?then=/outbox` is not the outbox. */
export const toPath = (page: Page, path: string): Promise<void> => page.waitForURL(({ pathname }) => pathname === path);

let people = 0;
export interface Account {
  readonly email: string;
  readonly password: string;
}
/** On the page that asks for it; signs up, or in where the account is given. */
export const enter = async (page: Page, known?: Account): Promise<Account> => {
  people += 1;
  const account = known ?? { email: `device${process.pid}x${people}@example.org`, password: `сөз-${people}-құпия-ұзын` };
  if (known) await page.getByTestId('account-switch').click();
  await page.locator('#email').fill(account.email);
  await page.locator('#password').fill(account.password);
  await page.getByTestId('account-submit').click();
  await toPath(page, '/outbox');
  return account;
};

export const stateOfItem = (page: Page, state: string): Promise<void> =>
  expect(page.getByTestId('outbox-item')).toHaveAttribute('data-state', state);

import { newFiling } from '../harness/filings';
import { signUp } from '../harness/people';
import { sendOne } from '../harness/requests';
import { enter, lawfulAnswers, seal, seedDraft, stateOfItem } from '../e2e/seed';
import { test } from './tour';

test('what is sent: held, asked about, on its way without a host, registered, refused; receipt; the next draft', async ({ tour }) => {
  const { page, host, call } = tour;
  const context = page.context();
  await seal(page, await seedDraft(page, { call }));
  await page.goto(`${host.url}/outbox`);
  await stateOfItem(page, 'held');
  await tour.see('outbox, held');
  await page.getByTestId('discard').click();
  await page.getByTestId('discard-confirm').waitFor();
  await tour.see('outbox, a question');
  await page.keyboard.press('Escape');
  await page.goto(host.url);
  await tour.see('home, with what waits');
  await page.goto(`${host.url}/account?then=/outbox`);
  await enter(page);
  await stateOfItem(page, 'registered');
  await tour.see('outbox, registered');
  await page.getByTestId('to-receipt').click();
  await page.getByTestId('receipt').waitFor();
  await tour.see('receipt');

  await page.goto(host.url);
  await page.getByTestId('start').first().click();
  await page.waitForURL('**/drafts/*');
  await page.getByTestId('prefill').waitFor();
  await tour.see('tasks, with what is known offered');

  // AW-5: the organisation has applied elsewhere, which this device cannot know.
  const answers = lawfulAnswers();
  const someone = await signUp(host);
  const elsewhere = newFiling({ call, bin: answers.organisation.bin, direction: '5' });
  await sendOne(host, someone.token, elsewhere.operation);
  await page.goto(host.url);
  const draft = await seedDraft(page, { call, answers });
  await page.goto(`${draft}/submit`);
  await page.getByTestId('submit').waitFor();
  await host.pause();
  await context.setOffline(true);
  await page.getByTestId('submit').click();
  await page.waitForURL('**/outbox');
  await page.locator('[data-testid="outbox-item"][data-state="queued"]').waitFor();
  await tour.see('outbox, without a network');
  await context.setOffline(false);
  await host.restart();
  await page.getByTestId('retry').click();
  await page.getByTestId('refusal').waitFor({ timeout: 40_000 });
  await tour.see('outbox, refused');
});

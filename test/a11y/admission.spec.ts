import { enterAs } from '../e2e/enter-as';
import { awardSettings } from '#law/council/settings';
import { asSuperuser, json } from '../harness/requests';
import { admissionOf, decide, officeAct, ownFinding } from '../harness/admission';
import { newCall, newFiling } from '../harness/filings';
import { person } from '../harness/people';
import { sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';
import { test } from './tour';

test('calls, opening one, judging applications, the letter, the list', async ({ tour }) => {
  const { page, host } = tour;
  const [owner, secretary] = [await person(host), await person(host, 'secretary')];
  const call = await newCall(host, { graceHours: 0, council: awardSettings, title: 'Сыйлықақы конкурсы' });
  const [first, second] = [newFiling({ call, name: '«Жас Қанат» қоғамдық бірлестігі', database: 'late' }), newFiling({ call, name: '«Үміт» қоры', direction: '9' })];
  for (const filing of [first, second]) {
    await sendOne(host, owner.token, filing.operation);
    await uploadAll(host, owner.token, filing);
    await sendOne(host, owner.token, filing.operation);
  }
  for (const query of ['DROP TRIGGER calls_frozen', `UPDATE calls SET "closesAt" = '${new Date().toISOString()}' WHERE id = '${call}'`]) json(await asSuperuser(host, 'POST', '/api/sql', { query }));

  await page.goto(`${host.url}/office`);
  await enterAs(page, secretary, 'secretary');
  await page.goto(`${host.url}/office/calls`);
  await page.getByTestId('office-call').first().waitFor();
  await tour.see('office, calls');
  await page.goto(`${host.url}/office/calls/new`);
  await page.getByTestId('save-call').waitFor();
  await tour.see('office, a new call');
  await page.locator('#kk').fill('Сыйлықақы');
  await page.locator('#ru').fill('Премия');
  await page.locator('#en').fill('Award');
  await page.getByTestId('save-call').click();
  await page.getByTestId('announce').waitFor();
  await tour.see('office, before the announcement');
  await page.goto(`${host.url}/office/admission/${call}`);
  await page.getByTestId('admission-filter').waitFor();
  await tour.see('office, applications to check');
  await page.goto(`${host.url}/office/admission/${call}/${first.operation.id}`);
  await page.getByTestId('overruled-0').check();
  await page.getByTestId('add-own').click();
  await page.getByTestId('decide-refused').click();
  await page.getByRole('alert').waitFor();
  await tour.see('office, judging');
  await decide(host, secretary, first.operation.id, { decision: 'returned', findings: [ownFinding] });
  await decide(host, secretary, second.operation.id, { decision: 'admitted' });
  await admissionOf(host, secretary, first.operation.id);
  await page.reload();
  await page.getByTestId('paper-letter').waitFor();
  await tour.see('office, the letter');
  await officeAct(host, secretary, { kind: 'list.publish', call });
  await page.goto(`${host.url}/applicants/${call}`);
  await page.getByTestId('applicants-count').waitFor();
  await tour.see('the list of applicants');
});

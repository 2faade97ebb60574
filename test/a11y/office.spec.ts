import { enterAs } from '../e2e/enter-as';
import { newFiling } from '../harness/filings';
import { person } from '../harness/people';
import { sendOne } from '../harness/requests';
import { uploadAll } from '../harness/uploads';
import { test } from './tour';

test('the office: shut, its list, what is chosen, nothing found, one application', async ({ tour }) => {
  const { page, host, call } = tour;
  const [owner, secretary] = [await person(host), await person(host, 'secretary')];
  const filing = newFiling({ call, name: '«Жас Қанат» қоғамдық бірлестігі', database: 'none' });
  await sendOne(host, owner.token, filing.operation);
  await uploadAll(host, owner.token, filing);
  await sendOne(host, owner.token, filing.operation);
  await sendOne(host, owner.token, newFiling({ call, name: '«Үміт» қоғамдық қоры', direction: '9' }).operation);

  await page.goto(`${host.url}/office`);
  await page.getByTestId('office-closed').waitFor();
  await tour.see('office, for others');
  await enterAs(page, secretary, 'secretary');
  await page.goto(`${host.url}/office/applications?call=${call}`);
  await page.getByRole('link', { name: /Жас Қанат/ }).waitFor();
  await tour.see('office, applications');
  await page.getByRole('checkbox', { name: /Үміт/ }).check();
  await page.getByTestId('export-zip').waitFor();
  await tour.see('office, one chosen');
  await page.goto(`${host.url}/office/applications?call=${call}&q=${encodeURIComponent('жоқ ұйым')}`);
  await page.getByText('Өтінім табылмады').waitFor();
  await tour.see('office, nothing found');
  await page.goto(`${host.url}/office/applications/${filing.operation.id}`);
  await page.getByRole('heading', { name: 'Өтінім қосымшаларда' }).waitFor();
  await page.getByTestId('print').waitFor();
  await tour.see('office, one application');
});

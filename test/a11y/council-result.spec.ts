import { enterAs } from '../e2e/enter-as';
import { acts, scoredCouncil, sitting, today } from '../harness/council-result';
import { recuse } from '../harness/council-sheets';
import { test } from './tour';

test('a result: of the office before and after the decision, its sitting, and the public page', async ({ tour }) => {
  const { page, host } = tour;
  const points = [[[5, 4, 3], [4, 4, 4]], [[4, 4, 4], [1, 1, 1]], [[5, 5, 5], [5, 5, 5]]];
  const council = await scoredCouncil(host, points, { papers: [{ name: '«Жас Қанат» қоғамдық бірлестігі' }, { name: '«Үміт» қоғамдық қоры' }], settings: { award: 100_000_001 } }, async (made) => {
    if (made.members[2] && made.papers[0]) await recuse(host, made, made.members[2], made.papers[0]);
  });
  const { secretary, call } = council;
  await page.goto(`${host.url}/results/${call}`);
  await page.getByText('Нәтиже әлі жарияланған жоқ').waitFor();
  await tour.see('results, not published');
  await enterAs(page, secretary, 'secretary');
  await page.goto(`${host.url}/office/council/${call}/result`);
  await page.getByTestId('hold').click();
  await page.getByTestId('act').waitFor();
  await tour.see('result, writing the sitting');
  await acts(host, council, sitting(council), { kind: 'council.decide', call, decidedOn: today() });
  await page.goto(`${host.url}/office/council/${call}/result`);
  await page.getByTestId('publish').waitFor();
  await tour.see('result, decided');
  await page.goto(`${host.url}/office/council/${call}/result/protocol`);
  await page.getByTestId('paper-protocol').first().waitFor();
  await acts(host, council, { kind: 'result.publish', call });
  await page.goto(`${host.url}/results/${call}`);
  await page.getByTestId('recount-button').click();
  await page.getByText('Қайта есептелген нәтиже кеңес шешімімен бірдей').waitFor();
  await tour.see('results, recounted');
});

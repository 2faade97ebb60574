import { enterAs } from '../e2e/enter-as';
import { councilAt } from '../harness/council';
import { test } from './tour';

test('a council: its seats, its conflicts, an invitation, a declaration', async ({ tour }) => {
  const { page, host } = tour;
  const bin = '120340000004';
  const council = await councilAt(host, 'declared', { papers: [{ name: '«Жас дәурен» қоғамдық бірлестігі' }, { bin, name: '«Ақ бұлақ» қоғамдық қоры' }], members: [{ name: 'Әбілқасымова Айгүл Мұратқызы', named: [bin] }, { name: 'Сәрсенов Ерлан Болатұлы' }] });

  await tour.go('/seat', 'seat, a link that is not whole', 'seat-none');
  await enterAs(page, council.secretary, 'secretary');
  await tour.go(`/office/council/${council.call}`, 'council, seats', 'seat');
  await page.getByTestId('propose').click();
  await page.getByTestId('act').click();
  await tour.see('council, a proposal with faults');
  await tour.go(`/office/council/${council.call}/conflicts`, 'council, conflicts', 'pair');
  await enterAs(page, council.members[0]!.person, 'expert');
  await tour.go(`/council/declaration/${council.call}`, 'declaration, given', 'given');
  await page.getByTestId('renew').click();
  await page.getByTestId('declaration').waitFor();
  await page.getByTestId('declare').click();
  await page.getByTestId('error-summary').waitFor();
  await tour.see('declaration, with faults');
});

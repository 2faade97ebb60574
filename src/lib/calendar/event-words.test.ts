import { expect, test } from 'vitest';
import { eventWords } from './event-words';
import { calendarKk as t } from './words.kk';

const given = { title: 'Сыйлықақы', t, url: 'https://otinim.example/calls' };
const closesAt = '2026-09-01T09:00:00.000Z';

test('Q2: an extended close says so, from when and for what', () => {
  const extension = { announced: '2026-08-31T19:00:00.000Z', from: '2026-08-31T11:00:00.000Z', to: '2026-08-31T13:30:00.000Z' };
  const { titles, text } = eventWords({ closesAt, extension }, given);
  expect(titles.files).toBe('Өтінім берудің соңғы сағаты: Сыйлықақы (мерзімі ұзартылды)');
  for (const said of ['1 қыркүйек, 14:00', '31 тамыз, 16:00 – 18:30', '31 тамыз, 23:59']) expect(text).toContain(said);
});
test('any other says nothing of it', () => {
  expect(eventWords({ closesAt }, given)).toMatchObject({ titles: { files: 'Өтінім берудің соңғы сағаты: Сыйлықақы' }, text: t.eventText });
});

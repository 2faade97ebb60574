import { expect, test } from 'vitest';
import { closeText, spanText } from './close-text';

test('CO-7: a close at midnight is read as the last minute of the day before, any other as it is', () => {
  expect(closeText('2026-08-31T19:00:00.000Z')).toBe('2026 жылғы 31 тамыз, 23:59');
  expect(closeText('2026-09-01T09:00:00.000Z')).toBe('2026 жылғы 1 қыркүйек, 14:00');
});
test('a span within one day of Almaty names it once', () => {
  expect(spanText('2026-08-31T19:00:00.000Z', '2026-09-01T18:59:00.000Z')).toBe('2026 жылғы 1 қыркүйек, 00:00 – 23:59');
  expect(spanText('2026-08-31T18:59:00.000Z', '2026-08-31T19:00:00.000Z')).toBe('2026 жылғы 31 тамыз, 23:59 – 2026 жылғы 1 қыркүйек, 00:00');
});

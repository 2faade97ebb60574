import { expect, test } from 'vitest';
import { roles } from '../remote/remote';
import { isOfficer } from './officer';

test('the office is the secretary and the administrator, and nobody whose role is not known', () => {
  const account = { id: 'x', email: 'x@example.org', verified: true };
  expect(roles.filter((role) => isOfficer({ ...account, role }))).toEqual(['secretary', 'administrator']);
  expect([isOfficer(account), isOfficer(null)]).toEqual([false, false]);
});

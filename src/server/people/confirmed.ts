/** Whoever has not confirmed an address may send and reads nothing back. Answers for the request when not. */
export const confirmed = (e: core.RequestEvent): core.Record | null => {
  const { auth } = e;
  if (auth === undefined || auth === null || auth.collection().name !== 'users') e.json(401, { code: 'session.required' });
  else if (!auth.verified()) e.json(403, { code: 'session.unverified' });
  else return auth;
  return null;
};

/**
 * POST /api/otinim/session/end: signs the account out on every device, for a phone that was lost. Tokens are
 * signed with the account's key; a new key makes all of them worthless at once, this one too.
 */
export const endSessions = (e: core.RequestEvent): void => {
  const { auth } = e;
  if (auth === undefined || auth === null) return e.json(401, { code: 'session.required' });
  if (auth.collection().name !== 'users') return e.json(403, { code: 'session.role' });
  e.app.runInTransaction((tx) => {
    // Read anew: nothing but the key is written over what another request may have changed meanwhile.
    const record = tx.findRecordById('users', auth.id);
    record.refreshTokenKey();
    tx.save(record);
  });
  return e.noContent(204);
};

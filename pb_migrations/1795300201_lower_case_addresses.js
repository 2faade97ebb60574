/// <reference path="../build/types.d.ts" />
// One address, one account: `A@x.kz` and `a@x.kz` reach the same person. Addresses are kept in lower case (the
// hook sees to it) and found in any case: PocketBase looks up by the collation of its unique index.
const index = (collation) =>
  `CREATE UNIQUE INDEX \`idx_email__pb_users_auth_\` ON \`users\` (\`email\`${collation}) WHERE \`email\` != ''`;
const setIndex = (app, collation) => {
  const users = app.findCollectionByNameOrId('users');
  users.removeIndex('idx_email__pb_users_auth_');
  users.indexes = [...users.indexes, index(collation)];
  app.save(users);
};

migrate((app) => {
  const rows = arrayOf(new DynamicModel({ id: '', email: '' }));
  app.db().newQuery('SELECT id, email FROM users ORDER BY id').all(rows);
  const seen = {};
  const twice = [];
  for (const { id, email } of rows) {
    const lower = email.toLowerCase();
    if (lower !== '' && seen[lower] !== undefined) twice.push(`${seen[lower]}, ${id} (${lower})`);
    seen[lower] = id;
  }
  // Whose account it is, a program cannot know: what one of them filed would pass to the other.
  if (twice.length > 0) {
    throw new Error(`users: addresses that differ in case alone: ${twice.join('; ')}. Start the version before, give one of each pair another address (or take it away), then start this one again.`);
  }
  for (const { id, email } of rows) {
    if (email !== email.toLowerCase()) app.db().newQuery('UPDATE users SET email = {:email} WHERE id = {:id}').bind({ id, email: email.toLowerCase() }).execute();
  }
  setIndex(app, ' COLLATE NOCASE');
}, (app) => setIndex(app, ''));

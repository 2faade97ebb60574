/// <reference path="../build/types.d.ts" />
// PocketBase brings its own `users`; this narrows it: a role, sign-up for applicants only, and nobody but
// oneself is seen. Roles other than applicant are given by a superuser alone.
migrate((app) => {
  const users = app.findCollectionByNameOrId('users');
  users.fields.add(new SelectField({
    name: 'role',
    required: true,
    maxSelect: 1,
    values: ['applicant', 'expert', 'secretary', 'administrator'],
  }));
  users.fields.removeByName('avatar');
  users.fields.getByName('password').min = 10;

  const untouched = (field) => `@request.body.${field}:isset = false`;
  users.listRule = 'id = @request.auth.id';
  users.viewRule = 'id = @request.auth.id';
  users.createRule = [
    '(@request.body.role:isset = false || @request.body.role = "applicant")',
    untouched('verified'),
    '(@request.body.emailVisibility:isset = false || @request.body.emailVisibility = false)',
  ].join(' && ');
  users.updateRule = ['id = @request.auth.id', ...['role', 'verified', 'emailVisibility'].map(untouched)].join(' && ');
  users.deleteRule = null;
  users.manageRule = null;
  users.authRule = '';
  users.oauth2.enabled = false;
  users.otp.enabled = false;
  users.mfa.enabled = false;
  // It would write to an address that may not be the person's: nothing is sent before it is confirmed.
  users.authAlert.enabled = false;
  app.save(users);
}, (app) => {
  const users = app.findCollectionByNameOrId('users');
  users.fields.removeByName('role');
  users.fields.add(new FileField({ name: 'avatar', maxSelect: 1 }));
  users.fields.getByName('password').min = 8;
  users.listRule = 'id = @request.auth.id';
  users.viewRule = 'id = @request.auth.id';
  users.createRule = '';
  users.updateRule = 'id = @request.auth.id';
  users.deleteRule = 'id = @request.auth.id';
  users.authAlert.enabled = true;
  app.save(users);
});

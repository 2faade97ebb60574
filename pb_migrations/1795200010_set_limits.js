/// <reference path="../build/types.d.ts" />
// Limits count by address even for signed-in people, and an office behind one address is one key: room for
// thirty people at once, and less for what costs a bcrypt.
migrate((app) => {
  const settings = app.settings();
  settings.meta.appName = 'Otinim';
  settings.meta.hideControls = true;
  settings.batch.enabled = false;
  settings.rateLimits.enabled = true;
  settings.rateLimits.rules = [
    { label: 'users:create', audience: '', duration: 60, maxRequests: 30 },
    { label: '*:auth', audience: '', duration: 60, maxRequests: 30 },
    { label: '*:requestPasswordReset', audience: '', duration: 60, maxRequests: 10 },
    { label: '*:requestVerification', audience: '', duration: 60, maxRequests: 10 },
    { label: '/api/', audience: '', duration: 10, maxRequests: 1000 },
  ];
  app.save(settings);
}, (app) => {
  const settings = app.settings();
  settings.rateLimits.enabled = false;
  app.save(settings);
});

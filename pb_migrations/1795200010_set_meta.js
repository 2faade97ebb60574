/// <reference path="../build/types.d.ts" />
// Rate limits are the host's (pocketbase/limits.go). Collections are changed by migrations, not by hand.
migrate((app) => {
  const settings = app.settings();
  settings.meta.appName = 'Otinim';
  settings.meta.hideControls = true;
  settings.batch.enabled = false;
  app.save(settings);
}, (app) => {
  const settings = app.settings();
  settings.meta.hideControls = false;
  app.save(settings);
});

// Chromium may offer to install before the app's own code has come: kept for src/lib/install.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  globalThis.otinimInstall = event;
});

// Chromium may offer to install before the app's own code has come: kept for src/lib/install.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  globalThis.otinimInstall = event;
});

// The home page's own code, beside everything's: a round trip sooner than the router would ask (svelte.config.js).
if (location.pathname === '/')
  for (const href of document.querySelector('meta[name="home"]')?.content.split(' ') ?? [])
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));

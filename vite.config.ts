import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/** The router's announcer carries an inline style, which our CSP (no `unsafe-*`) would report. */
const announcerWithoutStyle: Plugin = {
  name: 'otinim:announcer-without-style',
  enforce: 'pre',
  transform: {
    filter: { id: /generated\/root\.svelte$/ },
    handler: (code) => code.replace(/(id="svelte-announcer"[^>]*) style="[^"]*"/, '$1 class="unseen"'),
  },
};

/** What the first page and the first section need, in as few requests as a slow line deserves. */



export default defineConfig({
  plugins: [announcerWithoutStyle, sveltekit()],
  build: {
    target: 'es2022',
    // One list of preloads for every browser that can run us; the polyfill would be dead weight.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
  },
  server: { proxy: { '/api': process.env['OTINIM_HOST'] ?? 'http://127.0.0.1:8090' } },
});


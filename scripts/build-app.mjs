/** The app: Vite and Kit, to build/app. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { places } from './places.mjs';
import { must } from './run.mjs';
import { Stop } from './say.mjs';
import { contentHash, unlessDone } from './stamps.mjs';

const inputs = [
  'src/lib', 'src/law', 'src/routes', 'src/app.html', 'src/app.css', 'src/app.d.ts', 'src/service-worker.ts', 'src/hooks.client.ts',
  'static', 'scripts/compress-app.mjs', 'scripts/pack-app.mjs', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'package-lock.json', 'package.json',
];
const shell = join(places.app, 'index.html');

export const buildApp = () =>
  unlessDone({
    name: 'app',
    result: shell,
    hash: contentHash(inputs, { keep: (path) => !path.endsWith('.test.ts'), extra: process.env['OTINIM_VERSION'] ?? '' }),
    work: async () => {
      await must(places.bin('vite'), ['build', '--logLevel', 'warn']);
      if (!existsSync(shell)) throw new Stop('The app was built without its page.', 'Is adapter-static in svelte.config.js, with fallback index.html?');
    },
  });

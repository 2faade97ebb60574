/** `npm run bench [-- server|council|…]`: what the product costs, beside what was wanted. */
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { chromiumPath, installChromium, isChromiumThere } from './chromium.mjs';
import { checkNode } from './needs.mjs';
import { places, root } from './places.mjs';
import { must, run } from './run.mjs';
import { main, step } from './say.mjs';

// Two folders deep, as the harness is: it finds the root of the project from there.
const folder = join(places.build, 'bench');
const sources = ['index.ts', 'load.ts'].map((name) => join(root, 'test', 'bench', name));

await main(async () => {
  checkNode();
  await buildAll();
  if (!isChromiumThere()) await step('Chromium installed', installChromium);
  await must(places.bin('esbuild'), [
    ...sources, '--bundle', '--platform=node', '--format=esm', '--target=node20', '--packages=external', `--alias:$lib=${join(root, 'src', 'lib')}`,
    '--out-extension:.js=.mjs', '--log-level=warning', `--outdir=${folder}`,
  ]);
  const { code } = await run(process.execPath, [join(folder, 'index.mjs'), ...process.argv.slice(2)], { env: { CHROMIUM: chromiumPath() } });
  return code;
});

/** `npm run dev`: Vite with hot reload in front, the host behind; hooks are rebuilt on change. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { bundleServer } from './build-server.mjs';
import { buildAll } from './build.mjs';
import { prepareData } from './demo.mjs';
import { startHost, stopTogether, whenReady } from './host.mjs';
import { checkAddress, checkPort, readPort } from './needs.mjs';
import { folderFlags, places, root } from './places.mjs';
import { main, say } from './say.mjs';

await main(async () => {
  checkAddress();
  const port = readPort();
  await checkPort(port);
  await buildAll({ app: false });
  await prepareData(folderFlags());

  const { child: host, ended } = startHost({ port, flags: [...folderFlags().slice(2), '--hooksWatch', '--hooksPool', '4'] });
  const vite = spawn(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'dev', '--host', '127.0.0.1'], {
    cwd: root,
    env: { ...process.env, OTINIM_HOST: `http://127.0.0.1:${String(port)}` },
    stdio: 'inherit',
  });
  stopTogether([host, vite]);
  vite.once('close', () => host.kill('SIGTERM'));
  await whenReady(port, ended);
  say(`host: http://127.0.0.1:${String(port)}, data: ${places.data}`);

  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const rebuild = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      bundleServer().then(() => say('hooks rebuilt'), (error) => say(String(error.message)));
    }, 150);
  };
  const watchers = ['src/server', 'src/law'].map((folder) => watch(join(root, folder), { recursive: true }, rebuild));
  const code = await ended;
  for (const watcher of watchers) watcher.close();
  vite.kill('SIGTERM');
  return code;
});

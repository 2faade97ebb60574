/** `npm start`: from a fresh clone to a running Otinim. */
import { buildAll } from './build.mjs';
import { prepareData } from './demo.mjs';
import { startHost, stopTogether, whenReady } from './host.mjs';
import { checkAddress, checkGo, checkNode, checkPort, readPort } from './needs.mjs';
import { places } from './places.mjs';
import { main, say, seconds } from './say.mjs';

await main(async () => {
  const from = performance.now();
  checkNode();
  checkGo();
  checkAddress();
  const port = readPort();
  await checkPort(port);
  await buildAll();
  await prepareData();

  const { child, ended } = startHost({ port });
  stopTogether([child]);
  await whenReady(port, ended);
  say(`✓ Otinim is at http://127.0.0.1:${String(port)} (started in ${seconds(from)})`);
  say(`  data: ${places.data}\n  stop: Ctrl-C`);
  const code = await ended;
  say('stopped');
  return code;
});

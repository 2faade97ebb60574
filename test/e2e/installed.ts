/**
 * A phone on which the app is installed already. Installing keeps some three hundred files, which costs a
 * browser four to five seconds of processor: it is done once in a process of tests, and each test gets a copy
 * of the browser's folder. What is said of the first visit itself asks for a browser that has none.
 */
import { cpSync } from 'node:fs';
import { basename } from 'node:path';
import { startHost } from '../harness/host';
import { isFree } from '../harness/process';
import { temporary } from '../harness/run-folder';
import { openBrowser } from './browser';
import { app } from './builds';
import { visit } from './visit';

/**
 * The service worker belongs to an origin, so the hosts of one process take turns at one port. Below those that
 * the system gives to whoever asks for any.
 */
const takePort = async (): Promise<number> => {
  for (let port = 20_000 + (process.pid % 10_000); ; port += 1) if (await isFree(port)) return port;
};
let port: Promise<number> | undefined;
export const homePort = (): Promise<number> => (port ??= takePort());

const install = async (): Promise<string> => {
  const profile = temporary('installed');
  const host = await startHost({ publicDir: app(), port: await homePort() });
  const { context, page, close } = await openBrowser({ profile, keep: true });
  await visit(page, host.url);
  // What a visit writes beside the worker's own cache is each test's own matter.
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: host.url, storageTypes: 'indexeddb,local_storage,cookies' });
  await close();
  await host.stop();
  return profile;
};
let installed: Promise<string> | undefined;

/** A folder of a browser, to be opened once. */
export const installedProfile = async (): Promise<string> => {
  const profile = temporary('profile');
  // What a browser holds open while it runs is not there any more, and its copy of files on the wire is of no use.
  cpSync(await (installed ??= install()), profile, { recursive: true, filter: (path) => !/^(Singleton\w+|Cache)$/.test(basename(path)) });
  return profile;
};

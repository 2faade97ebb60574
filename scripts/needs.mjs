/** What the machine must have, and what to do when it has not. */
import { createServer } from 'node:net';
import { ask } from './run.mjs';
import { Stop } from './say.mjs';

const wanted = { node: [20, 19], go: [1, 25] };

/** @param {readonly number[]} have @param {readonly number[]} want */
const isAtLeast = (have, want) => {
  const [a = 0, b = 0] = have;
  const [x = 0, y = 0] = want;
  return a > x || (a === x && b >= y);
};

/** @param {string} version */
const numbers = (version) => version.split('.').map((part) => Number.parseInt(part, 10));

/** @param {string} version */
export const checkNode = (version = process.versions.node) => {
  if (!isAtLeast(numbers(version), wanted.node)) {
    throw new Stop(`Node ${version} is too old.`, `Install Node ${wanted.node.join('.')} or newer, then run this again.`);
  }
};

/** @param {string | null} printed what `go env GOVERSION` says */
export const checkGo = (printed = ask('go', ['env', 'GOVERSION'], { GOTOOLCHAIN: 'local' })) => {
  const want = wanted.go.join('.');
  if (printed === null || printed === '') {
    throw new Stop('Go is not installed; the server is built with it.', `Install Go ${want} or newer, from go.dev/dl or your system's packages (Debian's stable ones are older; its backports may do), then run this again.`);
  }
  const found = /^go(\d+\.\d+)/.exec(printed);
  if (found?.[1] === undefined || !isAtLeast(numbers(found[1]), wanted.go)) {
    throw new Stop(`${printed} is too old to build the server.`, `Install Go ${want} or newer and see that it comes first in PATH. Nothing is downloaded in its place.`);
  }
  return printed;
};

/** @param {number} port */
const isFree = (port, host = '127.0.0.1') =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(new Stop(`Port ${String(port)} cannot be opened: ${error.message}.`, 'Choose another port: PORT=8091 npm start')));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** Who listens, as far as the system tells. @param {number} port */
const whoListens = async (port) => {
  try {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/api/otinim/health`, { signal: AbortSignal.timeout(500) });
    if (typeof (await answer.json()).version === 'string') return 'another Otinim';
  } catch {
    // Not ours; ask the system.
  }
  const listed = ask('ss', ['-ltnpH', `sport = :${String(port)}`]);
  const found = /users:\(\("([^"]+)",pid=(\d+)/.exec(listed ?? '');
  return found ? `${found[1] ?? ''} (process ${found[2] ?? ''})` : 'another program';
};

/** @param {number} port */
export const checkPort = async (port) => {
  if (await isFree(port)) return;
  throw new Stop(`Port ${String(port)} is taken by ${await whoListens(port)}.`, `Stop it, or choose another port: PORT=${String(port + 1)} npm start`);
};

/** @param {string | undefined} text */
export const readPort = (text = process.env['PORT']) => {
  if (text === undefined || text === '') return 8090;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`PORT is «${text}».`, 'It must be a whole number from 1 to 65535: PORT=8091 npm start');
  }
  return port;
};

/**
 * `npm start` is the demonstration, whose passwords are on the screen: for this machine alone.
 * @param {string | undefined} address
 */
export const checkAddress = (address = process.env['OTINIM_HTTP']) => {
  if (address === undefined || address === '' || /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(address)) return;
  throw new Stop(
    `OTINIM_HTTP is «${address}», which others can reach, and npm start shows the demonstration with its passwords.`,
    `For a server: build/otinim serve --http ${address} --dir FOLDER. See README.md, «On a server».`,
  );
};

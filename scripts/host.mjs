/** The running host: started, waited for, stopped. */
import { spawn } from 'node:child_process';
import { hostFlags, places, root } from './places.mjs';
import { Stop } from './say.mjs';

/** As pocketbase/main.go ends. */
const portTaken = 98;

/**
 * @param {{ port: number, data?: string, flags?: readonly string[], env?: Record<string, string> }} options
 */
export const startHost = ({ port, data = places.data, flags = [], env = {} }) => {
  const child = spawn(places.host, ['serve', '--http', `127.0.0.1:${String(port)}`, ...hostFlags(data), ...flags], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('close', (code) => resolve(code ?? 0));
    child.once('error', () => resolve(1));
  });
  return { child, ended };
};

/** @param {number} port @param {Promise<number>} ended */
export const whenReady = async (port, ended) => {
  /** @type {number | null} */
  let code = null;
  void ended.then((value) => (code = value));
  for (;;) {
    try {
      if ((await fetch(`http://127.0.0.1:${String(port)}/api/otinim/health`)).ok) return;
    } catch {
      // Not yet.
    }
    if (code !== null) {
      throw code === portTaken
        ? new Stop(`Port ${String(port)} is taken.`, `PORT=${String(port + 1)} npm start`)
        : new Stop(`The host ended with ${String(code)}.`, 'What it printed is above.');
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};

/**
 * Ctrl-C reaches the host by itself when there is a terminal; a signal to us alone is passed on.
 * @param {import('node:child_process').ChildProcess[]} children
 */
export const stopTogether = (children) => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
    });
  }
};

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { remove } from '../harness/cleaning';
import { temporary } from '../harness/run-folder';

export interface BrowserOptions {
  /** A folder that another browser has used. */
  readonly profile?: string;
  readonly locale?: string;
  readonly width?: number;
  readonly dark?: boolean;
  /** The folder stays when the browser is closed. */
  readonly keep?: boolean;
  /** Runs in each page before its own scripts. */
  readonly before?: string;
  /** Its account says of itself what it is not: the server's refusals are what the test is about. */
  readonly pretends?: boolean;
}
export interface Browser {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly profile: string;
  /** Ends every process of the browser at once, as a battery that ran out would. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** What no page may say or do: violations of the policy, exceptions, errors in the console, one question without end. */
  readonly complaints: readonly string[];
}

const args = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
];

const processesOf = (profile: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
      } catch {
        return false; // it ended meanwhile
      }
    })
    .map(Number);

const kill = async (profile: string): Promise<void> => {
  for (let tried = 0; tried < 100; tried += 1) {
    const alive = processesOf(profile);
    if (alive.length === 0) return;
    for (const pid of alive) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // it ended meanwhile
      }
    }
    await wait(20);
  }
  throw new Error(`a browser of ${profile} does not end`);
};

/** An address that is not answered is no fault of the page: the host is stopped on purpose. */
const expected = /net::ERR_|Failed to load resource|error occurred when fetching the script/;

/** As often in two seconds no screen has a reason to ask the same; the parts of an upload alone are many. */
const often = 10;
const watchQuestions = (context: BrowserContext, complain: (said: string) => void): void => {
  const asked = new Map<string, number[]>();
  context.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (!pathname.startsWith('/api/') || request.method() === 'PATCH') return;
    const question = `${request.method()} ${pathname}${search}`;
    const times = [...(asked.get(question) ?? []), Date.now()].slice(-often);
    asked.set(question, times);
    const [first = 0] = times;
    if (times.length < often || Date.now() - first > 2000) return;
    complain(`asked ${String(often)} times in ${String(Date.now() - first)} ms: ${question}`);
    asked.delete(question);
  });
};

/** Least asking: what is another role's alone is not asked for. */
const watchRefusals = (context: BrowserContext, complain: (said: string) => void): void => {
  context.on('response', (response) => {
    if (response.status() !== 403) return;
    const said = (body: unknown): void => {
      if (JSON.stringify(body).includes('"session.role"')) complain(`not of this role: ${response.request().method()} ${new URL(response.url()).pathname}`);
    };
    // A page that has left keeps no body.
    response.json().then(said, () => undefined);
  });
};

/** A browser process of its own with a profile on the disk; service workers and all. */
export const openBrowser = async ({ profile = temporary('profile'), locale = 'kk-KZ', width = 360, dark = false, keep = false, before, pretends = false }: BrowserOptions = {}): Promise<Browser> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args, locale, viewport: { width, height: 800 }, serviceWorkers: 'allow', acceptDownloads: true,
    colorScheme: dark ? 'dark' : 'light', timezoneId: 'Asia/Almaty', reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  await context.exposeBinding('otinimComplain', (_source, said: string) => void complaints.push(said));
  await context.addInitScript(() => {
    const complain = (globalThis as unknown as { otinimComplain?: (said: string) => void }).otinimComplain;
    addEventListener('securitypolicyviolation', (event) => complain?.(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  if (before !== undefined) await context.addInitScript(before);
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => complaints.push(`exception: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text())) complaints.push(`console: ${message.text()}`);
    });
  };
  context.pages().forEach(watch);
  watchQuestions(context, (said) => complaints.push(said));
  if (!pretends) watchRefusals(context, (said) => complaints.push(said));
  context.on('page', watch);
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    profile,
    complaints,
    kill: async () => {
      await kill(profile);
      await context.close().catch(() => undefined);
    },
    close: async () => {
      await context.close().catch(() => undefined);
      await kill(profile);
      if (!keep && existsSync(profile)) remove(profile);
    },
  };
};

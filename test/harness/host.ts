import { remove } from './cleaning';
import { end, freePort, launch } from './process';
import { copyOfData, superuser, templateOf } from './template';

export interface HostOptions {
  readonly port?: number;
  /** Kept when the host stops; without it, a copy of a migrated folder that goes with the host. */
  readonly dataDir?: string;
  readonly hooksDir?: string;
  readonly publicDir?: string;
  readonly pool?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly onPrint?: (text: string) => void;
}
export interface Host {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Of the running process; changes at a restart. */
  pid(): number;
  /** Asks it to end, and takes the temporary data folder away. */
  stop(): Promise<void>;
  /** As a power cut would; the data stay. */
  kill9(): Promise<void>;
  /** Ends it politely, the data stay. */
  pause(): Promise<void>;
  /** Starts it again on the same port and data, after `kill9` or `pause` or while it runs. */
  restart(): Promise<void>;
  /** A token of the superuser that every copy of the template has. */
  superuserToken(): Promise<string>;
}

const tokenOf = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/api/collections/_superusers/auth-with-password`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ identity: superuser.email, password: superuser.password }),
  });
  if (!answer.ok) throw new Error(`no superuser: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
};

/** A real host on a free port with its own data. Whatever happens to the test, it ends with its process. */
export const startHost = async (options: HostOptions = {}): Promise<Host> => {
  const dataDir = options.dataDir ?? (await copyOfData());
  const start = {
    port: options.port ?? (await freePort()),
    data: dataDir,
    hooks: options.hooksDir ?? (await templateOf()).hooks,
    publicDir: options.publicDir,
    pool: options.pool ?? 6,
    env: options.env ?? {},
    onPrint: options.onPrint,
  };
  const url = `http://127.0.0.1:${start.port}`;
  let child = await launch(start);
  let token: Promise<string> | undefined;
  return {
    url,
    port: start.port,
    dataDir,
    pid: () => child.pid ?? 0,
    superuserToken: () => (token ??= tokenOf(url)),
    kill9: () => end(child, 'SIGKILL'),
    pause: () => end(child, 'SIGTERM'),
    restart: async () => {
      await end(child, 'SIGTERM');
      child = await launch(start);
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      if (options.dataDir === undefined) remove(dataDir);
    },
  };
};

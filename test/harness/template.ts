import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAtExit } from './cleaning';
import { buildHooks, root } from './hooks';

export const binary = process.env['OTINIM_HOST_BINARY'] ?? join(root, 'build/otinim');
export const superuser = { email: 'root@example.org', password: 'superuser-of-the-tests' };

export const temporary = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `otinim-${name}-`));
  removeAtExit(folder);
  return folder;
};

interface Template {
  readonly hooks: string;
  readonly data: string;
}
let template: Promise<Template> | undefined;

const make = async (): Promise<Template> => {
  if (!existsSync(binary)) throw new Error(`no host at ${binary}: npm run build makes it`);
  const hooks = await buildHooks(temporary('hooks'));
  const data = temporary('template');
  const common = ['--dir', data, '--hooksDir', hooks, '--migrationsDir', join(root, 'pb_migrations')];
  execFileSync(binary, ['migrate', 'up', ...common], { stdio: 'ignore' });
  execFileSync(binary, ['superuser', 'upsert', superuser.email, superuser.password, ...common], { stdio: 'ignore' });
  return { hooks, data };
};

/** Hooks and a migrated data folder, made once in a test process; each host gets a copy of the data. */
export const templateOf = (): Promise<Template> => (template ??= make());

export const copyOfData = async (): Promise<string> => {
  const folder = temporary('data');
  cpSync((await templateOf()).data, folder, { recursive: true });
  return folder;
};

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildHooks, root } from './hooks';
import { runFolder, temporary } from './run-folder';

export const binary = process.env['OTINIM_HOST_BINARY'] ?? join(root, 'build/otinim');
export const superuser = { email: 'root@example.org', password: 'superuser-of-the-tests' };

interface Template {
  readonly hooks: string;
  readonly data: string;
}
let template: Promise<Template> | undefined;

const make = async (): Promise<Template> => {
  const made = join(runFolder(), 'template');
  const template = { hooks: join(made, 'hooks'), data: join(made, 'data') };
  if (existsSync(made)) return template;
  if (!existsSync(binary)) throw new Error(`no host at ${binary}: npm run build makes it`);
  const making = temporary('making');
  const hooks = await buildHooks(join(making, 'hooks'));
  const common = ['--dir', join(making, 'data'), '--hooksDir', hooks, '--migrationsDir', join(root, 'pb_migrations')];
  execFileSync(binary, ['migrate', 'up', ...common], { stdio: 'ignore' });
  execFileSync(binary, ['superuser', 'upsert', superuser.email, superuser.password, ...common], { stdio: 'ignore' });
  try {
    renameSync(making, made);
  } catch (error) {
    // Another process of this run was first: its is as good.
    if (!existsSync(made)) throw error;
  }
  return template;
};

/** Hooks and a migrated data folder, made once in a run of tests; each host gets a copy of the data. */
export const templateOf = (): Promise<Template> => (template ??= make());

export const copyOfData = async (): Promise<string> => {
  const folder = temporary('data');
  cpSync((await templateOf()).data, folder, { recursive: true });
  return folder;
};

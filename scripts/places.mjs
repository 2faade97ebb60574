/** Where things are. Every path of the commands is here. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {...string} parts */
const at = (...parts) => join(root, ...parts);

export const places = {
  build: at('build'),
  host: at('build', process.platform === 'win32' ? 'otinim.exe' : 'otinim'),
  app: at('build', 'app'),
  hooks: at('build', 'pb_hooks'),
  types: at('build', 'types.d.ts'),
  stamps: at('build', '.stamps'),
  goSource: at('pocketbase'),
  migrations: at('pb_migrations'),
  server: at('src', 'server'),
  data: process.env['OTINIM_DATA'] ?? at('data'),
  reports: at('reports'),
  /** @param {string} name */
  bin: (name) => at('node_modules', '.bin', name),
};

/** How the program is told where the data are; all else is inside it. */
export const hostFlags = (data = places.data) => ['--dir', data];

/** `npm run dev`: the folders that are being worked on, in place of what is inside. */
export const folderFlags = (data = places.data) => [
  ...hostFlags(data),
  '--publicDir', places.app,
  '--hooksDir', places.hooks,
  '--migrationsDir', places.migrations,
];

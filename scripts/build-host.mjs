/** The program: Go, with the machine's own toolchain; the app, the hooks and the migrations inside. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { places, root } from './places.mjs';
import { ask, must } from './run.mjs';
import { contentHash, unlessDone } from './stamps.mjs';

/** Never a toolchain from the network, and never another version than go.sum's. */
export const goEnvironment = { GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly -trimpath -buildvcs=false', CGO_ENABLED: '0' };

/** Where Go's embed looks; not kept in git. */
const contents = join(places.goSource, 'bundled', 'contents');

/** @returns {string} */
export const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** The commit that the sources are of, and whether they have been changed since. */
export const commit = () => {
  const said = process.env['OTINIM_COMMIT']; // where there is no git, as in a container
  if (said !== undefined && /^[0-9a-f]{7,64}$/.test(said)) return said;
  const head = ask('git', ['rev-parse', 'HEAD']);
  if (head === null || head === '') return 'unknown';
  return ask('git', ['status', '--porcelain']) === '' ? head : `${head}, changed since`;
};

/** What is built into the program. Files in it have no time, so the same sources give the same bytes. */
export const gatherContents = () => {
  rmSync(contents, { recursive: true, force: true });
  for (const [name, folder] of [['app', places.app], ['pb_hooks', places.hooks], ['pb_migrations', places.migrations]]) {
    cpSync(String(folder), join(contents, String(name)), { recursive: true });
  }
};

/** @param {{ to: string, bundled: boolean, env?: Record<string, string> }} how */
export const compileHost = ({ to, bundled, env = {} }) =>
  must(
    'go',
    ['build', ...(bundled ? ['-tags', 'bundled'] : []), '-ldflags', `-s -w -X main.version=${version()} -X 'main.commit=${commit()}'`, '-o', to, '.'],
    { cwd: places.goSource, env: { ...goEnvironment, ...env }, mend: 'The first build needs the Go modules that go.sum names: is the network there?' },
  );

/** @param {string} go */
const sourceHash = (go) =>
  contentHash(['pocketbase'], {
    keep: (path) => !path.endsWith('_test.go') && !path.startsWith(contents),
    extra: `${go} ${version()} ${process.platform} ${process.arch}`,
  });

/**
 * The one file that is released. The commit in it is the one at which it was built: a commit that changes
 * nothing in it links nothing anew.
 * @param {string} go what `checkGo` found
 */
export const buildHost = (go) => {
  const source = sourceHash(go);
  return unlessDone({
    name: 'bundled',
    result: places.host,
    hash: contentHash(['build/app', 'build/pb_hooks', 'pb_migrations'], { extra: source }),
    work: async () => {
      gatherContents();
      await compileHost({ to: places.host, bundled: true });
      await unlessDone({ name: 'host', result: places.types, hash: source, work: writeTypes });
    },
  });
};

/**
 * All that `npm run dev` needs, which has no built app: the program without contents, when its own source has
 * changed. One that carries older contents will do, for flags name the folders.
 * @param {string} go
 */
export const buildBareHost = (go) =>
  unlessDone({
    name: 'host',
    result: places.host,
    hash: sourceHash(go),
    work: async () => {
      rmSync(join(places.stamps, 'bundled'), { force: true });
      await compileHost({ to: places.host, bundled: false });
      await writeTypes();
    },
  });

/** The hooks are checked against the types of exactly this host. */
const writeTypes = async () => {
  const data = mkdtempSync(join(tmpdir(), 'otinim-types-'));
  try {
    const flags = ['--dir', data, '--hooksDir', join(data, 'none'), '--migrationsDir', join(data, 'none'), '--typesDir', places.build];
    await must(places.host, ['superuser', 'upsert', 'types@otinim.invalid', 'a-password-for-nobody', ...flags]);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  if (!existsSync(places.types)) throw new Error('the host wrote no types.d.ts');
};

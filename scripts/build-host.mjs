/** The PocketBase host: Go, with the machine's own toolchain. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { places, root } from './places.mjs';
import { must } from './run.mjs';
import { contentHash, unlessDone } from './stamps.mjs';

/** Never a toolchain from the network, and never another version than go.sum's. */
export const goEnvironment = { GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly -trimpath -buildvcs=false', CGO_ENABLED: '0' };

/** @param {string} go what `checkGo` found */
export const buildHost = (go) => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return unlessDone({
    name: 'host',
    result: places.host,
    hash: contentHash(['pocketbase'], {
      keep: (path) => !path.endsWith('_test.go'),
      extra: `${go} ${version} ${process.platform} ${process.arch}`,
    }),
    work: async () => {
      await must('go', ['build', '-ldflags', `-s -w -X main.version=${version}`, '-o', places.host, '.'], {
        cwd: places.goSource,
        env: goEnvironment,
        mend: 'The first build needs the Go modules that go.sum names: is the network there?',
      });
      await writeTypes();
    },
  });
};

/** The hooks are checked against the types of exactly this host. */
const writeTypes = async () => {
  const data = mkdtempSync(join(tmpdir(), 'otinim-types-'));
  try {
    const flags = ['--dir', data, '--hooksDir', join(data, 'none'), '--migrationsDir', join(data, 'none'), '--typesDir', places.build];
    await must(places.host, ['superuser', 'upsert', 'types@otinim.invalid', 'a-password-for-nobody', ...flags]);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  if (!existsSync(join(places.build, 'types.d.ts'))) throw new Error('the host wrote no types.d.ts');
};


import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../harness/hooks';

/** The app as it was built when the run began: a build beside the tests must not look like an update. */
export default (): (() => void) => {
  const built = process.env['OTINIM_BUILT_APP'] ?? join(root, 'build/app');
  if (!existsSync(join(built, 'index.html'))) throw new Error(`no app at ${built}: npm run build makes it`);
  const folder = mkdtempSync(join(tmpdir(), 'otinim-e2e-'));
  cpSync(built, join(folder, 'app'), { recursive: true });
  process.env['OTINIM_E2E'] = folder;
  process.env['OTINIM_E2E_SOURCES'] = resolve(built, '../..');
  return () => rmSync(folder, { recursive: true, force: true });
};

import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/hooks';
import { beginRun, temporary } from '../harness/run-folder';

/** The app as it was built when the run began: a build beside the tests must not look like an update. */
export default (): (() => void) => {
  const built = process.env['OTINIM_BUILT_APP'] ?? join(root, 'build/app');
  if (!existsSync(join(built, 'index.html'))) throw new Error(`no app at ${built}: npm run build makes it`);
  const end = beginRun();
  const folder = temporary('e2e');
  cpSync(built, join(folder, 'app'), { recursive: true });
  process.env['OTINIM_E2E'] = folder;
  return end;
};

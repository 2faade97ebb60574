import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export const root = resolve(import.meta.dirname, '../..');

/** The server's bundle as it is released: the test's own, so that no test depends on an earlier build. */
export const buildHooks = async (into: string): Promise<string> => {
  mkdirSync(into, { recursive: true });
  await build({
    entryPoints: { otinim: join(root, 'src/server/index.ts'), commands: join(root, 'src/server/commands.ts') },
    outdir: into,
    bundle: true,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  });
  copyFileSync(join(root, 'src/server/otinim.pb.js'), join(into, 'otinim.pb.js'));
  return into;
};

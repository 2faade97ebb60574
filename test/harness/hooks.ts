import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The server's bundles as they are released: the test's own, so that no test depends on an earlier build. */
export const buildHooks = async (into: string): Promise<string> => {
  // By its path at run time: bundled into the bench, it would look for the project around the bundle.
  const { bundleServer } = (await import(join(root, 'scripts/build-server.mjs'))) as typeof import('../../scripts/build-server.mjs');
  await bundleServer(into);
  return into;
};

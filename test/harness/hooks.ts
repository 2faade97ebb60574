import { resolve } from 'node:path';
import { bundleServer } from '../../scripts/build-server.mjs';

export const root = resolve(import.meta.dirname, '../..');

/** The server's bundles as they are released: the test's own, so that no test depends on an earlier build. */
export const buildHooks = async (into: string): Promise<string> => {
  await bundleServer(into);
  return into;
};

import { indexUrl, packsIn, unpack, type Pack } from './pack';

export interface Build {
  readonly version: string;
  /** All that the app consists of, as paths; the page itself is `/`. */
  readonly urls: readonly string[];
  /** A path whose hash is in its name: the same name is the same file in every build. */
  readonly isHashed: (url: string) => boolean;
  /** Whether this is the page of this build, and not of one that the host began to serve meanwhile. */
  readonly isOwnPage: (html: string) => boolean;
}
export interface KeepDeps {
  readonly cache: Pick<Cache, 'keys' | 'put'>;
  /** What any build has kept on the device. */
  readonly kept: (url: string) => Promise<Response | undefined>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** Requests at a time: so many small files fill a slow line; two packs do, and a line that breaks loses no more. */
const lanes = { files: 6, packs: 2 };
/** From this share of its bytes on, a pack is cheaper whole than what is missing of it by itself. */
const worthWhole = 0.5;

const inLanes = async <T>(width: number, items: readonly T[], each: (item: T) => Promise<void>): Promise<void> => {
  const rest = items.values();
  const lane = async (): Promise<void> => {
    for (const item of rest) await each(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
};

const packsOf = async ({ version }: Build, deps: KeepDeps): Promise<readonly Pack[]> => {
  try {
    const answer = await deps.fetch(indexUrl(version), { cache: 'no-store' });
    return answer.ok ? packsIn(await answer.json(), version) : [];
  } catch {
    return []; // not reached, or not JSON: the files come one by one, or the installation fails with them
  }
};

/**
 * Brings every file of a build into its cache, or throws, and then the build is not installed: what has come by
 * then stays, and the next trial goes on from there. First what another build has already, then packs, and
 * one by one what no pack has or what came broken.
 */
export const keepBuild = async (build: Build, deps: KeepDeps): Promise<void> => {
  const here = new Set((await deps.cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = new Set(build.urls.filter((url) => !here.has(url)));
  const keep = async (url: string, response: Response): Promise<void> => {
    await deps.cache.put(url, response);
    missing.delete(url);
  };

  await inLanes(lanes.files, [...missing].filter(build.isHashed), async (url) => {
    const same = await deps.kept(url);
    if (same) await keep(url, same);
  });

  const bytes = (files: Pack['files']): number => files.reduce((sum, { length }) => sum + length, 0);
  const packs = missing.size > lanes.files ? await packsOf(build, deps) : [];
  await inLanes(lanes.packs, packs, async (pack) => {
    const wanted = pack.files.filter(({ url }) => missing.has(url));
    if (wanted.length <= 1 || bytes(wanted) < worthWhole * bytes(pack.files)) return;
    // Its files are kept one by one: the browser's own cache need not hold them as well.
    const answer = await deps.fetch(pack.url, { cache: 'no-store' }).catch(() => null);
    const whole = answer?.ok ? await answer.arrayBuffer().catch(() => null) : null;
    const files = whole && (await unpack(pack, whole));
    for (const { url, response } of files ?? []) if (missing.has(url)) await keep(url, response);
  });

  await inLanes(lanes.files, [...missing], async (url) => {
    const answer = await deps.fetch(url, { cache: build.isHashed(url) ? 'default' : 'reload' });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    if (url === '/' && !build.isOwnPage(await answer.clone().text())) throw new Error(`${url}: of another build`);
    await keep(url, answer);
  });
};

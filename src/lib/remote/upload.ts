/** Resumable upload of one attachment (P9). The one file that knows tus-js-client. */
import { limits } from '#law/filing/wire';
import { failureOf, type Response } from './request';
import type { Failure, Reply, Upload } from './remote';

/** No byte has moved for so long: the line is dead, whatever the socket believes. */
const stall = 60_000;

interface Answered {
  readonly originalResponse?: {
    getStatus(): number;
    getHeader(name: string): string | undefined;
    getBody(): string;
  } | null;
}

const responseOf = (error: unknown): Response | null => {
  const answered = (error as Answered).originalResponse;
  if (!answered) return null;
  let body: unknown = null;
  try {
    body = JSON.parse(answered.getBody());
  } catch {
    // tus answers in plain text where the host has nothing of its own to say.
  }
  return { status: answered.getStatus(), header: (name) => answered.getHeader(name) ?? null, body };
};

/** What an error of the upload means; `stored` when the server holds the file already. */
export const uploadEnd = (response: Response | null, now: number): 'stored' | Failure => {
  if (!response) return { kind: 'offline' };
  const failure = failureOf(response, now);
  if (failure.kind !== 'refused') return failure;
  if (failure.code === 'attachment.stored') return 'stored';
  // A stale offset, another tab at the same file, an expired upload: the next try asks where it stands.
  const passing = failure.code === 'unknown' || failure.code === 'upload.exists';
  if (passing && [404, 409, 410].includes(failure.status)) return { kind: 'trouble', status: failure.status, after: null };
  return failure;
};

export interface UploadDeps {
  /** With a slash at its end. */
  readonly endpoint: string;
  readonly token: string;
  readonly now: () => number;
}

/**
 * Goes on where the server says that it stands, at most one chunk again after a cut. The address is computed,
 * so that it is known even when the answer to the creation was lost.
 */
export const uploadAttachment = async (deps: UploadDeps, upload: Upload): Promise<Reply<'stored'>> => {
  const tus = await import('tus-js-client').catch(() => null);
  // The module's own file is not cached yet and there is no network.
  if (!tus) return { ok: false, failure: { kind: 'offline' } };
  const { owner, submission, sha256, name, blob, signal } = upload;
  const address = upload.address ?? `${deps.endpoint}${owner}-${submission}-${sha256}`;
  upload.onAddress(address);

  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (reply: Reply<'stored'>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', give);
      resolve(reply);
    };
    const give = (): void => {
      void work.abort().catch(() => {});
      end({ ok: false, failure: { kind: 'offline' } });
    };
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(give, stall);
    };
    const work = new tus.Upload(blob, {
      endpoint: deps.endpoint,
      // HEAD first; where there is nothing yet, tus creates at the endpoint.
      uploadUrl: address,
      chunkSize: limits.chunk,
      // The outbox retries: one place that waits, and that a person can see.
      retryDelays: null,
      storeFingerprintForResuming: false,
      headers: { Authorization: deps.token },
      metadata: { submission, sha256, name },
      onProgress: (sent) => {
        alive();
        upload.onProgress(sent);
      },
      onSuccess: () => end({ ok: true, value: 'stored' }),
      onError: (error) => {
        const outcome = uploadEnd(responseOf(error), deps.now());
        end(outcome === 'stored' ? { ok: true, value: 'stored' } : { ok: false, failure: outcome });
      },
    });
    signal?.addEventListener('abort', give);
    if (signal?.aborted) return give();
    alive();
    work.start();
  });
};

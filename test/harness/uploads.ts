import type { Filing } from './filings';
import type { Host } from './host';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

type Bytes = Pick<Filing['files'][number], 'bytes' | 'sha256'>;
const filed = '/api/otinim/uploads/';
/** Where bytes of drafts go. */
export const mirroredFiles = '/api/otinim/mirror/files/';

const version = { 'Tus-Resumable': '1.0.0' };

/** Begins an upload, without a byte of it. */
export const create = async (host: Host, token: string, submission: string, file: Bytes, path = filed): Promise<Response> => {
  const created = await fetch(host.url + path, {
    method: 'POST',
    headers: {
      ...version,
      Authorization: token,
      'Upload-Length': String(file.bytes.length),
      'Upload-Metadata': `submission ${base64(submission)},sha256 ${base64(file.sha256)}`,
    },
  });
  await created.text();
  return created;
};

/** Sends one file whole by tus, as plain requests. Returns the status of what ended it. */
export const upload = async (host: Host, token: string, submission: string, file: Bytes, path = filed): Promise<number> => {
  const created = await create(host, token, submission, file, path);
  const location = created.headers.get('Location');
  if (created.status !== 201 || location === null) return created.status;
  const sent = await fetch(new URL(location, host.url + path), {
    method: 'PATCH',
    headers: { ...version, Authorization: token, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    body: new Uint8Array(file.bytes),
  });
  await sent.text();
  return sent.status;
};

/** Sends all files of a filing; every one must be taken. */
export const uploadAll = async (host: Host, token: string, { operation, files }: Pick<Filing, 'files'> & { readonly operation: { readonly id: string } }): Promise<void> => {
  for (const file of files) {
    const status = await upload(host, token, operation.id, file);
    if (status !== 204) throw new Error(`${file.name}: ${status}`);
  }
};

/**
 * The server's side of the wire (ARCHITECTURE.md «Wire»), as small as it can be said: a reference that the
 * outbox is driven against. The contract tests use the real host; this one exists to be fast and to lie on
 * the wire between, not in its books.
 */
import type { FiledDocument } from '#law/filing/document';
import type { Answer, Operation, Receipt } from '#law/filing/wire';
import { sha256 as hash } from '../fixtures/award';

export const chunk = 8;
const at = '2026-08-01T00:00:00.000Z';

interface Submission {
  readonly owner: string;
  readonly sha256: string;
  readonly text: string;
  readonly document: FiledDocument;
  readonly stored: Set<string>;
  receipt: Receipt | null;
  refused: boolean;
  withdrawn: boolean;
}

export class WireServer {
  readonly submissions = new Map<string, Submission>();
  /** By address; what is begun and not finished. */
  readonly partial = new Map<string, Uint8Array>();
  /** Bytes of each file that came over the wire, by address. */
  readonly received = new Map<string, number>();
  private numbers = 0;

  operation(operation: Operation, owner: string): Answer {
    if (operation.kind === 'withdraw') return this.withdraw(operation.id, operation.submission);
    const known = this.submissions.get(operation.id);
    if (known) {
      const same = known.sha256 === operation.sha256 && known.owner === owner;
      return same ? this.answer(operation.id, known) : this.refusal(operation.id, 'operation.conflict');
    }
    if (hash(operation.text) !== operation.sha256) return this.refusal(operation.id, 'document.hash');
    const document = JSON.parse(operation.text) as FiledDocument;
    const { organisation } = document.answers as { organisation: { name: string } };
    const submission: Submission = {
      owner, document, sha256: operation.sha256, text: operation.text,
      stored: new Set(), receipt: null, refused: organisation.name.startsWith('refuse'), withdrawn: false,
    };
    this.submissions.set(operation.id, submission);
    return this.answer(operation.id, submission);
  }

  private refusal(id: string, code: 'operation.conflict' | 'document.hash' | 'required'): Answer {
    return { id, status: 'refused', arrivedAt: at, findings: [{ rule: 'own', path: '', code, severity: 'error', params: {} }] };
  }

  private withdraw(id: string, target: string): Answer {
    const submission = this.submissions.get(target);
    if (!submission?.receipt) return this.refusal(id, 'required');
    submission.withdrawn = true;
    return { id, status: 'withdrawn', at };
  }

  private answer(id: string, submission: Submission): Answer {
    if (submission.refused) return this.refusal(id, 'required');
    const { attachments } = submission.document;
    const missing = attachments.map(({ sha256 }) => sha256).filter((sha256) => !submission.stored.has(sha256));
    if (missing.length > 0) return { id, status: 'awaiting', arrivedAt: at, missing, until: at };
    submission.receipt ??= {
      number: `СЫЙ-2026-${(this.numbers += 1)}`, submission: id, call: submission.document.call,
      arrivedAt: at, registeredAt: at, sha256: submission.sha256,
      files: attachments.map(({ name, size, sha256 }) => ({ name, size, sha256 })), head: hash(id),
    };
    return { id, status: 'registered', receipt: submission.receipt };
  }

  offset(address: string): number {
    return this.partial.get(address)?.length ?? 0;
  }

  /** One PATCH. The last one stores the file, if it is what the manifest names. */
  patch(address: string, bytes: Uint8Array, offset: number, of: { submission: string; sha256: string; owner: string }): 'more' | 'stored' | 'refused' {
    const submission = this.submissions.get(of.submission);
    const named = submission?.document.attachments.find(({ sha256 }) => sha256 === of.sha256);
    if (!submission || !named || submission.owner !== of.owner) return 'refused';
    if (submission.stored.has(of.sha256)) return 'stored';
    const before = this.partial.get(address) ?? new Uint8Array();
    if (before.length !== offset) return 'refused';
    const whole = new Uint8Array([...before, ...bytes]);
    this.received.set(address, (this.received.get(address) ?? 0) + bytes.length);
    this.partial.set(address, whole);
    if (whole.length < named.size) return 'more';
    this.partial.delete(address);
    if (hash(whole) !== of.sha256) return 'refused';
    submission.stored.add(of.sha256);
    return 'stored';
  }
}

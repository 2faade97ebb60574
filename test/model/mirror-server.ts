/** The server's side of the mirror, as small as it can be said; the contract tests hold the real one to the same. */
import { canonical } from '#law/filing/canonical';
import { readMirrorBody } from '#law/mirror/body';
import { bareUnit, lapses } from '#law/mirror/lapse';
import type { MirrorAnswer, MirrorRequest, MirrorResult, MirrorRow } from '#law/mirror/wire';

const page = 7;

export class MirrorServer {
  readonly rows = new Map<string, MirrorRow>();
  private seq = 0;
  private clock = 0;

  take({ since, rows }: MirrorRequest): MirrorAnswer {
    const results = rows.map(({ draft, kind, name, base, body }): MirrorResult => {
      const key = `${draft} ${kind} ${name}`;
      const there = this.rows.get(key);
      if (there?.body === body) return { status: 'stored', rev: there.rev, seq: there.seq };
      if (there && there.rev !== base) return { status: 'moved', row: there };
      const row = { draft, kind, name, body, rev: base + 1, born: there?.born ?? 0, seq: (this.seq += 1), at: new Date((this.clock += 1000)).toISOString() };
      this.rows.set(key, row);
      return { status: 'stored', rev: row.rev, seq: row.seq };
    });
    const newer = [...this.rows.values()].filter((row) => row.seq > since).sort((a, b) => a.seq - b.seq);
    return { results, rows: newer.slice(0, page), more: newer.length > page, head: this.seq };
  }

  /** The term is over for all that is let go by now. */
  lapse(): void {
    for (const [key, row] of this.rows) {
      if (row.kind === 'draft' || row.body === '') continue;
      const head = this.rows.get(`${row.draft} draft `);
      const over = head ? readMirrorBody('draft', head.body) : null;
      const unit = row.kind === 'unit' ? readMirrorBody('unit', row.body) : null;
      const body = over && lapses('draft', over) ? '' : unit && lapses('unit', unit) ? canonical(bareUnit(unit)) : row.body;
      if (body !== row.body) this.rows.set(key, { ...row, body, rev: row.rev + 1, born: row.rev + 1, seq: (this.seq += 1) });
    }
  }
  /** Words that are still kept of drafts that were thrown away, or whose document was registered. */
  wordsOfOver(): string[] {
    const over = [...this.rows.values()].filter(({ kind, body }) => kind === 'draft' && lapses('draft', readMirrorBody('draft', body)!)).map(({ draft }) => draft);
    return [...this.rows.values()].filter(({ draft, kind, body }) => kind !== 'draft' && over.includes(draft) && body !== '').map(({ body }) => body);
  }
}

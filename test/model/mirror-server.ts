/** The server's side of the mirror, as small as it can be said; the contract tests hold the real one to the same. */
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
      const row = { draft, kind, name, body, rev: base + 1, seq: (this.seq += 1), at: new Date((this.clock += 1000)).toISOString() };
      this.rows.set(key, row);
      return { status: 'stored', rev: row.rev, seq: row.seq };
    });
    const newer = [...this.rows.values()].filter((row) => row.seq > since).sort((a, b) => a.seq - b.seq);
    return { results, rows: newer.slice(0, page), more: newer.length > page, head: this.seq };
  }
}

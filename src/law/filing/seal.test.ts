import { describe, expect, it } from 'vitest';
import { awardAnswers, awardAttachments, awardDraft } from '../../../test/fixtures/award';
import type { Attachment, FiledDocument } from './document';
import { prepare, seal } from './seal';

const first = awardAttachments()[0]!;
const paper = (id: string, slot: string): Attachment => ({ ...first, id, slot });
const placed = (attachments: readonly Attachment[]) => prepare(awardDraft({ attachments })).attachments.map(({ id, slot }) => `${slot} ${id}`);

describe('I5: the same draft is the same text', () => {
  // Ids against the order of their places, several in one place.
  const papers = [
    paper('attachment00001', 'papers.founding'), paper('attachment00003', 'papers.founding'), paper('attachment00009', 'papers.founding'),
    paper('attachment00002', 'papers.registration'), paper('attachment00000', 'signature.page'),
  ];
  const ordered = papers.map(({ id, slot }) => `${slot} ${id}`);
  it.each([[[0, 1, 2, 3, 4]], [[4, 3, 2, 1, 0]], [[2, 0, 4, 1, 3]], [[3, 2, 0, 4, 1]]])('files by place, then by id: %j', (order) =>
    expect(placed(order.map((at) => papers[at]!))).toEqual(ordered));
  it('files of one place and id stay as they came', () => {
    const twins = ['а.pdf', 'б.pdf', 'в.pdf'].map((name) => ({ ...first, name }));
    expect(prepare(awardDraft({ attachments: twins })).attachments.map(({ name }) => name)).toEqual(['а.pdf', 'б.pdf', 'в.pdf']);
  });
});

describe('a sealed text', () => {
  it('holds what the draft says of itself, and of a file what the manifest needs and no more', () => {
    const attachments = [{ ...first, thumbnail: 'data:' } as Attachment];
    const { text } = seal(awardDraft({ attachments, parent: 'documentaward00', language: 'ru' }), { now: '2026-08-15T04:59:00.000Z' });
    const { answers, ...rest } = JSON.parse(text) as FiledDocument;
    expect(rest).toEqual({
      format: 'otinim.document/1', id: 'documentaward01', parent: 'documentaward00', package: 'award', edition: 'award-2018',
      call: 'callaward202600', language: 'ru', sealedAt: '2026-08-15T04:59:00.000Z', attachments: [first],
    });
    expect(answers).toEqual(prepare(awardDraft()).answers);
  });
  it('holds answers in their normal form', () => {
    const answers = awardAnswers();
    answers.head.phone = '8 701 234 56 78';
    expect(prepare(awardDraft({ answers })).answers).toMatchObject({ head: { phone: '+77012345678' } });
  });
});

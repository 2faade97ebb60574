import type { FileKind } from '#law/form/fields';

const accepts: Readonly<Record<FileKind, string>> = {
  pdf: '.pdf,application/pdf',
  docx: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: '.doc,application/msword',
  // A phone's HEIC is offered too: it becomes JPEG where the browser can read it.
  jpeg: '.jpg,.jpeg,image/jpeg,image/heic,.heic',
  png: '.png,image/png',
};

export const acceptOf = (kinds: readonly FileKind[]): string => kinds.map((kind) => accepts[kind]).join(',');
export const kindNames = (kinds: readonly FileKind[]): string => kinds.map((kind) => kind.toUpperCase()).join(', ');

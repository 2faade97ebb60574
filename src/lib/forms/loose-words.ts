/** The words of any package, as screens read them; the law types them by the form's keys. */
export interface LooseWords {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, LooseWords>>;
  readonly row?: Readonly<Record<string, LooseWords>>;
  readonly one?: string;
  readonly add?: string;
}
export interface SectionWords {
  readonly title: string;
  readonly lead?: string;
  readonly fields: Readonly<Record<string, LooseWords>>;
}
export interface PackWords {
  readonly title: string;
  readonly forms: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, SectionWords>>;
}

/** «Жобалар · Аяқталған күні» for `projects.list.<id>.to`; null for the document as a whole. */
export function wordsAt(pack: PackWords, path: string): { section: string; label: string } | null {
  const [key = '', ...rest] = path.split('.');
  const section = pack.sections[key];
  if (!section) return null;
  let words: LooseWords | undefined;
  let inside: Readonly<Record<string, LooseWords>> | undefined = section.fields;
  for (const part of rest) {
    const next: LooseWords | undefined = inside?.[part];
    // A row's id has no words of its own.
    if (next) {
      words = next;
      inside = next.fields ?? next.row;
    }
  }
  return { section: section.title, label: words?.label ?? section.title };
}

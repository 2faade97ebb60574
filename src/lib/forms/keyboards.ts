import type { FormatField, TextField } from '#law/form/fields';
import type { FullAutoFill } from 'svelte/elements';

export interface Keyboard {
  readonly inputmode: 'text' | 'numeric' | 'tel' | 'email';
  readonly autocomplete: FullAutoFill;
  readonly autocapitalize: 'off' | 'characters' | 'sentences';
  readonly spellcheck: boolean;
  readonly size: '' | 'short' | 'middle';
}

const code = { autocomplete: 'off', spellcheck: false } as const;
const byType: Readonly<Record<(FormatField | TextField)['type'], Keyboard>> = {
  bin: { ...code, inputmode: 'numeric', autocapitalize: 'off', size: 'short' },
  iban: { ...code, inputmode: 'text', autocapitalize: 'characters', size: 'middle' },
  bic: { ...code, inputmode: 'text', autocapitalize: 'characters', size: 'short' },
  phone: { inputmode: 'tel', autocomplete: 'tel', autocapitalize: 'off', spellcheck: false, size: 'middle' },
  email: { inputmode: 'email', autocomplete: 'email', autocapitalize: 'off', spellcheck: false, size: '' },
  time: { ...code, inputmode: 'numeric', autocapitalize: 'off', size: 'short' },
  text: { inputmode: 'text', autocomplete: 'off', autocapitalize: 'sentences', spellcheck: true, size: '' },
  longText: { inputmode: 'text', autocomplete: 'off', autocapitalize: 'sentences', spellcheck: true, size: '' },
};
/** Names that a browser can fill in by itself, by the last part of the path. */
const byKey: Readonly<Record<string, Partial<Keyboard>>> = {
  surname: { autocomplete: 'family-name', spellcheck: false },
  givenName: { autocomplete: 'given-name', spellcheck: false },
  patronymic: { autocomplete: 'additional-name', spellcheck: false },
  position: { autocomplete: 'organization-title' },
  postcode: { autocomplete: 'postal-code', spellcheck: false, size: 'short' },
  street: { autocomplete: 'street-address', spellcheck: false },
};

export function keyboardFor(type: (FormatField | TextField)['type'], path: string): Keyboard {
  return { ...byType[type], ...(type === 'text' ? byKey[path.slice(path.lastIndexOf('.') + 1)] : {}) };
}

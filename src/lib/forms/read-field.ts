import { joinDate } from './date-boxes';

/**
 * What a drawn field holds now. Inputs are not bound to state: a key costs what it costs in plain HTML,
 * and the value is read when the person rests.
 */
export function readField(root: Element): string | boolean {
  switch (root.getAttribute('data-type')) {
    case 'date':
      return joinDate({ day: boxOf(root, 'day'), month: boxOf(root, 'month'), year: boxOf(root, 'year') });
    case 'confirm':
    case 'toggle':
      return root.querySelector('input')?.checked === true;
    case 'choice':
      return (
        root.querySelector<HTMLInputElement>('input:checked')?.value ?? root.querySelector('select')?.value ?? ''
      );
    default:
      return root.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')?.value ?? '';
  }
}

const boxOf = (root: Element, part: string): string =>
  root.querySelector<HTMLInputElement>(`input[data-part="${part}"]`)?.value ?? '';

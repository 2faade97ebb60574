/** E-mail addresses, as far as a form needs them; shared checks of forms.md ◦. */
import { cleanCode } from './typed';

/** Without blanks and hidden characters, the domain in lower case (the part before @ as typed). Idempotent, total. */
export function normaliseEmail(typed: string): string {
  const text = cleanCode(typed);
  const at = text.lastIndexOf('@');
  return text.slice(0, at + 1) + text.slice(at + 1).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const top = /^([a-z]{2,63}|xn--[a-z0-9-]*[a-z0-9])$/;

/**
 * ASCII before @ (64 at most), a domain with a dot, 254 in all. A domain in Cyrillic («пошта.қаз») is
 * refused: it looks the same in two alphabets, and mail must reach it; its `xn--` form is taken.
 */
export function checkEmail(email: string): 'email.format' | null {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const labels = domain.split('.');
  const sound =
    email.length <= 254 &&
    at >= 1 &&
    at <= 64 &&
    local.test(email.slice(0, at)) &&
    labels.length >= 2 &&
    labels.every((each) => each.length <= 63 && label.test(each)) &&
    top.test(domain.slice(domain.lastIndexOf('.') + 1));
  return sound ? null : 'email.format';
}

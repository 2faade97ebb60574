import { focusField } from '$lib/ui/focus-field';
import { fieldId } from './field-id';

/** Brings a person to the field that they were sent to; a closed row's fields and the files' come a few frames later. Gives what stops it. */
export const arriveAt = (path: string): (() => void) => {
  let tries = 120;
  const look = () => {
    tries -= 1;
    if (!focusField(fieldId(path)) && tries > 0) frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
};

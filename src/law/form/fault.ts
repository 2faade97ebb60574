import { checkBic } from '../bic';
import { checkBin } from '../bin';
import { isIsoDate } from '../dates';
import { checkEmail } from '../email';
import { checkIban } from '../iban';
import { checkPhone } from '../phone';
import { checkTime } from '../time';
import { wellFormed } from '../text';
import type { LeafField, NamedCheck } from './fields';
import type { FindingCode } from './finding';

export interface Fault {
  readonly code: FindingCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Kazakhstan's independence: nothing was registered under its law before. */
const independence = '1991-12-16';

const dateChecks: Record<NamedCheck, (value: string, today: string) => Fault | null> = {
  notFuture: (value, today) => (value > today ? { code: 'date.future', params: { today } } : null),
  notBeforeIndependence: (value) =>
    value < independence ? { code: 'date.early', params: { earliest: independence } } : null,
};

const formats = {
  bin: checkBin, iban: checkIban, bic: checkBic, phone: checkPhone, email: checkEmail, time: checkTime,
} as const;

/**
 * What is wrong with one normalised answer, or null. The single place that knows what a leaf field
 * demands: zod, the check and the server all ask here.
 *
 * @param today ISO date in Almaty.
 */
export const faultOf = (field: LeafField, value: string | boolean, today: string): Fault | null => {
  if (field.type === 'toggle') return null;
  if (field.type === 'confirm') return field.required && value !== true ? { code: 'confirm.required' } : null;
  const text = value as string;
  if (text === '') return field.required ? { code: 'required' } : null;
  switch (field.type) {
    case 'text':
    case 'longText':
      if (text.length > field.max) return { code: 'text.long', params: { max: field.max, have: text.length } };
      return wellFormed(text) ? null : { code: 'text.characters' };
    case 'date':
      if (!isIsoDate(text)) return { code: 'date.invalid' };
      for (const check of field.checks) {
        const fault = dateChecks[check](text, today);
        if (fault) return fault;
      }
      return null;
    case 'choice':
      return field.options.includes(text) ? null : { code: 'choice.unknown' };
    default: {
      const code = formats[field.type](text);
      return code ? { code } : null;
    }
  }
};

import { checkBic } from '../bic';
import { checkBin } from '../bin';
import { isIsoDate } from '../dates';
import { checkEmail } from '../email';
import { checkIban } from '../iban';
import { checkPhone } from '../phone';
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
  bin: checkBin, iban: checkIban, bic: checkBic, phone: checkPhone, email: checkEmail,
} as const;

/**
 * What is wrong with one normalised answer, or null. The single place that knows what a leaf field
 * demands: zod, the check and the server all ask here.
 *
 * @param today ISO date in Almaty.
 */
export const faultOf = (field: LeafField, value: string | boolean, today: string): Fault | null => {
  if (typeof value === 'boolean') {
    return field.type === 'confirm' && field.required && !value ? { code: 'confirm.required' } : null;
  }
  if (value === '') return field.required ? { code: 'required' } : null;
  switch (field.type) {
    case 'text':
    case 'longText':
      if (value.length > field.max) return { code: 'text.long', params: { max: field.max, have: value.length } };
      return wellFormed(value) ? null : { code: 'text.characters' };
    case 'date':
      if (!isIsoDate(value)) return { code: 'date.invalid' };
      for (const check of field.checks) {
        const fault = dateChecks[check](value, today);
        if (fault) return fault;
      }
      return null;
    case 'choice':
      return field.options.includes(value) ? null : { code: 'choice.unknown' };
    case 'confirm':
    case 'toggle':
      return null;
    default: {
      const code = formats[field.type](value);
      return code ? { code } : null;
    }
  }
};

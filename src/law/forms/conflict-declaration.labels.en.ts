/** F11's words in English: an unofficial translation of the annex. */
import { councilEn as t } from '../texts/council.en';
import type { PackageWords } from '../form/labels';
import type { DeclarationSections } from './conflict-declaration';

const answer = { label: 'Your answer', options: { no: 'No', yes: 'Yes' } } as const;
const organisation = { label: 'Name of the non-governmental organisation' } as const;
const bin = { label: 'BIN', hint: '12 digits. It may also be chosen from the list of applicants' } as const;
const list = { label: 'Organisations', one: 'Organisation', add: 'Add an organisation' } as const;

export const declarationLabelsEn: PackageWords<DeclarationSections> = {
  title: 'Notice on conflict of interest',
  forms: { F11: 'Annex 3-1. Notice' },
  sections: {
    parties: {
      title: 'To whom and from whom',
      fields: {
        stateBody: { label: 'Name of the state body' },
        expert: { label: 'Expert', fields: { surname: { label: 'Surname' }, givenName: { label: 'Given name' }, patronymic: { label: 'Patronymic', hint: 'If there is one' } } },
      },
    },
    q1: { title: 'Member or founder', lead: t['form.f11.q1'], fields: { answer, list: { ...list, row: { organisation, bin, as: { label: 'You are', options: { member: 'a member (participant)', founder: 'a founder' } } } } } },
    q2: { title: 'Governing body, head', lead: t['form.f11.q2'], fields: { answer, list: { ...list, row: { organisation, bin, body: { label: 'Governing body' }, position: { label: 'Your position' } } } } },
    q3: { title: 'Payment, financial support', lead: t['form.f11.q3'], fields: { answer, list: { ...list, row: { organisation, bin, services: { label: 'Which services' } } } } },
    q4: { title: 'Close kinship', lead: t['form.f11.q4'], fields: { answer, list: { ...list, row: { organisation, bin, worker: { label: 'Worker’s full name' }, kinship: { label: 'Degree of kinship' } } } } },
    q5: { title: 'Another conflict', lead: t['form.f11.q5'], fields: { answer, what: { label: 'Which' }, list: { ...list, row: { organisation, bin } } } },
    stance: {
      title: 'Statement',
      fields: {
        stance: { label: 'I give notice', options: { absence: t['form.f11.absence'], presence: t['form.f11.presence'] } },
        confirm: { label: t['form.f11.confirm'] },
        filledOn: { label: 'Date' },
      },
    },
  },
};

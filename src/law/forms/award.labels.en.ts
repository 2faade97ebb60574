/** The award's words in English: for the interface only, never on a paper. */
import { awardEn as t } from '../texts/award.en';
import type { PackageWords } from '../form/labels';
import type { AwardPackage } from './award';
import { regionsEn } from './region-names';

const address = {
  postcode: { label: 'Postcode', hint: 'If you know it' },
  region: { label: 'Region or city of republican significance', options: regionsEn },
  locality: { label: 'Town or village', hint: 'City, district, village' },
  street: { label: 'Street, building, office' },
} as const;

const person = {
  surname: { label: 'Surname' },
  givenName: { label: 'Given name' },
  patronymic: { label: 'Patronymic', hint: 'If any' },
} as const;

export const awardLabelsEn: PackageWords<AwardPackage['sections']> = {
  title: 'Award for non-governmental organisations',
  forms: {
    start: 'Before you begin',
    F1: 'Annex 1. Application',
    F2: 'Annex 2. Questionnaire',
    F3: 'Annex 3. Description of activity',
    package: 'Papers and sending',
  },
  sections: {
    eligibility: {
      title: 'Can you take part?',
      lead: 'A few questions show at once whether the organisation can take part. The annexes do not print these answers.',
      fields: {
        kind: {
          label: 'Kind of organisation',
          hint: 'By its charter. Political parties, trade unions and religious associations cannot take part.',
          options: {
            'public-association': 'Public association',
            fund: 'Foundation (public, private)',
            institution: 'Private institution',
            union: 'Association of legal persons (association, union)',
            'other-noncommercial': 'Other non-commercial organisation',
            'political-party': 'Political party',
            'trade-union': 'Trade union',
            religious: 'Religious association',
            commercial: 'Commercial organisation or sole trader',
            state: 'State body or institution',
          },
        },
        received: {
          label: 'Has the organisation received this award before?',
          hint: t['award.threeYears'],
          options: { no: 'No, never', yes: 'Yes' },
        },
        receivedOn: { label: 'When was the last time?', hint: 'The day the list of recipients was published. For example, 30 November 2021' },
        database: {
          label: 'Was data filed to the NGO database for last year?',
          hint: 'infonpo.kz, before 31 March. No condition for the award, but grants and the social order need it.',
          options: { onTime: 'Yes, on time', late: 'Yes, but late', none: 'No' },
        },
      },
    },
    direction: {
      title: 'Direction',
      lead: t['award.oneDirection'],
      fields: {
        direction: {
          label: 'Direction (Article 5 of the Law)',
          options: {
            '1': t['direction.1'], '2': t['direction.2'], '3': t['direction.3'], '4': t['direction.4'],
            '5': t['direction.5'], '6': t['direction.6'], '7': t['direction.7'], '8': t['direction.8'],
            '9': t['direction.9'], '10': t['direction.10'], '11': t['direction.11'], '12': t['direction.12'],
            '13': t['direction.13'], '14': t['direction.14'], '15': t['direction.15'],
          },
        },
      },
    },
    organisation: {
      title: 'Organisation',
      fields: {
        name: { label: t['form.f2.row.1'], hint: 'The full name, not shortened. The application carries the same.' },
        registeredOn: { label: t['form.f2.row.2'], hint: 'Day, month, year. For example, 14 03 2012' },
        bin: { label: t['form.f2.row.3'], hint: 'BIN, 12 digits' },
      },
    },
    addresses: {
      title: 'Addresses',
      fields: {
        legal: { label: t['form.f2.row.4'], fields: address },
        same: { label: 'The actual address is the same as the legal one' },
        actual: { label: t['form.f2.row.5'], fields: address },
      },
    },
    charter: {
      title: 'Subject and goals',
      lead: 'Use the words of the charter.',
      fields: {
        subject: { label: t['form.f2.row.6'] },
        goals: { label: t['form.f2.row.7'] },
      },
    },
    head: {
      title: 'Head of the organisation',
      lead: t['form.f2.row.8'],
      fields: {
        person: { label: 'Head of the organisation', fields: person },
        position: { label: 'Position' },
        phone: { label: 'Contact number', hint: 'For example, +7 701 234 56 78' },
        secondPhone: { label: 'Second number', hint: 'If any' },
        email: { label: 'E-mail' },
      },
    },
    bank: {
      title: 'Bank details',
      lead: 'Write as in the bank certificate: the award is paid to this account.',
      fields: {
        name: { label: 'Full name of the bank or its branch' },
        address: { label: 'Address of the bank or branch' },
        bic: { label: t['form.f2.row.10'], hint: 'BIC: 8 or 11 characters. For example, HSBKKZKX' },
        iban: { label: t['form.f2.row.11'], hint: 'IBAN: KZ and 18 more characters' },
      },
    },
    contribution: {
      title: 'Contribution',
      lead: 'Scored under the first criterion: 0 to 5 points.',
      fields: { contribution: { label: t['form.f3.1'] } },
    },
    projects: {
      title: 'Experience',
      lead: t['form.f3.2.note'],
      fields: {
        list: {
          label: 'Social projects',
          one: 'Project',
          add: 'Add a project',
          row: {
            title: { label: 'Title of the social project' },
            summary: { label: 'Short description of the main activity' },
            from: { label: 'Start date' },
            running: { label: 'The project is still running' },
            to: { label: 'End date' },
            results: { label: t['form.f3.2.col.4'] },
          },
        },
      },
    },
    innovations: {
      title: 'Innovations',
      lead: 'Scored under the third criterion: 0 to 5 points.',
      fields: { innovations: { label: t['form.f3.3'] } },
    },
    materials: {
      title: 'Confirming materials',
      lead: 'Photos, publications, reports of the work described.',
      fields: { materials: { label: 'Confirming materials', hint: 'PDF, DOC, DOCX or a photo, up to 20 MB each' } },
    },
    recommendations: {
      title: 'Recommendations',
      lead: t['award.document.4'],
      fields: {
        list: {
          label: 'Recommendations (at least two)',
          one: 'Recommendation',
          add: 'Add a recommendation',
          row: {
            author: { label: 'Full name of the author' },
            from: { label: 'Who recommends?', options: { ngo: 'A non-governmental organisation', 'state-body': 'A state body' } },
            organisation: { label: 'Name of the organisation or body' },
            position: { label: 'Position' },
            phone: { label: 'Contact number' },
            email: { label: 'E-mail', hint: 'If any' },
            letter: { label: 'Letter of recommendation', hint: 'A scan or photo of the signed letter' },
          },
        },
      },
    },
    papers: {
      title: 'Papers of the organisation',
      fields: {
        founding: { label: 'Copies of the founding documents', hint: 'The charter and other founding documents' },
        registration: { label: 'Copy of the certificate of state registration (re-registration)', hint: 'A reference from the eGov portal will do' },
        bankCertificate: { label: 'Certificate of the bank account (original)', hint: 'A scan or photo of the original' },
      },
    },
    consent: {
      title: 'Consent to personal data',
      fields: {
        agreed: { label: 'I consent to the collection and processing of personal data' },
        version: { label: 'Version of the consent' },
        language: { label: 'Language of the consent', options: { kk: 'Kazakh', ru: 'Russian', en: 'English' } },
        text: { label: 'Text of the consent' },
      },
    },
    signature: {
      title: 'Signature',
      lead: 'The three annexes are signed once.',
      fields: {
        position: { label: 'Position' },
        person: { label: 'Full name', fields: person },
        filledOn: { label: 'Date of filling' },
        method: {
          label: 'How will you sign?',
          options: { page: 'Print, sign and photograph', drawn: 'Sign on the screen' },
        },
        page: { label: 'Signed page', hint: 'The signature and seal (if any) must be clear' },
        drawn: { label: 'Your signature on the screen' },
      },
    },
  },
};

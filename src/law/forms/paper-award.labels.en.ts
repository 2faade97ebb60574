import type { PackageWords } from '../form/labels';
import { awardLabelsEn } from './award.labels.en';
import type { PaperPackage } from './paper-award';

const { consent: _consent, signature: award, ...sections } = awardLabelsEn.sections;

/** The award's own words, with those of how a paper came and what was signed. */
export const paperLabelsEn: PackageWords<PaperPackage['sections']> = {
  title: 'Application that came on paper',
  forms: { ...awardLabelsEn.forms, start: 'Arrival and eligibility' },
  sections: {
    ...sections,
    intake: {
      title: 'How and when did it come?',
      lead: 'The day and hour on the stamp count for the deadline. Write what the paper says.',
      fields: {
        channel: { label: 'How did it come?', options: { post: 'By post', hand: 'By hand' } },
        arrivedOn: { label: 'Day on the stamp', hint: 'When it came to the office. For example: 27 8 2026' },
        arrivedTime: { label: 'Hour on the stamp', hint: 'Leave it empty if there is none: the beginning of the day counts. For example: 17:45' },
        postmarkedOn: { label: 'Day on the postmark', hint: 'When it was posted, from the envelope' },
        handedBy: { label: 'Who brought it?', hint: 'Name and position' },
        journal: { label: 'Number in the journal of incoming mail', hint: 'For example: 01-17/342' },
        carrier: { label: 'Is there an electronic carrier?', hint: 'The rules ask for paper and an electronic carrier', options: { disc: 'Disc', usb: 'USB drive', none: 'No' } },
        stamp: { label: 'Scan of the page or envelope with the stamp' },
      },
    },
    signedConsent: {
      title: 'Consent to the use of personal data',
      fields: {
        given: { label: 'Did a signed consent come?', hint: 'The consent is no part of a complete application; whether there is one is noted', options: { paper: 'Yes, on paper', none: 'No' } },
        page: { label: 'Scan of the consent' },
      },
    },
    signature: {
      title: 'Signed annexes',
      lead: 'Who signed on paper, and scans of the three annexes.',
      fields: {
        position: award.fields.position,
        person: award.fields.person,
        filledOn: award.fields.filledOn,
        page: { label: 'Scans of the signed annexes', hint: 'Signature and seal (if any) must be legible' },
      },
    },
  },
};

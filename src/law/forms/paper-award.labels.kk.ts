import type { PackageWords } from '../form/labels';
import { awardLabelsKk } from './award.labels.kk';
import type { PaperPackage } from './paper-award';

const { consent: _consent, signature: award, ...sections } = awardLabelsKk.sections;

/** The award's own words, with those of how a paper came and what was signed. */
export const paperLabelsKk: PackageWords<PaperPackage['sections']> = {
  title: 'Қағаз түрінде келген өтінім',
  forms: { ...awardLabelsKk.forms, start: 'Құжаттың келуі және қатысу шарттары' },
  sections: {
    ...sections,
    intake: {
      title: 'Қалай және қашан келді?',
      lead: 'Мөртабандағы күн мен сағат мерзімге есептеледі. Деректерді қағаздағыдай жазыңыз.',
      fields: {
        channel: { label: 'Қалай келді?', options: { post: 'Пошта арқылы', hand: 'Қолма-қол' } },
        arrivedOn: { label: 'Мөртабандағы күн', hint: 'Хатшылыққа келген күн. Мысалы: 27 8 2026' },
        arrivedTime: { label: 'Мөртабандағы сағат', hint: 'Жазылмаса, бос қалдырыңыз: күннің басы есептеледі. Мысалы: 17:45' },
        postmarkedOn: { label: 'Пошта мөртабанындағы күн', hint: 'Жіберілген күні, конверттен' },
        handedBy: { label: 'Кім әкелді?', hint: 'Тегі, аты, лауазымы' },
        journal: { label: 'Кіріс журналындағы нөмірі', hint: 'Мысалы: 01-17/342' },
        carrier: { label: 'Электрондық тасығыш бар ма?', hint: 'Ереже бойынша құжаттар қағаз және электрондық тасығышта беріледі', options: { disc: 'Диск', usb: 'USB-флеш', none: 'Жоқ' } },
        stamp: { label: 'Мөртабаны бар беттің не конверттің сканері' },
      },
    },
    signedConsent: {
      title: 'Жеке деректерге келісім',
      fields: {
        given: { label: 'Қол қойылған келісім келді ме?', hint: 'Келісім толық өтінімнің құрамына кірмейді, бірақ бар-жоғы белгіленеді', options: { paper: 'Иә, қағазда', none: 'Жоқ' } },
        page: { label: 'Келісімнің сканері' },
      },
    },
    signature: {
      title: 'Қол қойылған қосымшалар',
      lead: 'Қағазда қол қойған адам және үш қосымшаның сканерлері.',
      fields: {
        position: award.fields.position,
        person: award.fields.person,
        filledOn: award.fields.filledOn,
        page: { label: 'Қол қойылған қосымшалардың сканерлері', hint: 'Қол және мөр (болған жағдайда) анық көрінсін' },
      },
    },
  },
};

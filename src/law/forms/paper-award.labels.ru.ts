import type { PackageWords } from '../form/labels';
import { awardLabelsRu } from './award.labels.ru';
import type { PaperPackage } from './paper-award';

const { consent: _consent, signature: award, ...sections } = awardLabelsRu.sections;

/** The award's own words, with those of how a paper came and what was signed. */
export const paperLabelsRu: PackageWords<PaperPackage['sections']> = {
  title: 'Заявка, поступившая на бумаге',
  forms: { ...awardLabelsRu.forms, start: 'Поступление и условия участия' },
  sections: {
    ...sections,
    intake: {
      title: 'Как и когда поступила?',
      lead: 'Для срока считаются день и час на штампе. Пишите так, как на бумаге.',
      fields: {
        channel: { label: 'Как поступила?', options: { post: 'По почте', hand: 'Нарочно' } },
        arrivedOn: { label: 'День на штампе', hint: 'День поступления в секретариат. Например: 27 8 2026' },
        arrivedTime: { label: 'Час на штампе', hint: 'Если не указан, оставьте пустым: считается начало дня. Например: 17:45' },
        postmarkedOn: { label: 'День на почтовом штемпеле', hint: 'Когда отправлено, с конверта' },
        handedBy: { label: 'Кто принёс?', hint: 'Фамилия, имя, должность' },
        journal: { label: 'Номер во входящем журнале', hint: 'Например: 01-17/342' },
        carrier: { label: 'Есть ли электронный носитель?', hint: 'По правилам документы подаются на бумаге и на электронном носителе', options: { disc: 'Диск', usb: 'USB-накопитель', none: 'Нет' } },
        stamp: { label: 'Скан страницы или конверта со штампом' },
      },
    },
    signedConsent: {
      title: 'Согласие на обработку персональных данных',
      fields: {
        given: { label: 'Поступило ли подписанное согласие?', hint: 'Согласие не входит в состав полной заявки, но отмечается, есть ли оно', options: { paper: 'Да, на бумаге', none: 'Нет' } },
        page: { label: 'Скан согласия' },
      },
    },
    signature: {
      title: 'Подписанные приложения',
      lead: 'Кто подписал на бумаге и сканы трёх приложений.',
      fields: {
        position: award.fields.position,
        person: award.fields.person,
        filledOn: award.fields.filledOn,
        page: { label: 'Сканы подписанных приложений', hint: 'Подпись и печать (при наличии) должны быть видны' },
      },
    },
  },
};

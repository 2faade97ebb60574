/** The award's words in Russian. The sources have none for the annexes: the translation is ours and unofficial. */
import { awardRu as t } from '../texts/award.ru';
import type { PackageWords } from '../form/labels';
import type { AwardPackage } from './award';
import { regionsRu } from './region-names';

const address = {
  postcode: { label: 'Почтовый индекс', hint: 'Если знаете' },
  region: { label: 'Область или город республиканского значения', options: regionsRu },
  locality: { label: 'Населённый пункт', hint: 'Город, район, село' },
  street: { label: 'Улица, дом, офис' },
} as const;

const person = {
  surname: { label: 'Фамилия' },
  givenName: { label: 'Имя' },
  patronymic: { label: 'Отчество', hint: 'Если есть' },
} as const;

export const awardLabelsRu: PackageWords<AwardPackage['sections']> = {
  title: 'Премия для неправительственных организаций',
  forms: {
    start: 'Прежде чем начать',
    F1: 'Приложение 1. Заявление',
    F2: 'Приложение 2. Анкета',
    F3: 'Приложение 3. Описание деятельности',
    package: 'Документы и отправка',
  },
  sections: {
    eligibility: {
      title: 'Можно ли участвовать?',
      lead: 'Несколько вопросов: сразу станет ясно, может ли организация участвовать. В приложениях эти ответы не печатаются.',
      fields: {
        kind: {
          label: 'Вид организации',
          hint: 'По уставу. Политические партии, профсоюзы и религиозные объединения участвовать не могут.',
          options: {
            'public-association': 'Общественное объединение',
            fund: 'Фонд (общественный, частный)',
            institution: 'Частное учреждение',
            union: 'Объединение юридических лиц (ассоциация, союз)',
            'other-noncommercial': 'Другая некоммерческая организация',
            'political-party': 'Политическая партия',
            'trade-union': 'Профессиональный союз',
            religious: 'Религиозное объединение',
            commercial: 'Коммерческая организация или предприниматель',
            state: 'Государственный орган или учреждение',
          },
        },
        received: {
          label: 'Получала ли организация эту премию раньше?',
          hint: t['award.threeYears'],
          options: { no: 'Нет, не получала', yes: 'Да, получала' },
        },
        receivedOn: { label: 'Когда в последний раз?', hint: 'День, когда был опубликован список получателей. Например, 30 ноября 2021 года' },
        database: {
          label: 'Поданы ли сведения в Базу данных НПО за прошлый год?',
          hint: 'infonpo.kz, до 31 марта. Для премии это не обязательное условие, но нужно для гранта и социального заказа.',
          options: { onTime: 'Да, в срок', late: 'Да, но с опозданием', none: 'Нет' },
        },
      },
    },
    direction: {
      title: 'Направление',
      lead: t['award.oneDirection'],
      fields: {
        direction: {
          label: 'Направление (статья 5 Закона)',
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
      title: 'Организация',
      fields: {
        name: { label: t['form.f2.row.1'], hint: 'Полное название, без сокращений. Оно же стоит в заявлении.' },
        registeredOn: { label: t['form.f2.row.2'], hint: 'День, месяц, год. Например, 14 03 2012' },
        bin: { label: t['form.f2.row.3'], hint: 'БИН, 12 цифр' },
      },
    },
    addresses: {
      title: 'Адреса',
      fields: {
        legal: { label: t['form.f2.row.4'], fields: address },
        same: { label: 'Фактический адрес совпадает с юридическим' },
        actual: { label: t['form.f2.row.5'], fields: address },
      },
    },
    charter: {
      title: 'Предмет и цель деятельности',
      lead: 'Напишите словами устава.',
      fields: {
        subject: { label: t['form.f2.row.6'] },
        goals: { label: t['form.f2.row.7'] },
      },
    },
    head: {
      title: 'Первый руководитель',
      lead: t['form.f2.row.8'],
      fields: {
        person: { label: 'Первый руководитель', fields: person },
        position: { label: 'Должность' },
        phone: { label: 'Контактный номер', hint: 'Например, +7 701 234 56 78' },
        secondPhone: { label: 'Второй номер', hint: 'Если есть' },
        email: { label: 'Электронный адрес' },
      },
    },
    bank: {
      title: 'Банковские реквизиты',
      lead: 'Пишите как в справке банка: премия переводится на этот счёт.',
      fields: {
        name: { label: 'Полное название обслуживающего банка или его филиала' },
        address: { label: 'Адрес банка или филиала' },
        bic: { label: t['form.f2.row.10'], hint: 'БИК (BIC): 8 или 11 знаков. Например, HSBKKZKX' },
        iban: { label: t['form.f2.row.11'], hint: 'ИИК (IBAN): KZ и ещё 18 знаков' },
      },
    },
    contribution: {
      title: 'Вклад',
      lead: 'Оценивается по первому критерию: от 0 до 5 баллов.',
      fields: { contribution: { label: t['form.f3.1'] } },
    },
    projects: {
      title: 'Опыт работы',
      lead: t['form.f3.2.note'],
      fields: {
        list: {
          label: 'Социальные проекты',
          one: 'Проект',
          add: 'Добавить проект',
          row: {
            title: { label: 'Название социального проекта' },
            summary: { label: 'Краткое описание основной деятельности' },
            from: { label: 'Дата начала' },
            running: { label: 'Проект ещё идёт' },
            to: { label: 'Дата завершения' },
            results: { label: t['form.f3.2.col.4'] },
          },
        },
      },
    },
    innovations: {
      title: 'Инновации деятельности',
      lead: 'Оценивается по третьему критерию: от 0 до 5 баллов.',
      fields: { innovations: { label: t['form.f3.3'] } },
    },
    materials: {
      title: 'Подтверждающие материалы',
      lead: 'Фотографии, публикации, отчёты о работе из описания.',
      fields: { materials: { label: 'Подтверждающие материалы', hint: 'PDF, DOC, DOCX или фотография, каждый до 20 МБ' } },
    },
    recommendations: {
      title: 'Рекомендации',
      lead: t['award.document.4'],
      fields: {
        list: {
          label: 'Рекомендации (не менее двух)',
          one: 'Рекомендация',
          add: 'Добавить рекомендацию',
          row: {
            author: { label: 'Фамилия, имя, отчество (если есть) автора рекомендации' },
            from: { label: 'От кого рекомендация?', options: { ngo: 'От неправительственной организации', 'state-body': 'От государственного органа' } },
            organisation: { label: 'Название организации или органа' },
            position: { label: 'Должность' },
            phone: { label: 'Контактный номер' },
            email: { label: 'Электронный адрес', hint: 'Если есть' },
            letter: { label: 'Рекомендательное письмо', hint: 'Скан или фотография подписанного письма' },
          },
        },
      },
    },
    papers: {
      title: 'Документы организации',
      fields: {
        founding: { label: 'Копии учредительных документов', hint: 'Устав и другие учредительные документы' },
        registration: { label: 'Копия свидетельства (справки) о государственной регистрации (перерегистрации)', hint: 'Подойдёт справка с портала eGov' },
        bankCertificate: { label: 'Справка о наличии банковского счёта (оригинал)', hint: 'Скан или фотография оригинала' },
      },
    },
    consent: {
      title: 'Согласие на персональные данные',
      fields: {
        agreed: { label: 'Согласен (согласна) на сбор и обработку персональных данных' },
        version: { label: 'Версия текста согласия' },
        language: { label: 'Язык согласия', options: { kk: 'Казахский', ru: 'Русский', en: 'Английский' } },
        text: { label: 'Текст согласия' },
      },
    },
    signature: {
      title: 'Подпись',
      lead: 'Три приложения подписываются один раз.',
      fields: {
        position: { label: 'Должность' },
        person: { label: 'Ф. И. О.', fields: person },
        filledOn: { label: 'Дата заполнения' },
        method: {
          label: 'Как вы подпишете?',
          options: { page: 'Распечатаю, подпишу и сфотографирую', drawn: 'Подпишу на экране' },
        },
        page: { label: 'Подписанная страница', hint: 'Подпись и печать (если есть) должны быть хорошо видны' },
        drawn: { label: 'Ваша подпись на экране' },
      },
    },
  },
};

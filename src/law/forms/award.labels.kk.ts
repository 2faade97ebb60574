/** The award's words in Kazakh: the annexes' own where they have them, ours beside. */
import { awardKk as t } from '../texts/award.kk';
import type { PackageWords } from '../form/labels';
import type { AwardPackage } from './award';
import { regionsKk } from './region-names';

const address = {
  postcode: { label: 'Пошта индексі', hint: 'Білсеңіз' },
  region: { label: 'Облыс немесе республикалық маңызы бар қала', options: regionsKk },
  locality: { label: 'Елді мекен', hint: 'Қала, аудан, ауыл' },
  street: { label: 'Көше, үй, кеңсе' },
} as const;

const person = {
  surname: { label: 'Тегі' },
  givenName: { label: 'Аты' },
  patronymic: { label: 'Әкесінің аты', hint: 'Болған жағдайда' },
} as const;

export const awardLabelsKk: PackageWords<AwardPackage['sections']> = {
  title: 'Үкіметтік емес ұйымдарға арналған сыйлықақы',
  forms: {
    start: 'Бастамас бұрын',
    F1: '1-қосымша. Өтініш',
    F2: '2-қосымша. Сауалнама',
    F3: '3-қосымша. Қызмет сипаттамасы',
    package: 'Құжаттар және жіберу',
  },
  sections: {
    eligibility: {
      title: 'Қатысуға бола ма?',
      lead: 'Төрт сұрақ: конкурсқа қатыса алатыныңызды бірден білесіз. Бұл жауаптар қосымшаларда басылмайды.',
      fields: {
        kind: {
          label: 'Ұйымның түрі',
          hint: 'Жарғы бойынша. Саяси партиялар, кәсіподақтар және діни бірлестіктер қатыса алмайды.',
          options: {
            'public-association': 'Қоғамдық бірлестік',
            fund: 'Қор (қоғамдық, жеке)',
            institution: 'Жеке мекеме',
            union: 'Заңды тұлғалар бірлестігі (қауымдастық, одақ)',
            'other-noncommercial': 'Басқа коммерциялық емес ұйым',
            'political-party': 'Саяси партия',
            'trade-union': 'Кәсіптік одақ',
            religious: 'Діни бірлестік',
            commercial: 'Коммерциялық ұйым немесе жеке кәсіпкер',
            state: 'Мемлекеттік орган немесе мекеме',
          },
        },
        received: {
          label: 'Ұйым бұрын осы сыйлықақыны алған ба?',
          hint: t['award.threeYears'],
          options: { no: 'Жоқ, алған емес', yes: 'Иә, алған' },
        },
        receivedOn: { label: 'Соңғы рет қашан алды?', hint: 'Алушылар тізбесі жарияланған күн. Мысалы, 2021 жылғы 30 қараша' },
        database: {
          label: 'Өткен жыл үшін ҮЕҰ дерекқорына мәлімет берілді ме?',
          hint: 'infonpo.kz, 31 наурызға дейін. Сыйлықақы үшін міндетті шарт емес, бірақ грант пен әлеуметтік тапсырысқа керек.',
          options: { onTime: 'Иә, мерзімінде', late: 'Иә, бірақ кеш', none: 'Жоқ' },
        },
      },
    },
    direction: {
      title: 'Бағыт',
      lead: t['award.oneDirection'],
      fields: {
        direction: {
          label: 'Бағыты (Заңның 5-бабы)',
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
      title: 'Ұйым',
      fields: {
        name: { label: t['form.f2.row.1'], hint: 'Толық атауы, қысқартусыз. Өтініште де осы атау тұрады.' },
        registeredOn: { label: t['form.f2.row.2'], hint: 'Күні, айы, жылы. Мысалы, 14 03 2012' },
        bin: { label: t['form.f2.row.3'], hint: 'БСН, 12 цифр' },
      },
    },
    addresses: {
      title: 'Мекенжайлар',
      fields: {
        legal: { label: t['form.f2.row.4'], fields: address },
        same: { label: 'Нақты мекенжайы заңды мекенжайымен бірдей' },
        actual: { label: t['form.f2.row.5'], fields: address },
      },
    },
    charter: {
      title: 'Қызмет мәні мен мақсаты',
      lead: 'Жарғыдағы сөздермен жазыңыз.',
      fields: {
        subject: { label: t['form.f2.row.6'] },
        goals: { label: t['form.f2.row.7'] },
      },
    },
    head: {
      title: 'Бірінші басшы',
      lead: t['form.f2.row.8'],
      fields: {
        person: { label: 'Бірінші басшы', fields: person },
        position: { label: 'Лауазымы' },
        phone: { label: 'Байланыс нөмірі', hint: 'Мысалы, +7 701 234 56 78' },
        secondPhone: { label: 'Екінші нөмір', hint: 'Болған жағдайда' },
        email: { label: 'Электрондық мекенжайы' },
      },
    },
    bank: {
      title: 'Банк деректемелері',
      lead: 'Банк анықтамасындағыдай жазыңыз: сыйлықақы осы шотқа аударылады.',
      fields: {
        name: { label: 'Қызмет көрсететін банктің немесе оның филиалының толық атауы' },
        address: { label: 'Банктің немесе филиалдың мекенжайы' },
        bic: { label: t['form.f2.row.10'], hint: 'БСК (BIC): 8 немесе 11 таңба. Мысалы, HSBKKZKX' },
        iban: { label: t['form.f2.row.11'], hint: 'ЖСК (IBAN): KZ және тағы 18 таңба' },
      },
    },
    contribution: {
      title: 'Қосқан үлесі',
      lead: 'Бірінші өлшемшарт бойынша бағаланады: 0-ден 5 балға дейін.',
      fields: { contribution: { label: t['form.f3.1'] } },
    },
    projects: {
      title: 'Жұмыс тәжірибесі',
      lead: t['form.f3.2.note'],
      fields: {
        list: {
          label: 'Әлеуметтік жобалар',
          one: 'Жоба',
          add: 'Жоба қосу',
          row: {
            title: { label: 'Әлеуметтік жобаның атауы' },
            summary: { label: 'Негізгі қызметтің қысқа сипаттамасы' },
            from: { label: 'Басталған күні' },
            running: { label: 'Жоба әлі жүріп жатыр' },
            to: { label: 'Аяқталған күні' },
            results: { label: t['form.f3.2.col.4'] },
          },
        },
      },
    },
    innovations: {
      title: 'Қызмет инновациялары',
      lead: 'Үшінші өлшемшарт бойынша бағаланады: 0-ден 5 балға дейін.',
      fields: { innovations: { label: t['form.f3.3'] } },
    },
    materials: {
      title: 'Растайтын материалдар',
      lead: 'Сипаттамадағы жұмысты көрсететін фотосуреттер, жарияланымдар, есептер.',
      fields: { materials: { label: 'Растайтын материалдар', hint: 'PDF, DOC, DOCX немесе фотосурет, әрқайсысы 20 МБ-қа дейін' } },
    },
    recommendations: {
      title: 'Ұсынымдар',
      lead: t['award.document.4'],
      fields: {
        list: {
          label: 'Ұсынымдар (екіден кем емес)',
          one: 'Ұсыным',
          add: 'Ұсыным қосу',
          row: {
            author: { label: 'Ұсыным авторының тегі, аты, әкесінің аты (болған жағдайда)' },
            from: { label: 'Ұсыным кімнен?', options: { ngo: 'Үкіметтік емес ұйымнан', 'state-body': 'Мемлекеттік органнан' } },
            organisation: { label: 'Ұйымның немесе органның атауы' },
            position: { label: 'Лауазымы' },
            phone: { label: 'Байланыс нөмірі' },
            email: { label: 'Электрондық мекенжайы', hint: 'Болған жағдайда' },
            letter: { label: 'Ұсыным хат', hint: 'Қол қойылған хаттың сканері немесе фотосуреті' },
          },
        },
      },
    },
    papers: {
      title: 'Ұйымның құжаттары',
      fields: {
        founding: { label: 'Құрылтай құжаттарының көшірмелері', hint: 'Жарғы және басқа құрылтай құжаттары' },
        registration: { label: 'Мемлекеттік тіркеу (қайта тіркеу) туралы куәліктің (анықтаманың) көшірмесі', hint: 'eGov порталынан алынған анықтама жарайды' },
        bankCertificate: { label: 'Банктік шоттың бар екендігі туралы анықтама (түпнұсқа)', hint: 'Түпнұсқаның сканері немесе фотосуреті' },
      },
    },
    consent: {
      title: 'Жеке деректерге келісім',
      fields: {
        agreed: { label: 'Жеке деректерді жинауға және өңдеуге келісемін' },
        version: { label: 'Келісім мәтінінің нұсқасы' },
        language: { label: 'Келісім тілі', options: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' } },
        text: { label: 'Келісім мәтіні' },
      },
    },
    signature: {
      title: 'Қол қою',
      lead: 'Үш қосымшаға бір рет қол қойылады.',
      fields: {
        position: { label: 'Лауазымы' },
        person: { label: 'Т. А. Ә.', fields: person },
        filledOn: { label: 'Толтыру күні' },
        method: {
          label: 'Қалай қол қоясыз?',
          options: { page: 'Басып шығарып, қол қойып, суретке түсіремін', drawn: 'Экранда қол қоямын' },
        },
        page: { label: 'Қол қойылған бет', hint: 'Қол және мөр (болған жағдайда) анық көрінсін' },
        drawn: { label: 'Экрандағы қолыңыз' },
      },
    },
  },
};

import type { NoticeCode } from '#law/filing/notice';

/** `until`: date and time of Almaty; `late`: the refusal was for the deadline. */
/** What else a line may name: rules of the law; a term of the office's and its last day. */
export interface NoticeMore {
  readonly clauses: string;
  readonly term: string;
  readonly day: string;
}
export type NoticeLine = (number: string, until: string, late: boolean, more: NoticeMore) => string;

const terms: Readonly<Record<string, string>> = { announcement: 'Конкурсты жариялау', applicants: 'Үміткерлер тізбесін жариялау', recipients: 'Алушылар тізбесін жариялау', payment: 'Сыйлықақыны аудару' };

const codes: Readonly<Record<NoticeCode, NoticeLine>> = {
  'submission.registered': (number) => `Өтінім тіркелді: № ${number}`,
  'submission.refused': (_number, _until, late) => (late ? 'Өтінім кешігіп түсті, сондықтан қабылданбады' : 'Өтінім қабылданбады: себебін қараңыз'),
  'submission.lapsing': (_number, until) => `Файлдардың бәрі жеткен жоқ. Олар ${until} дейін жетуі керек`,
  'submission.lapsed': () => 'Файлдары уақытында жетпегендіктен, өтінім тіркелмеді',
  'submission.withdrawn': (number) => (number ? `Өтінім қайтарып алынды: № ${number}` : 'Өтінім қайтарып алынды'),
  'submission.replaced': (number) => `Өтінім жаңасымен алмастырылды: № ${number}`,
  'council.approved': () => 'Кеңес құрамы бекітілді, сіз мүшесіз. Мүдделер қақтығысы туралы хабарлама беріңіз',
  'council.declare': () => 'Мүдделер қақтығысы туралы хабарламаңыз әлі түскен жоқ',
  'council.recused': (number) => `№ ${number}: мүдделер қақтығысы. Бұл өтінімді көрмейсіз және бағаламайсыз`,
  'council.key': () => 'Кеңестегі орныңызға басқа құрылғының кілті тіркелді. Ол сіздікі болмаса, хатшыға хабарласыңыз',
  'council.restored': (number) => `№ ${number}: қақтығыс жойылды, өтінімді бағалай аласыз`,
  'sheet.reopened': (number) => `Бағалау парағы қайта ашылды: № ${number}. Қайта бағалап, бекітіңіз`,
  'retention.due': (count) => `Сақтау мерзімі өткен өтінім саны: ${count}`,
  'admission.admitted': (number) => `Өтінім конкурсқа жіберілді: № ${number}`,
  'admission.returned': (number, _until, _late, { clauses }) => `Өтінім қайтарылды: № ${number}. Негізі: ${clauses}`,
  'admission.refused': (number, _until, _late, { clauses }) => `Өтінім конкурсқа жіберілмеді: № ${number}. Негізі: ${clauses}`,
  'term.due': (_number, _until, _late, { term, day }) => `${terms[term] ?? term}: соңғы күні ${day}`,
  'term.overdue': (_number, _until, _late, { term, day }) => `${terms[term] ?? term}: мерзімі ${day} өтіп кетті`,
  'result.received': (number) => `Конкурс нәтижесі: № ${number} алушылар қатарында`,
  'result.notReceived': (number) => `Конкурс нәтижесі: № ${number} алушылар қатарына енбеді. Орны, орташа балы мен себебі нәтижелер бетінде жазылған`,
  'organisation.checked': (bin) => `Ұйым тексерілді: БСН ${bin}`,
  'organisation.refused': (bin) => `Ұйым расталмады: БСН ${bin}`,
  'organisation.joined': (bin) => `Ұйымға жаңа адам қосылды: БСН ${bin}`,
  'organisation.left': (bin) => `Ұйымнан бір адам шықты: БСН ${bin}`,
  'organisation.role': (bin) => `Ұйымдағы рөліңіз өзгерді: БСН ${bin}`,
  'organisation.removed': (bin) => `Сіз ұйым тізімінен шығарылдыңыз: БСН ${bin}`,
  'call.extended': (_number, until) => `Қабылдау мерзімі ${until} дейін ұзартылды`,
};

export const noticesKk = {
  title: 'Хабарламалар',
  lead: 'Өтінімдеріңізбен не болғаны және жақындаған мерзімдер.',
  bell: (n: number) => (n > 0 ? `Хабарламалар, оқылмағаны: ${n}` : 'Хабарламалар'),
  readAll: 'Бәрін оқылды деп белгілеу',
  fresh: 'жаңа',
  empty: 'Хабарлама жоқ',
  emptyLead: 'Өтінім тіркелгенде, қабылданбағанда немесе мерзім жақындағанда осында жазылады.',
  known: (when: string) => `Сервердегі мәлімет: ${when}`,
  codes,
  other: 'Өтінімге қатысты жаңа жазба бар',
  deadline: (left: number) => (left === 0 ? 'Бүгін — өтінім берудің соңғы күні' : `Өтінім беруге ${left} күн қалды`),
  draft: (title: string) => `Толтырылып жатқан өтінім: ${title}`,
  untitled: 'аты әлі жазылмаған',
  mail: 'Хатпен де хабарлау',
  mailLead: 'Хабарламалар растаған поштаңызға да жіберіледі.',
  mailOn: 'Хат жіберіледі',
  mailOff: 'Хат жіберілмейді',
  mailTurnOff: 'Хат жіберуді тоқтату',
  mailTurnOn: 'Хат жіберуді қосу',
  mailFailed: 'Өзгерту мүмкін болмады. Желіні тексеріп, қайталап көріңіз.',
  confirm: {
    title: 'Поштаны растау',
    asking: 'Расталып жатыр…',
    done: 'Пошта расталды',
    doneLead: 'Енді серверде тұрған құжаттарыңыз бен хабарламаларыңыз көрінеді.',
    failed: 'Сілтеме жарамсыз немесе мерзімі өткен',
    failedLead: 'Тіркелгі бетінен жаңа хат сұраңыз.',
    offline: 'Желі жоқ. Желі қосылғанда сілтемені қайта ашыңыз.',
    again: 'Қайталап көру',
    needed: 'Поштаңыз әлі расталмаған',
    neededLead: 'Растағанша серверде тұрған құжаттарыңыз көрінбейді және хат жіберілмейді.',
    ask: 'Растау хатын жіберу',
    asked: 'Хат жіберілді. Поштаңызды қараңыз.',
  },
};
export type NoticesWords = typeof noticesKk;

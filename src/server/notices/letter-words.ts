/** The words of letters: the one text for people that the server itself writes. By language, then by code. */
import type { officeRules } from '#law/council/admission';
import type { NoticeCode } from '#law/filing/notice';
import { ruleNamesEn } from '#law/rules/names.en';
import { ruleNamesKk } from '#law/rules/names.kk';
import { ruleNamesRu } from '#law/rules/names.ru';

export type LetterLanguage = 'kk' | 'ru' | 'en';

/** What a letter may name: the call's title, a registration number, a moment of Almaty. */
export interface LetterFacts {
  readonly call: string;
  readonly number: string;
  readonly until: string;
  readonly late: boolean;
  readonly count: string;
  /** Rules of the law. */
  readonly clauses: string;
  /** Of the office's own: `announcement`, `applicants` …, and its last day. */
  readonly term: string;
  readonly day: string;
  /** Of a result: «11,33» and «3/12»; empty where there is none. */
  readonly mean: string;
  readonly place: string;
}
interface Worded {
  readonly subject: string;
  readonly text: string;
}
interface LetterWords {
  readonly hello: string;
  readonly open: string;
  readonly stop: string;
  readonly confirm: { readonly subject: string; readonly text: string; readonly ignore: string };
  /** Of each rule that the office may refuse by: a missing one is a type error. */
  readonly rules: Readonly<Record<(typeof officeRules)[number], string>>;
  readonly codes: Readonly<Record<NoticeCode, (facts: LetterFacts) => Worded>>;
}

const termsKk: Readonly<Record<string, string>> = { announcement: 'Конкурсты жариялау', applicants: 'Үміткерлер тізбесін жариялау', recipients: 'Алушылар тізбесін жариялау', payment: 'Сыйлықақыны аудару' };
const termsRu: Readonly<Record<string, string>> = { announcement: 'Объявление конкурса', applicants: 'Публикация списка соискателей', recipients: 'Публикация списка получателей', payment: 'Перечисление премии' };
const termsEn: Readonly<Record<string, string>> = { announcement: 'Announcing the call', applicants: 'Publishing the list of applicants', recipients: 'Publishing the list of recipients', payment: 'Paying the award' };

const kk: LetterWords = {
  hello: 'Сәлеметсіз бе!',
  open: 'Толығырақ:',
  stop: 'Хат алғыңыз келмесе, тіркелгі бетінде өшіріп қойыңыз:',
  confirm: {
    subject: 'Өтінім: поштаңызды растаңыз',
    text: 'Өтінім қосымшасында осы поштамен тіркелдіңіз. Поштаңызды растау үшін мына сілтемені ашыңыз:',
    ignore: 'Тіркелмеген болсаңыз, бұл хатты елемей-ақ қойыңыз.',
  },
  rules: ruleNamesKk,
  codes: {
    'submission.registered': ({ call, number }) => ({ subject: `Өтінім тіркелді: ${number}`, text: `Өтініміңіз тіркелді, нөмірі ${number}. Конкурс: ${call}.` }),
    'submission.refused': ({ call, late }) => ({
      subject: 'Өтінім қабылданбады',
      text: late
        ? `Өтініміңіз қабылдау мерзімі аяқталғаннан кейін түсті, сондықтан қабылданбады. Конкурс: ${call}.`
        : `Өтініміңіз қабылданбады. Себебі мен қалай түзетуге болатыны қосымшада жазылған. Конкурс: ${call}.`,
    }),
    'submission.lapsing': ({ call, until }) => ({ subject: 'Өтінімнің файлдары әлі толық жеткен жоқ', text: `Өтініміңіз жетті, бірақ файлдарының бәрі келген жоқ. Олар ${until} дейін жетпесе, өтінім тіркелмейді. Жіберілген құрылғыда қосымшаны ашып, желіге қосылыңыз. Конкурс: ${call}.` }),
    'submission.lapsed': ({ call }) => ({ subject: 'Өтінім тіркелмеді', text: `Файлдары берілген уақытта толық жетпегендіктен, өтініміңіз тіркелмеді. Қабылдау әлі ашық болса, жаңа нұсқасын жібере аласыз. Конкурс: ${call}.` }),
    'submission.withdrawn': ({ call, number }) => ({ subject: `Өтінім қайтарып алынды${number ? `: ${number}` : ''}`, text: `Өтініміңіз${number ? ` (${number})` : ''} қайтарып алынды. Конкурс: ${call}.` }),
    'submission.replaced': ({ call, number }) => ({ subject: `Өтінім алмастырылды: ${number}`, text: `${number} нөмірлі өтініміңіздің орнына жаңасы тіркелді. Бұрынғысы енді қаралмайды. Конкурс: ${call}.` }),
    'council.approved': ({ call }) => ({ subject: 'Сіз сарапшылар кеңесіне кірдіңіз', text: `Кеңес құрамы бекітілді. Өтінімдерді көру үшін алдымен мүдделер қақтығысы туралы хабарлама беріңіз. Конкурс: ${call}.` }),
    'council.declare': ({ call }) => ({ subject: 'Мүдделер қақтығысы туралы хабарлама күтілуде', text: `Хабарламаңыз әлі түскен жоқ. Онсыз өтінімдер көрінбейді және бағалау ашылмайды. Конкурс: ${call}.` }),
    'council.recused': ({ call, number }) => ({ subject: `Мүдделер қақтығысы: ${number}`, text: `${number} нөмірлі өтінім бойынша мүдделер қақтығысы бар, сондықтан оны көрмейсіз және бағаламайсыз. Конкурс: ${call}.` }),
    'council.key': ({ call }) => ({ subject: 'Кеңес: жаңа құрылғының кілті тіркелді', text: `Кеңестегі орныңыздан әрекет жаңа құрылғының кілтімен қол қойылып келді. Бұл сіз болмасаңыз, құпиясөзді ауыстырып, хатшыға хабарласыңыз. Конкурс: ${call}.` }),
    'council.restored': ({ call, number }) => ({ subject: `Қақтығыс жойылды: ${number}`, text: `${number} нөмірлі өтінім бойынша мүдделер қақтығысы енді жоқ, оны бағалай аласыз. Конкурс: ${call}.` }),
    'sheet.reopened': ({ call, number }) => ({ subject: `Бағалау парағы қайта ашылды: ${number}`, text: `${number} нөмірлі өтінім бойынша бағалау парағыңызды хатшы қайта ашты. Себебі қосымшада жазылған. Ұпайларыңызды қарап, парақты қайта бекітіңіз. Конкурс: ${call}.` }),
    'retention.due': ({ count }) => ({ subject: `Сақтау мерзімі өткен өтінімдер: ${count}`, text: `Сақтау мерзімі өткен өтінім саны: ${count}. Олардағы жеке деректерді өшіру әкімшінің шешімін күтіп тұр.` }),
    'admission.admitted': ({ call, number }) => ({ subject: `Өтінім конкурсқа жіберілді: ${number}`, text: `${number} нөмірлі өтініміңіз тексеруден өтіп, конкурсқа жіберілді. Конкурс: ${call}.` }),
    'admission.returned': ({ call, number, clauses }) => ({ subject: `Өтінім қайтарылды: ${number}`, text: `${number} нөмірлі өтініміңіз толық болмағандықтан қайтарылды. Негізі: ${clauses}. Себебі хатшылықтың хатында жазылады. Конкурс: ${call}.` }),
    'admission.refused': ({ call, number, clauses }) => ({ subject: `Өтінім конкурсқа жіберілмеді: ${number}`, text: `${number} нөмірлі өтініміңіз конкурсқа жіберілмеді. Негізі: ${clauses}. Себебі хатшылықтың хатында жазылады. Конкурс: ${call}.` }),
    'term.due': ({ call, term, day }) => ({ subject: `Мерзім жақын: ${day}`, text: `${termsKk[term] ?? term}: соңғы күні ${day}.${call === '' ? '' : ` Конкурс: ${call}.`}` }),
    'term.overdue': ({ call, term, day }) => ({ subject: `Мерзім өтіп кетті: ${day}`, text: `${termsKk[term] ?? term}: мерзімі ${day} күні аяқталды, әлі орындалған жоқ.${call === '' ? '' : ` Конкурс: ${call}.`}` }),
    'result.received': ({ call, number }) => ({ subject: `Конкурс нәтижесі: ${number}`, text: `Құттықтаймыз! ${number} нөмірлі өтініміңіз алушылар қатарына енді. Конкурс: ${call}.` }),
    'result.notReceived': ({ call, number, mean, place }) => ({ subject: `Конкурс нәтижесі: ${number}`, text: `${number} нөмірлі өтініміңіз алушылар қатарына енбеді.${mean ? ` Орташа балы: ${mean}${place ? `, орны: ${place}` : ''}.` : ''} Себебі мен есептің өзі нәтижелер бетінде жарияланды. Конкурс: ${call}.` }),
    'organisation.checked': ({ number }) => ({ subject: `Ұйым тексерілді: БСН ${number}`, text: `Ұйымыңыз тексерілді, БСН ${number}. Енді бұл БСН бойынша өтінімді тек ұйымның адамдары береді.` }),
    'organisation.refused': ({ number }) => ({ subject: `Ұйым расталмады: БСН ${number}`, text: `БСН ${number} бойынша мәліміңіз расталмады. Себебі қосымшада жазылған.` }),
    'organisation.joined': ({ number }) => ({ subject: `Ұйымға жаңа адам қосылды: БСН ${number}`, text: `Шақыру қабылданды: ұйымыңызға (БСН ${number}) жаңа адам қосылды. Күтпеген болсаңыз, тізімді қараңыз.` }),
    'organisation.left': ({ number }) => ({ subject: `Ұйымнан бір адам шықты: БСН ${number}`, text: `Ұйымыңыздан (БСН ${number}) бір адам өзі шықты.` }),
    'organisation.role': ({ number }) => ({ subject: `Ұйымдағы рөліңіз өзгерді: БСН ${number}`, text: `Ұйымдағы (БСН ${number}) рөліңіз өзгерді. Қазіргі рөліңіз қосымшада көрсетілген.` }),
    'organisation.removed': ({ number }) => ({ subject: `Сіз ұйым тізімінен шығарылдыңыз: БСН ${number}`, text: `Сіз ұйым (БСН ${number}) адамдарының тізімінен шығарылдыңыз. Бұрын өзіңіз жіберген өтінімдер сізге көрініп тұрады.` }),
    'call.extended': ({ call, until }) => ({ subject: 'Өтінім қабылдау мерзімі ұзартылды', text: `Өтінім қабылдау ${until} дейін ұзартылды. Конкурс: ${call}.` }),
  },
};

const ru: LetterWords = {
  hello: 'Здравствуйте!',
  open: 'Подробнее:',
  stop: 'Если письма не нужны, отключите их на странице учётной записи:',
  confirm: {
    subject: 'Өтінім: подтвердите адрес почты',
    text: 'В приложении «Өтінім» зарегистрирована учётная запись с этим адресом. Чтобы подтвердить адрес, откройте ссылку:',
    ignore: 'Если это были не вы, просто не отвечайте на письмо.',
  },
  rules: ruleNamesRu,
  codes: {
    'submission.registered': ({ call, number }) => ({ subject: `Заявка зарегистрирована: ${number}`, text: `Ваша заявка зарегистрирована под номером ${number}. Конкурс: ${call}.` }),
    'submission.refused': ({ call, late }) => ({
      subject: 'Заявка не принята',
      text: late
        ? `Ваша заявка поступила после окончания приёма и поэтому не принята. Конкурс: ${call}.`
        : `Ваша заявка не принята. Причина и как её исправить — в приложении. Конкурс: ${call}.`,
    }),
    'submission.lapsing': ({ call, until }) => ({ subject: 'Не все файлы заявки дошли', text: `Заявка поступила, но не все её файлы дошли. Если они не дойдут до ${until}, заявка не будет зарегистрирована. Откройте приложение на устройстве, с которого она отправлена, и подключитесь к сети. Конкурс: ${call}.` }),
    'submission.lapsed': ({ call }) => ({ subject: 'Заявка не зарегистрирована', text: `Файлы заявки не пришли полностью в отведённое время, поэтому она не зарегистрирована. Если приём ещё идёт, отправьте новую версию. Конкурс: ${call}.` }),
    'submission.withdrawn': ({ call, number }) => ({ subject: `Заявка отозвана${number ? `: ${number}` : ''}`, text: `Ваша заявка${number ? ` (${number})` : ''} отозвана. Конкурс: ${call}.` }),
    'submission.replaced': ({ call, number }) => ({ subject: `Заявка заменена: ${number}`, text: `Вместо заявки ${number} зарегистрирована новая. Прежняя больше не рассматривается. Конкурс: ${call}.` }),
    'council.approved': ({ call }) => ({ subject: 'Вы вошли в экспертный совет', text: `Состав совета утверждён. Чтобы увидеть заявки, сначала подайте уведомление о конфликте интересов. Конкурс: ${call}.` }),
    'council.declare': ({ call }) => ({ subject: 'Ожидается уведомление о конфликте интересов', text: `Ваше уведомление ещё не поступило. Без него заявки не видны и оценивание не открывается. Конкурс: ${call}.` }),
    'council.recused': ({ call, number }) => ({ subject: `Конфликт интересов: ${number}`, text: `По заявке ${number} есть конфликт интересов, поэтому вы её не видите и не оцениваете. Конкурс: ${call}.` }),
    'council.key': ({ call }) => ({ subject: 'Совет: записан ключ нового устройства', text: `От вашего места в совете пришло действие, подписанное ключом нового устройства. Если это не вы, смените пароль и сообщите секретарю. Конкурс: ${call}.` }),
    'council.restored': ({ call, number }) => ({ subject: `Конфликта больше нет: ${number}`, text: `По заявке ${number} конфликта интересов больше нет, её можно оценивать. Конкурс: ${call}.` }),
    'sheet.reopened': ({ call, number }) => ({ subject: `Лист оценки снова открыт: ${number}`, text: `Секретарь снова открыл ваш лист оценки по заявке ${number}. Причина указана в приложении. Пересмотрите баллы и зафиксируйте лист заново. Конкурс: ${call}.` }),
    'retention.due': ({ count }) => ({ subject: `Заявки с истёкшим сроком хранения: ${count}`, text: `Заявок с истёкшим сроком хранения: ${count}. Удаление персональных данных ждёт решения администратора.` }),
    'admission.admitted': ({ call, number }) => ({ subject: `Заявка допущена к конкурсу: ${number}`, text: `Ваша заявка ${number} прошла проверку и допущена к конкурсу. Конкурс: ${call}.` }),
    'admission.returned': ({ call, number, clauses }) => ({ subject: `Заявка возвращена: ${number}`, text: `Ваша заявка ${number} возвращена как неполная. Основание: ${clauses}. Причина будет в письме секретариата. Конкурс: ${call}.` }),
    'admission.refused': ({ call, number, clauses }) => ({ subject: `Заявка не допущена к конкурсу: ${number}`, text: `Ваша заявка ${number} не допущена к конкурсу. Основание: ${clauses}. Причина будет в письме секретариата. Конкурс: ${call}.` }),
    'term.due': ({ call, term, day }) => ({ subject: `Близок срок: ${day}`, text: `${termsRu[term] ?? term}: последний день ${day}.${call === '' ? '' : ` Конкурс: ${call}.`}` }),
    'term.overdue': ({ call, term, day }) => ({ subject: `Срок прошёл: ${day}`, text: `${termsRu[term] ?? term}: срок истёк ${day}, ещё не сделано.${call === '' ? '' : ` Конкурс: ${call}.`}` }),
    'result.received': ({ call, number }) => ({ subject: `Итог конкурса: ${number}`, text: `Поздравляем! Ваша заявка ${number} среди получателей. Конкурс: ${call}.` }),
    'result.notReceived': ({ call, number, mean, place }) => ({ subject: `Итог конкурса: ${number}`, text: `Ваша заявка ${number} не вошла в число получателей.${mean ? ` Средний балл: ${mean}${place ? `, место: ${place}` : ''}.` : ''} Причина и сам подсчёт опубликованы на странице итогов. Конкурс: ${call}.` }),
    'organisation.checked': ({ number }) => ({ subject: `Организация проверена: БИН ${number}`, text: `Ваша организация проверена, БИН ${number}. Теперь заявки по этому БИН подают только её люди.` }),
    'organisation.refused': ({ number }) => ({ subject: `Организация не подтверждена: БИН ${number}`, text: `Ваши сведения по БИН ${number} не подтверждены. Причина указана в приложении.` }),
    'organisation.joined': ({ number }) => ({ subject: `В организацию добавился человек: БИН ${number}`, text: `Приглашение принято: в вашу организацию (БИН ${number}) добавился человек. Если вы этого не ждали, посмотрите список.` }),
    'organisation.left': ({ number }) => ({ subject: `Из организации вышел человек: БИН ${number}`, text: `Из вашей организации (БИН ${number}) человек вышел сам.` }),
    'organisation.role': ({ number }) => ({ subject: `Ваша роль в организации изменилась: БИН ${number}`, text: `Ваша роль в организации (БИН ${number}) изменилась. Нынешняя указана в приложении.` }),
    'organisation.removed': ({ number }) => ({ subject: `Вас убрали из организации: БИН ${number}`, text: `Вас убрали из списка людей организации (БИН ${number}). Заявки, которые вы подали раньше, остаются вам видны.` }),
    'call.extended': ({ call, until }) => ({ subject: 'Срок приёма заявок продлён', text: `Приём заявок продлён до ${until}. Конкурс: ${call}.` }),
  },
};

const en: LetterWords = {
  hello: 'Hello,',
  open: 'More:',
  stop: 'To stop these letters, turn them off on the account page:',
  confirm: {
    subject: 'Otinim: confirm your address',
    text: 'An account was made in Otinim with this address. To confirm the address, open this link:',
    ignore: 'If it was not you, leave this letter unanswered.',
  },
  rules: ruleNamesEn,
  codes: {
    'submission.registered': ({ call, number }) => ({ subject: `Application registered: ${number}`, text: `Your application is registered under number ${number}. Call: ${call}.` }),
    'submission.refused': ({ call, late }) => ({
      subject: 'Application not accepted',
      text: late
        ? `Your application came after the deadline and was not accepted. Call: ${call}.`
        : `Your application was not accepted. The app says why, and how to mend it. Call: ${call}.`,
    }),
    'submission.lapsing': ({ call, until }) => ({ subject: 'Files of your application are missing', text: `Your application has come in, but some of its files have not. Unless they come before ${until}, it will not be registered. Open the app on the device that it was sent from and go online. Call: ${call}.` }),
    'submission.lapsed': ({ call }) => ({ subject: 'Application not registered', text: `The files of your application did not all come in time, so it was not registered. While the call is open you can send a new version. Call: ${call}.` }),
    'submission.withdrawn': ({ call, number }) => ({ subject: `Application withdrawn${number ? `: ${number}` : ''}`, text: `Your application${number ? ` (${number})` : ''} has been withdrawn. Call: ${call}.` }),
    'submission.replaced': ({ call, number }) => ({ subject: `Application replaced: ${number}`, text: `A new application is registered in place of ${number}. The earlier one is no longer considered. Call: ${call}.` }),
    'council.approved': ({ call }) => ({ subject: 'You sit on the expert council', text: `The council is approved. To see applications, first give your notice on conflict of interest. Call: ${call}.` }),
    'council.declare': ({ call }) => ({ subject: 'A notice on conflict of interest is awaited', text: `Your notice has not come yet. Without it no application is shown and scoring does not open. Call: ${call}.` }),
    'council.recused': ({ call, number }) => ({ subject: `Conflict of interest: ${number}`, text: `There is a conflict of interest over application ${number}, so you neither see nor score it. Call: ${call}.` }),
    'council.key': ({ call }) => ({ subject: 'Council: the key of a new device was recorded', text: `An act came from your seat, signed by the key of a new device. If it was not you, change your password and tell the secretary. Call: ${call}.` }),
    'council.restored': ({ call, number }) => ({ subject: `No conflict any more: ${number}`, text: `There is no conflict of interest over application ${number} any more; you may score it. Call: ${call}.` }),
    'sheet.reopened': ({ call, number }) => ({ subject: `Score sheet reopened: ${number}`, text: `The secretary has reopened your score sheet for application ${number}. The reason is in the app. Look at your points and lock the sheet again. Call: ${call}.` }),
    'retention.due': ({ count }) => ({ subject: `Applications past their term of keeping: ${count}`, text: `Applications past their term of keeping: ${count}. Erasing the personal data in them awaits an administrator.` }),
    'admission.admitted': ({ call, number }) => ({ subject: `Application admitted: ${number}`, text: `Your application ${number} has been checked and admitted to the contest. Call: ${call}.` }),
    'admission.returned': ({ call, number, clauses }) => ({ subject: `Application given back: ${number}`, text: `Your application ${number} is given back as incomplete. Ground: ${clauses}. The office's letter will say why. Call: ${call}.` }),
    'admission.refused': ({ call, number, clauses }) => ({ subject: `Application not admitted: ${number}`, text: `Your application ${number} is not admitted to the contest. Ground: ${clauses}. The office's letter will say why. Call: ${call}.` }),
    'term.due': ({ call, term, day }) => ({ subject: `A term is near: ${day}`, text: `${termsEn[term] ?? term}: the last day is ${day}.${call === '' ? '' : ` Call: ${call}.`}` }),
    'term.overdue': ({ call, term, day }) => ({ subject: `A term is over: ${day}`, text: `${termsEn[term] ?? term}: the term ended on ${day} and it is not done yet.${call === '' ? '' : ` Call: ${call}.`}` }),
    'result.received': ({ call, number }) => ({ subject: `Result of the contest: ${number}`, text: `Congratulations! Your application ${number} is among the recipients. Call: ${call}.` }),
    'result.notReceived': ({ call, number, mean, place }) => ({ subject: `Result of the contest: ${number}`, text: `Your application ${number} is not among the recipients.${mean ? ` Mean: ${mean}${place ? `, place: ${place}` : ''}.` : ''} The reason and the count itself are published on the page of results. Call: ${call}.` }),
    'organisation.checked': ({ number }) => ({ subject: `Organisation checked: BIN ${number}`, text: `Your organisation is checked, BIN ${number}. From now on only its people file for this BIN.` }),
    'organisation.refused': ({ number }) => ({ subject: `Organisation not confirmed: BIN ${number}`, text: `Your claim of BIN ${number} is not confirmed. The app says why.` }),
    'organisation.joined': ({ number }) => ({ subject: `Somebody joined the organisation: BIN ${number}`, text: `An invitation was accepted: somebody joined your organisation (BIN ${number}). If you did not expect it, look at the list.` }),
    'organisation.left': ({ number }) => ({ subject: `Somebody left the organisation: BIN ${number}`, text: `Somebody left your organisation (BIN ${number}) by their own wish.` }),
    'organisation.role': ({ number }) => ({ subject: `Your role in the organisation has changed: BIN ${number}`, text: `Your role in the organisation (BIN ${number}) has changed. The app shows what it is now.` }),
    'organisation.removed': ({ number }) => ({ subject: `You were taken out of the organisation: BIN ${number}`, text: `You were taken out of the people of the organisation (BIN ${number}). Applications that you filed before stay visible to you.` }),
    'call.extended': ({ call, until }) => ({ subject: 'Deadline extended', text: `Applications are taken until ${until}. Call: ${call}.` }),
  },
};

export const letterWords: Readonly<Record<LetterLanguage, LetterWords>> = { kk, ru, en };

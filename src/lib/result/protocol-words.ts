/** The protocol's words; it is written in Kazakh and in Russian, and in no other language. */
import type { OutcomeKind } from '#law/council/outcome';
import type { AfterPoints } from '#law/council/story';
import type { Lead } from '#law/council/chair';
import type { VoidGround } from '#law/council/recipients';
import type { TieStep } from '#law/council/settings';
import type { Member } from '#law/council/seats';
import type { PaperLanguage } from '../documents/paper';

export interface ProtocolWords {
  readonly title: string;
  readonly call: string;
  readonly day: string;
  readonly place: string;
  readonly members: string;
  readonly memberColumns: readonly [string, string, string, string, string];
  readonly seats: Readonly<Record<Member['seat'], string>>;
  readonly there: string;
  readonly notThere: string;
  readonly notDeclared: string;
  readonly quorum: (needed: number, present: number, all: number) => string;
  readonly agenda: string;
  readonly conflicts: string;
  readonly conflictColumns: readonly [string, string, string, string];
  readonly noConflicts: string;
  readonly grounds: Readonly<Record<'declared' | 'found', string>>;
  readonly late: string;
  readonly led: (name: string, by: Lead['by']) => string;
  readonly nobodyLed: string;
  readonly points: string;
  readonly pointsNote: string;
  readonly group: (direction: string) => string;
  readonly paper: string;
  readonly outcome: string;
  readonly outcomeColumns: readonly [string, string, string, string, string, string, string];
  readonly outcomes: Readonly<Record<OutcomeKind, string>>;
  readonly by: Readonly<Record<TieStep, string>>;
  readonly void: Readonly<Record<VoidGround, string>>;
  readonly share: (share: string, remainder: string) => string;
  readonly undecided: (numbers: string) => string;
  readonly dissent: string;
  readonly noDissent: string;
  readonly afterPoints: string;
  readonly after: Readonly<Record<AfterPoints['kind'], (number: string, name: string) => string>>;
  readonly decided: (day: string) => string;
  readonly proof: (seq: number, head: string, result: string) => string;
  readonly signed: readonly [string, string];
}

const kk: ProtocolWords = {
  title: 'САРАПШЫЛАР КЕҢЕСІ ОТЫРЫСЫНЫҢ ХАТТАМАСЫ',
  call: 'Конкурс', day: 'Отырыс күні', place: 'Өткен жері',
  members: '1. Кеңес мүшелері және қатысуы',
  memberColumns: ['№', 'Т.А.Ә.', 'Кеңестегі орны', 'Қатысуы', 'Мүдделер қақтығысы туралы хабарлама'],
  seats: { chair: 'төраға', deputy: 'төраға орынбасары', member: 'мүше' },
  there: 'қатысты', notThere: 'қатысқан жоқ', notDeclared: 'берілген жоқ, дауысы жоқ',
  quorum: (needed, present, all) => `Кворум: ${all} мүшенің кемінде ${needed} болуы керек, ${present} мүше қатысты.`,
  agenda: '2. Талқылау',
  conflicts: '3. Мүдделер қақтығысы',
  conflictColumns: ['Өтінім', 'Шеттетілген мүше', 'Негізі', 'Мәселені жүргізген'],
  noConflicts: 'Мүдделер қақтығысы болған жоқ.',
  grounds: { declared: 'өзі хабарлаған', found: 'салыстыру кезінде анықталған' },
  late: 'балл қойғаннан кейін шеттетілді, баллы есепке алынған жоқ',
  led: (name, by) => `${name}, ${{ chair: 'төраға', deputy: 'төраға орынбасары', named: 'отырыс сайлаған төрағалық етуші' }[by]}`,
  nobodyLed: 'төрағалық етуші болған жоқ',
  points: '4. Мүшелердің баллдары',
  pointsNote: 'Бағандар – 1-тармақтағы мүшелердің реттік нөмірі. Ш – шеттетілген, «–» – баға қойылмаған.',
  group: (direction) => `${direction}-бағыт`,
  paper: 'Өтінім',
  outcome: '5. Нәтиже',
  outcomeColumns: ['Орны', 'Өтінім', 'Ұйым', 'Орташа балл', 'Ең жоғары баллдан %', 'Ең төмен – ең жоғары', 'Шешім'],
  outcomes: {
    received: 'алушы', undecided: 'тең балл, жарияланған ереже ажыратпады: шешілмеді', void: 'конкурс өткізілмеді деп танылды', below: 'шекті баллдан аспады',
    nought: 'орташа балы нөл', cut: 'үлесі ең аз мөлшерден кем болар еді', rank: 'орны алушылар санынан төмен', open: 'кворум болмағандықтан орны жоқ',
  },
  by: { criteria: 'тең балл: бірінші өлшемшарт бойынша', arrival: 'тең балл: тіркелу реті бойынша', draw: 'тең балл: жеребе бойынша', share: 'тең балл: орынды бөліседі' },
  void: { none: 'бірде-бір өтінім жіберілген жоқ, конкурс өткізілмеді деп танылды', single: 'жіберілген өтінім біреу ғана, конкурс өткізілмеді деп танылды', threshold: 'бірде-бір өтінім шекті баллдан аспады, конкурс өткізілмеді деп танылды' },
  share: (share, remainder) => `Әр алушының тең үлесі: ${share} теңге. Бөлінбейтін қалдық: ${remainder} теңге.`,
  undecided: (numbers) => `Тең балл жиған өтінімдерді жарияланған ереже ажыратпады: ${numbers}.`,
  dissent: '6. Ерекше пікір', noDissent: 'Ерекше пікір айтылған жоқ.',
  afterPoints: '7. Балл қойылғаннан кейінгі өзгерістер', after: {
    'submission.returned': (number) => `${number}: балл қойылғаннан кейін қайтарылды.`,
    'submission.refused': (number) => `${number}: балл қойылғаннан кейін бас тартылды.`,
    'submission.withdrawn': (number) => `${number}: балл қойылғаннан кейін өтінім беруші кері қайтарып алды.`,
    'submission.lapsed': (number) => `${number}: балл қойылғаннан кейін күшін жойды.`,
    'submission.replaced': (number) => `${number}: балл қойылғаннан кейін жаңасымен алмастырылды.`,
    'seat.ended': (_, name) => `${name}: балл қойғаннан кейін кеңестен шықты, балы есепке кірмейді.`,
    'sheet.reopened': (number, name) => `${number}: ${name} бекіткен парақ қайта ашылды.`,
  },
  decided: (day) => `Шешім қабылданған күн: ${day}.`,
  proof: (seq, head, result) => `Конкурс оқиғалары тізбегінің осы шешімдегі басы: № ${seq}, ${head}. Нәтиженің SHA-256 таңбасы: ${result}. Жарияланған файл бойынша нәтижені кез келген адам қайта есептей алады.`,
  signed: ['Төраға', 'Хатшы'],
};

const ru: ProtocolWords = {
  title: 'ПРОТОКОЛ ЗАСЕДАНИЯ ЭКСПЕРТНОГО СОВЕТА',
  call: 'Конкурс', day: 'Дата заседания', place: 'Место проведения',
  members: '1. Члены совета и присутствие',
  memberColumns: ['№', 'Ф.И.О.', 'Место в совете', 'Присутствие', 'Уведомление о конфликте интересов'],
  seats: { chair: 'председатель', deputy: 'заместитель председателя', member: 'член' },
  there: 'присутствовал(а)', notThere: 'отсутствовал(а)', notDeclared: 'не подано, без голоса',
  quorum: (needed, present, all) => `Кворум: требуется не менее ${needed} из ${all}, присутствовало ${present}.`,
  agenda: '2. Обсуждение',
  conflicts: '3. Конфликт интересов',
  conflictColumns: ['Заявка', 'Отведённый член совета', 'Основание', 'Кто вёл вопрос'],
  noConflicts: 'Конфликта интересов не было.',
  grounds: { declared: 'сообщил(а) сам(а)', found: 'установлен при сверке' },
  late: 'отведён(а) после выставления баллов, баллы не учтены',
  led: (name, by) => `${name}, ${{ chair: 'председатель', deputy: 'заместитель председателя', named: 'избран(а) заседанием вести вопрос' }[by]}`,
  nobodyLed: 'председательствующего не было',
  points: '4. Баллы членов совета',
  pointsNote: 'Столбцы – порядковые номера членов из пункта 1. О – отведён, «–» – оценка не поставлена.',
  group: (direction) => `Направление ${direction}`,
  paper: 'Заявка',
  outcome: '5. Итог',
  outcomeColumns: ['Место', 'Заявка', 'Организация', 'Средний балл', '% от наивысшего балла', 'Наименьший – наибольший', 'Решение'],
  outcomes: {
    received: 'получатель', undecided: 'равные баллы, объявленное правило не различает: не решено', void: 'конкурс признан несостоявшимся', below: 'не выше порогового балла',
    nought: 'средний балл ноль', cut: 'доля была бы меньше наименьшего размера', rank: 'место ниже числа получателей', open: 'без места: нет кворума',
  },
  by: { criteria: 'равные баллы: по первому критерию', arrival: 'равные баллы: по порядку регистрации', draw: 'равные баллы: по жребию', share: 'равные баллы: делят место' },
  void: { none: 'ни одна заявка не допущена, конкурс признан несостоявшимся', single: 'допущена одна заявка, конкурс признан несостоявшимся', threshold: 'ни одна заявка не выше порогового балла, конкурс признан несостоявшимся' },
  share: (share, remainder) => `Равная доля каждого получателя: ${share} тенге. Неделимый остаток: ${remainder} тенге.`,
  undecided: (numbers) => `Заявки с равными баллами объявленное правило не различает: ${numbers}.`,
  dissent: '6. Особое мнение', noDissent: 'Особых мнений не высказано.',
  afterPoints: '7. Изменения после выставления баллов', after: {
    'submission.returned': (number) => `${number}: возвращена после выставления баллов.`,
    'submission.refused': (number) => `${number}: отклонена после выставления баллов.`,
    'submission.withdrawn': (number) => `${number}: отозвана заявителем после выставления баллов.`,
    'submission.lapsed': (number) => `${number}: утратила силу после выставления баллов.`,
    'submission.replaced': (number) => `${number}: заменена новой после выставления баллов.`,
    'seat.ended': (_, name) => `${name}: выбыл(а) из совета после выставления баллов, они не учтены.`,
    'sheet.reopened': (number, name) => `${number}: вновь открыт зафиксированный лист, ${name}.`,
  },
  decided: (day) => `Дата принятия решения: ${day}.`,
  proof: (seq, head, result) => `Голова цепи событий конкурса на момент решения: № ${seq}, ${head}. SHA-256 результата: ${result}. По опубликованному файлу результат может пересчитать любой.`,
  signed: ['Председатель', 'Секретарь'],
};

export const protocolWords: Readonly<Record<PaperLanguage, ProtocolWords & { readonly away: string }>> = { kk: { ...kk, away: 'Ш' }, ru: { ...ru, away: 'О' } };

/** A call's settings in plain words: what the law leaves open, as the call has fixed it (AW-11). */
import type { TieStep } from '#law/council/settings';
import type { CriteriaSetId } from '#law/criteria/set';

const criteria: Readonly<Record<CriteriaSetId, string>> = {
  'award-2018': 'үш өлшемшарт, әрқайсысы 0–5 ұпай',
  'evaluation-2021': 'төрт өлшемшарт, әрқайсысы 1–5 ұпай',
  'evaluation-2018': 'бес өлшемшарт, әрқайсысы 1–5 ұпай',
  'grant-2015': 'бес өлшемшарт, барлығы 25 ұпайға дейін',
  'grant-2015-local': 'алты өлшемшарт, барлығы 28 ұпайға дейін',
};
const ties: Readonly<Record<TieStep, string>> = {
  criteria: 'бірінші өлшемшарттың орташа ұпайы, одан кейін келесілері салыстырылады',
  arrival: 'бұрын тіркелген өтінім алға шығады',
  draw: 'жарияланған кездейсоқ саннан жеребе тартылады',
  share: 'тең түскендер орынды бөліседі',
};

export const callSettingsKk = {
  title: 'Конкурстың шарттары',
  lead: 'Заң ашық қалдырған мәселелер. Жарияланғаннан кейін өзгермейді.',
  applicants: 'Үміткерлер тізбесі', result: 'Нәтижесі',
  labels: {
    criteria: 'Бағалау өлшемшарттары', quorum: 'Кворум', ties: 'Ұпай тең түссе', recipients: 'Бір бағытта алушылар саны', award: 'Бір бағытқа бөлінген ақша',
    least: 'Бір алушыға ең аз сома', threshold: 'Ең аз ұпай', hours: 'Сарапшының құрылғысында оқу уақыты', replaceable: 'Өтінімді алмастыру', grace: 'Файлдар үшін қосымша уақыт', retention: 'Жеке деректерді сақтау',
  },
  criteria,
  ties,
  quorum: (percent: number, least: number) => `${percent === 100 ? 'бағалай алатын мүшелердің бәрі' : percent === 50 ? 'бағалай алатын мүшелердің жартысынан көбі' : `бағалай алатын мүшелердің ${percent} %-ынан көбі`}, кемінде ${least}`,
  recipients: (n: number) => `${n}${n > 1 ? '; сыйлықақы тең бөлінеді' : ''}`,
  tenge: (sum: string) => `${sum} теңге`,
  noAward: 'көрсетілмеген',
  least: (n: number) => `${n} АЕК`,
  noLeast: 'шектелмеген: бұл — осы конкурстың шарты, заңда 2 000 АЕК',
  threshold: (n: number) => `ең жоғары ұпайдың ${n} %-ынан артық`,
  hours: (n: number) => `соңғы байланыстан кейін ${n} сағат`,
  yes: 'қабылдау аяқталғанша болады',
  no: 'болмайды',
  grace: (n: number) => (n === 0 ? 'берілмейді' : `өтінім түскеннен кейін ${n} сағат`),
  retention: (n: number, fixed: boolean) => `қабылдау аяқталғаннан кейін ${n} жыл${fixed ? '' : ' (конкурста мерзім белгіленбеген)'}`,
};
export type CallSettingsWords = typeof callSettingsKk;

/** A letter's words in the two languages of the state's papers, whatever the screen's. */
import { findingCodes } from '#law/form/finding';
import type { PaperLanguage } from '../documents/paper';
import type { FindingsWords } from '../i18n/finding-words';
import { wordsAt, type PackWords } from '../forms/loose-words';
import type { LetterTexts } from './letter';

/** Which of the sources' texts a rule stands in. */
const quoted: Readonly<Record<string, readonly string[]>> = {
  'AW-2': ['award.filing', 'award.filing.1', 'award.filing.2'],
  'AW-4': ['award.document.4'],
  'AW-5': ['award.oneDirection'],
  'AW-6': ['award.threeYears'],
};
/** AW-3: which document of the law's list a place of the application is. */
const documents: Readonly<Record<string, string>> = {
  eligibility: 'award.document.1', direction: 'award.document.1', organisation: 'award.document.2', addresses: 'award.document.2', charter: 'award.document.2', head: 'award.document.2', bank: 'award.document.2',
  contribution: 'award.document.3', projects: 'award.document.3', innovations: 'award.document.3', materials: 'award.document.3', recommendations: 'award.document.4',
  'papers.founding': 'award.document.5', 'papers.registration': 'award.document.5', 'papers.bankCertificate': 'award.document.6',
};
const wholeList = [1, 2, 3, 4, 5, 6].map((n) => `award.document.${n}`);
const keysOf = (rule: string, paths: readonly string[]): readonly string[] => {
  if (rule !== 'AW-3') return quoted[rule] ?? [];
  const named = paths.map((path) => documents[path] ?? documents[path.split('.')[0] ?? '']);
  return ['award.document.title', ...(named.includes(undefined) ? wholeList : wholeList.filter((key) => named.includes(key)))];
};
type Own = Omit<LetterTexts, 'rule' | 'finding' | 'place'> & { readonly whole: string; readonly ngo: string };
const kk: Own = {
  to: 'Кімге:', from: 'Үкіметтік емес ұйымдарға арналған сыйлықақы конкурсының хатшылығынан',
  titles: { returned: 'Өтінімді қайтару туралы хат', refused: 'Өтінімнің конкурсқа жіберілмегені туралы хат' },
  opening: ({ number, call, name, day }) => `«${call}» конкурсына ${day} түскен, ${number} нөмірімен тіркелген ${name} өтінімі қаралды.`,
  said: { returned: 'Өтінім толық болмағандықтан қайтарылды.', refused: 'Өтінім конкурсқа жіберілмеді.' },
  grounds: 'Негізі:', found: 'Анықталғаны:', reason: 'Түсіндірме:', date: 'Шешім қабылданған күн:', captions: ['лауазымы', 'қолы', 'тегі, аты'], seal: 'М.О. (бар болса)', whole: 'өтінім тұтасымен',
  ngo: 'Үкіметтік емес ұйым — азаматтар және (немесе) мемлекеттік емес заңды тұлғалар ерікті негізде құрған коммерциялық емес ұйым; саяси партиялар, кәсіподақтар және діни бірлестіктер оған жатпайды.',
};
const ru: Own = {
  to: 'Кому:', from: 'От секретариата конкурса на присуждение премий для неправительственных организаций',
  titles: { returned: 'Письмо о возврате заявки', refused: 'Письмо о недопуске заявки к конкурсу' },
  opening: ({ number, call, name, day }) => `Рассмотрена заявка ${name}, поступившая ${day} на конкурс «${call}» и зарегистрированная под номером ${number}.`,
  said: { returned: 'Заявка возвращена как неполная.', refused: 'Заявка к конкурсу не допущена.' },
  grounds: 'Основание:', found: 'Установлено:', reason: 'Пояснение:', date: 'Дата решения:', captions: ['должность', 'подпись', 'фамилия, имя'], seal: 'М.П. (при наличии)', whole: 'заявка в целом',
  ngo: 'Неправительственная организация — некоммерческая организация, созданная на добровольной основе гражданами и (или) негосударственными юридическими лицами; политические партии, профсоюзы и религиозные объединения к ним не относятся.',
};

const load = async (language: PaperLanguage): Promise<{ own: Own; law: Readonly<Record<string, string>>; findings: FindingsWords; pack: PackWords }> => {
  if (language === 'kk') {
    const [{ awardKk }, { findings }, { awardLabelsKk }] = await Promise.all([import('#law/texts/award.kk'), import('../i18n/findings.kk'), import('#law/forms/award.labels.kk')]);
    return { own: kk, law: awardKk, findings, pack: awardLabelsKk };
  }
  const [{ awardRu }, { findings }, { awardLabelsRu }] = await Promise.all([import('#law/texts/award.ru'), import('../i18n/findings.ru'), import('#law/forms/award.labels.ru')]);
  return { own: ru, law: awardRu, findings, pack: awardLabelsRu };
};

export const letterTexts = async (language: PaperLanguage): Promise<LetterTexts> => {
  const { own, law, findings, pack } = await load(language);
  return {
    ...own,
    rule: (rule, paths) => (rule === 'CO-1' ? [own.ngo] : keysOf(rule, paths).map((key) => law[key] ?? key)),
    finding: ({ code, params }) => {
      if (!findingCodes.includes(code)) return code;
      const { what } = findings[code];
      return typeof what === 'string' ? what : what(params);
    },
    place: (path) => (path === '' ? own.whole : (wordsAt(pack, path)?.label ?? path)),
  };
};

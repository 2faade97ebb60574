/** Applications that a paper has to bear: everything at its longest, every letter and sign. */
import type { AwardAnswers } from '#law/forms/award';
import { awardAnswers } from '../fixtures/award';

export const alphabet = 'АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя';
const sentence = 'Ұйым өңірдегі жасөспірімдермен жұмыс істеп, үйірмелер ашты; шығын 1 250 000 ₸ болды (№ 7 шарт, «Һәм» қоры).';

/** 30 projects, answers of several paragraphs. */
export const longAnswers = (): AwardAnswers => {
  const answers = awardAnswers();
  return {
    ...answers,
    addresses: { ...answers.addresses, actual: answers.addresses.legal },
    charter: { subject: `${alphabet}\n${sentence.repeat(5)}`, goals: sentence.repeat(8) },
    contribution: { contribution: Array.from({ length: 12 }, (_, at) => `${at + 1}-абзац. ${sentence.repeat(5)}`).join('\n') },
    projects: {
      list: Array.from({ length: 30 }, (_, at) => ({
        id: `p${at}`, title: `${at + 1}-жоба: «Ауыл кітапханасы»`, summary: sentence, from: '2024-02-01', running: at % 3 === 0,
        to: at % 3 === 0 ? '' : '2025-05-31', results: `${sentence}\nҚамтылғаны: ${1000 + at} адам.`,
      })),
    },
    innovations: { innovations: `Таңбалар: <b> & "тырнақша" 'дәйекше' ${alphabet}` },
  };
};

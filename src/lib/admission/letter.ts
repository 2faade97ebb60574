/**
 * The letter that says why an application was given back or not admitted: each clause in the law's own words, then
 * the office's. The sources name no way to contest it, so it names none.
 */
import { officeCode, type Decision, type Found, type Verdict } from '#law/council/admission';
import { paragraphsOf, type Block, type Line, type Paper, type PaperLanguage } from '../documents/paper';

export interface LetterTexts {
  readonly to: string;
  readonly from: string;
  readonly titles: Readonly<Record<Exclude<Decision, 'admitted'>, string>>;
  readonly opening: (facts: { readonly number: string; readonly call: string; readonly name: string; readonly day: string }) => string;
  readonly said: Readonly<Record<Exclude<Decision, 'admitted'>, string>>;
  readonly grounds: string;
  readonly found: string;
  readonly reason: string;
  readonly date: string;
  readonly captions: readonly [string, string, string];
  readonly seal: string;
  /** The law's words for a rule, about these paths; empty where the sources have none to quote. */
  readonly rule: (rule: string, paths: readonly string[]) => readonly string[];
  /** A finding of the program in words. */
  readonly finding: (found: Found) => string;
  readonly place: (path: string) => string;
}
export interface LetterFacts {
  readonly language: PaperLanguage;
  readonly number: string;
  readonly bin: string;
  readonly name: string;
  /** Worded. */
  readonly arrived: string;
  readonly decided: string;
  readonly call: string;
  readonly decision: Exclude<Decision, 'admitted'>;
  readonly verdicts: readonly Verdict[];
  readonly found: readonly Found[];
  readonly reason: string;
}

const plain = (text: string): Line => ({ runs: [{ said: text }] });
const line = (text: string): Block => ({ kind: 'line', line: plain(text) });
/** An officer's words keep their paragraphs. */
const told = (label: string, text: string): readonly Block[] => paragraphsOf(`${label} ${text}`).map(line);

/** Confirmed, by their rules in order: only what bars stands in a letter. */
const grounds = ({ verdicts, found }: LetterFacts): readonly [string, readonly Verdict[]][] => {
  const errors = new Set(found.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`));
  const barring = verdicts.filter(({ verdict, code, path }) => verdict === 'confirmed' && (code === officeCode || errors.has(`${code} ${path}`)));
  return [...new Set(barring.map(({ rule }) => rule))].sort().map((rule) => [rule, barring.filter((each) => each.rule === rule)]);
};

export const letterOf = (facts: LetterFacts, texts: LetterTexts): Paper => {
  const words = (verdict: Verdict): string => {
    const known = facts.found.find(({ code, path }) => code === verdict.code && path === verdict.path);
    const what = verdict.code === officeCode || known === undefined ? texts.place(verdict.path) : texts.finding(known);
    return [what, verdict.reason].filter((part) => part !== '').join(': ');
  };
  const clauses = grounds(facts).flatMap(([rule, verdicts], at): Block[] => {
    const [first = rule, ...more] = texts.rule(rule, verdicts.map(({ path }) => path));
    return [
      line(`${at + 1}. ${first}`),
      ...more.map((text): Block => line(`— ${text}`)),
      ...verdicts.flatMap((verdict) => told(texts.found, words(verdict))),
    ];
  });
  return {
    name: 'letter', language: facts.language, unofficial: null, title: texts.titles[facts.decision],
    blocks: [
      { kind: 'corner', lines: [plain(`${texts.to} ${facts.name}`), plain(`БСН/БИН ${facts.bin}`), plain(texts.from)] },
      { kind: 'title', text: texts.titles[facts.decision] },
      line(texts.opening({ number: facts.number, call: facts.call, name: facts.name, day: facts.arrived })),
      line(texts.said[facts.decision]),
      { kind: 'line', line: plain(texts.grounds) },
      ...clauses,
      ...(facts.reason === '' ? [] : told(texts.reason, facts.reason)),
      { kind: 'signature', date: plain(`${texts.date} ${facts.decided}`), captions: texts.captions, position: '', person: '', seal: texts.seal },
    ],
    origin: `${facts.number}`,
  };
};

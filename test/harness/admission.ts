/** Acts of the office upon a council, as its screens send them. */
import type { ActAnswer } from '#law/council/act';
import { officeCode, type Verdict } from '#law/council/admission';
import type { AdmissionAnswer, DecideAdmission } from '#law/council/calls-acts';
import { officeActs } from './council-acts';
import type { Host } from './host';
import type { Person } from './people';
import { json, request } from './requests';

export const officeAct = async (host: Host, officer: Person, act: Readonly<Record<string, unknown>>): Promise<ActAnswer> => {
  const [answer] = await officeActs(host, officer, act);
  if (answer === undefined) throw new Error('no answer');
  return answer;
};

export const admissionOf = async (host: Host, { token }: Person, submission: string, database = ''): Promise<AdmissionAnswer> =>
  json(await request(host, 'GET', `/api/otinim/office/admission/${submission}?database=${database}`, { token }));

/** Something that an officer found in the papers. */
export const ownFinding: Verdict = { rule: 'AW-3', code: officeCode, path: 'papers.bankCertificate', verdict: 'confirmed', reason: 'Түпнұсқа емес, көшірме берілген' };

type Told = Pick<DecideAdmission, 'decision'> & Partial<DecideAdmission>;
/** Every finding put aside but those that are given. */
export const decide = async (host: Host, officer: Person, submission: string, { decision, findings = [], ...more }: Told): Promise<ActAnswer> => {
  const { call, found, decisions } = await admissionOf(host, officer, submission, more.database ?? '');
  const given = new Set(findings.map(({ code, path }) => `${code} ${path}`));
  const aside = found.filter(({ code, path }) => !given.has(`${code} ${path}`))
    .map(({ rule, code, path }): Verdict => ({ rule, code, path, verdict: 'overruled', reason: 'Тексерілді: расталмады' }));
  return officeAct(host, officer, {
    kind: 'admission.decide', call, submission, previous: decisions[0]?.id ?? '', decision, database: '', reason: decision === 'admitted' ? '' : 'Құжаттар толық емес',
    ...more, findings: [...findings, ...aside],
  });
};

/** Applications in the demonstration's calls, filed as anybody's are. Nobody in them exists. */
import { almatyDate } from '#law/almaty';
import { consentTexts } from '#law/award/consent.texts';
import { consentVersion } from '#law/award/consent';
import { addCalendarDays } from '#law/dates';
import type { Attachment } from '#law/filing/document';
import { seal } from '#law/filing/seal';
import type { Instant } from '#law/filing/wire';
import { formatInstant, milliseconds } from '#law/instant';
import { awardPackage } from '#law/forms/award';
import { sha256 } from '../engine';
import { progress } from '../filing/register';
import { submit } from '../filing/submit';
import { binOf, organisations, type Organisation } from './organisations';

const slots = ['materials.materials', 'papers.founding', 'papers.registration', 'papers.bankCertificate', 'recommendations.list.r1.letter', 'recommendations.list.r2.letter', 'signature.page'];
const names = ['Растайтын материалдар', 'Жарғы', 'Тіркеу туралы анықтама', 'Банк анықтамасы', 'Бірінші ұсыным хат', 'Екінші ұсыным хат', 'Қол қойылған бет'];

const page = (id: string, title: string): string => `%PDF-1.4\n% ${id} ${title}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

const answersOf = (at: number, [name, direction, region, locality, work, surname, givenName]: Organisation, today: string) => {
  const person = { surname, givenName, patronymic: '' };
  const author = (id: string, from: string, organisation: string) => ({ id, author: 'Сәрсенов Ерлан', from, organisation, position: 'Басшы', phone: '+77770001122', email: '' });
  return {
    // CO-2: every fifth shows what only warns.
    eligibility: { kind: 'fund', received: 'no', receivedOn: '', database: at % 5 === 3 ? 'late' : 'onTime' },
    direction: { direction },
    organisation: { name, registeredOn: '2007-03-14', bin: binOf(at) },
    addresses: { legal: { postcode: '', region, locality, street: 'Абай көшесі, 10' }, same: true, actual: { postcode: '', region: '', locality: '', street: '' } },
    charter: { subject: 'Азаматтардың бастамаларын қолдау', goals: 'Қоғамға пайдалы жобаларды іске асыру' },
    head: { person, position: 'Төраға', phone: '+77012345678', secondPhone: '', email: `office${at}@example.org` },
    bank: { name: '«Үлгі банк» АҚ', address: `${locality}, Абай көшесі, 1`, bic: 'HSBKKZKX', iban: 'KZ86125KZT5004100100' },
    contribution: { contribution: `${work}: үш жылда 12 ауданда 40 іс-шара өтті.` },
    projects: { list: [{ id: 'p1', title: work, summary: 'Көрсетілімге арналған жоба', from: addCalendarDays(today, -600), running: true, to: '', results: '300 адам қамтылды' }] },
    innovations: { innovations: 'Іс-шараға мобильді қосымша арқылы жазылу' },
    recommendations: { list: [author('r1', 'ngo', '«Бірлік» қоры'), author('r2', 'state-body', 'Қоғамдық даму басқармасы')] },
    materials: {}, papers: {},
    consent: { agreed: true, version: consentVersion, language: 'kk', text: consentTexts[consentVersion]?.kk ?? '' },
    signature: { position: 'Төраға', person, filledOn: today, method: 'page' },
  };
};

const keep = (app: core.App, submission: string, file: Attachment, content: string): void => {
  const stored = $filesystem.fileFromBytes(content as unknown as number[], 'paper.pdf');
  app.save(new Record(app.findCollectionByNameOrId('attachments'), { submission, sha256: file.sha256, size: file.size, kind: file.kind, name: file.name, file: stored }));
};

interface Filing {
  readonly call: string;
  /** Each files every other one. */
  readonly owners: readonly string[];
  /** Which organisations file, by their places. */
  readonly who: readonly number[];
  /** The last of them comes a little before. */
  readonly at: Instant;
  /** Of the ids: a call of its own has others. */
  readonly prefix: string;
  /** The last one's files have not come yet. */
  readonly unfinished: boolean;
}

/** Gives the ids of what was filed. */
export const fileDemo = (app: core.App, { call, owners, who, at, prefix, unfinished }: Filing): string[] =>
  who.flatMap((place, i) => {
    const organisation = organisations[place];
    if (organisation === undefined) return [];
    const arrivedAt = formatInstant(milliseconds(at) - (who.length - i) * 50_000_000);
    const id = `${prefix}${String(i).padStart(3, '0')}`;
    const contents = names.map((name) => page(id, name));
    const attachments: Attachment[] = contents.map((content, n) => ({
      // The page's title is in Kazakh letters, two bytes each: the stored file is counted in bytes.
      id: `attachment${String(n).padStart(5, '0')}`, slot: slots[n] ?? '', name: `${names[n] ?? ''}.pdf`, kind: 'pdf', size: toBytes(content).length, sha256: sha256(content),
    }));
    const answers = answersOf(place, organisation, almatyDate(arrivedAt));
    const { text } = seal({ id, parent: null, package: awardPackage, call, language: 'kk', answers, attachments }, { now: arrivedAt });
    submit(app, { id, kind: 'submit', sha256: sha256(text), text }, { owner: owners[i % owners.length] ?? '', role: 'applicant', arrivedAt }, false);
    if (unfinished && i === who.length - 1) return [id];
    contents.forEach((content, n) => {
      const file = attachments[n];
      if (file) keep(app, id, file, content);
    });
    progress(app, id, arrivedAt);
    return [id];
  });

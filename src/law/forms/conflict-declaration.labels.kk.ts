/** F11's words: the annex's own where it has them. */
import { councilKk as t } from '../texts/council.kk';
import type { PackageWords } from '../form/labels';
import type { DeclarationSections } from './conflict-declaration';

const answer = { label: 'Жауабыңыз', options: { no: 'Жоқ', yes: 'Иә' } } as const;
const organisation = { label: 'Үкіметтік емес ұйымның атауы' } as const;
const bin = { label: 'БСН', hint: '12 сан. Үміткерлер тізбесінен де таңдауға болады' } as const;
const list = { label: 'Ұйымдар', one: 'Ұйым', add: 'Ұйым қосу' } as const;

export const declarationLabelsKk: PackageWords<DeclarationSections> = {
  title: 'Мүдделер қақтығысы туралы хабарлама',
  forms: { F11: '3-1-қосымша. Хабарлама' },
  sections: {
    parties: {
      title: 'Кімге және кімнен',
      fields: {
        stateBody: { label: 'Мемлекеттік органның атауы' },
        expert: { label: 'Сарапшының Т. А. Ә.', fields: { surname: { label: 'Тегі' }, givenName: { label: 'Аты' }, patronymic: { label: 'Әкесінің аты', hint: 'Бар болса' } } },
      },
    },
    q1: { title: 'Мүшелік, құрылтайшылық', lead: t['form.f11.q1'], fields: { answer, list: { ...list, row: { organisation, bin, as: { label: 'Сіз', options: { member: 'мүшесіз (қатысушысыз)', founder: 'құрылтайшысыз' } } } } } },
    q2: { title: 'Басқару органы, басшылық', lead: t['form.f11.q2'], fields: { answer, list: { ...list, row: { organisation, bin, body: { label: 'Басқару органы' }, position: { label: 'Атқаратын лауазымыңыз' } } } } },
    q3: { title: 'Төлем, қаржылық қолдау', lead: t['form.f11.q3'], fields: { answer, list: { ...list, row: { organisation, bin, services: { label: 'Қандай қызметтер' } } } } },
    q4: { title: 'Жақын туыстық', lead: t['form.f11.q4'], fields: { answer, list: { ...list, row: { organisation, bin, worker: { label: 'Жұмыскердің Т. А. Ә.' }, kinship: { label: 'Туыстық деңгейі' } } } } },
    q5: { title: 'Өзге қақтығыс', lead: t['form.f11.q5'], fields: { answer, what: { label: 'Қандай екені' }, list: { ...list, row: { organisation, bin } } } },
    stance: {
      title: 'Мәлімдеме',
      fields: {
        stance: { label: 'Хабарлаймын', options: { absence: t['form.f11.absence'], presence: t['form.f11.presence'] } },
        confirm: { label: t['form.f11.confirm'] },
        filledOn: { label: 'Күні' },
      },
    },
  },
};

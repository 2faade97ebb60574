/** F11's words in Russian: an unofficial translation of the annex. */
import { councilRu as t } from '../texts/council.ru';
import type { PackageWords } from '../form/labels';
import type { DeclarationSections } from './conflict-declaration';

const answer = { label: 'Ваш ответ', options: { no: 'Нет', yes: 'Да' } } as const;
const organisation = { label: 'Наименование неправительственной организации' } as const;
const bin = { label: 'БИН', hint: '12 цифр. Можно выбрать и из списка соискателей' } as const;
const list = { label: 'Организации', one: 'Организация', add: 'Добавить организацию' } as const;

export const declarationLabelsRu: PackageWords<DeclarationSections> = {
  title: 'Уведомление о конфликте интересов',
  forms: { F11: 'Приложение 3-1. Уведомление' },
  sections: {
    parties: {
      title: 'Кому и от кого',
      fields: {
        stateBody: { label: 'Наименование государственного органа' },
        expert: { label: 'Ф. И. О. эксперта', fields: { surname: { label: 'Фамилия' }, givenName: { label: 'Имя' }, patronymic: { label: 'Отчество', hint: 'Если есть' } } },
      },
    },
    q1: { title: 'Членство, учредительство', lead: t['form.f11.q1'], fields: { answer, list: { ...list, row: { organisation, bin, as: { label: 'Вы', options: { member: 'член (участник)', founder: 'учредитель' } } } } } },
    q2: { title: 'Орган управления, руководство', lead: t['form.f11.q2'], fields: { answer, list: { ...list, row: { organisation, bin, body: { label: 'Орган управления' }, position: { label: 'Занимаемая должность' } } } } },
    q3: { title: 'Оплата, финансовая поддержка', lead: t['form.f11.q3'], fields: { answer, list: { ...list, row: { organisation, bin, services: { label: 'Какие услуги' } } } } },
    q4: { title: 'Близкое родство', lead: t['form.f11.q4'], fields: { answer, list: { ...list, row: { organisation, bin, worker: { label: 'Ф. И. О. работника' }, kinship: { label: 'Степень родства' } } } } },
    q5: { title: 'Иной конфликт', lead: t['form.f11.q5'], fields: { answer, what: { label: 'Какой именно' }, list: { ...list, row: { organisation, bin } } } },
    stance: {
      title: 'Заявление',
      fields: {
        stance: { label: 'Уведомляю', options: { absence: t['form.f11.absence'], presence: t['form.f11.presence'] } },
        confirm: { label: t['form.f11.confirm'] },
        filledOn: { label: 'Дата' },
      },
    },
  },
};

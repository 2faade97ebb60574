export const updateKk = {
  ready: 'Қосымшаның жаңа нұсқасы дайын',
  lead: 'Алдымен толтырғаныңыз сақталады, содан кейін бет қайта ашылады.',
  apply: 'Сақтап, жаңарту',
  later: 'Кейінірек',
  notSaved: 'Соңғы өзгеріс сақталмай тұр, сондықтан жаңарту тоқтатылды.',
};
export type UpdateWords = typeof updateKk;

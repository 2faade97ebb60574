/** The office's shell. */
export const officeKk = {
  title: 'Хатшылық',
  lead: 'Конкурсқа түскен өтінімдер және олармен жұмыс.',
  enter: 'Хатшылыққа өту',
  menu: 'Хатшылық бөлімдері',
  nav: {
    applications: 'Өтінімдер',
    intake: 'Қағаз өтінімдер',
    organisations: 'Ұйымдар',
    calls: 'Конкурстар',
    health: 'Жүйенің жай-күйі',
  },
  notYours: 'Бұл бет хатшылыққа арналған',
  notYoursLead: 'Мұнда түскен өтінімдермен хатшы мен әкімші ғана жұмыс істейді.',
  howIn: 'Хатшы болсаңыз, хатшылық берген электрондық поштамен және құпиясөзбен кіріңіз. Рөлді әкімші береді.',
  signedInAs: (email: string) => `Қазір ${email} болып кірдіңіз, бұл тіркелгіде хатшының рөлі жоқ.`,
  signIn: 'Кіру',
  otherAccount: 'Басқа тіркелгімен кіру',
};
export type OfficeWords = typeof officeKk;

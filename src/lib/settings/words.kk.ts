/** The settings, beside what the header shows of them. */
export const settingsKk = {
  theme: 'Түсі',
  themes: { system: 'Құрылғыдағыдай', light: 'Ашық', dark: 'Қараңғы' },
  storage: 'Құрылғыдағы орын',
  askPersist: 'Деректерді сақтауға рұқсат сұрау',
  trash: 'Себет',
  trashLead: 'Өшірілген өтінімдер 30 күн осында тұрады.',
  trashEmpty: 'Себет бос',
  restore: 'Қалпына келтіру',
  version: (v: string) => `Нұсқасы: ${v}`,
  persisted: 'Браузер деректерді сақтауға уәде берді',
  used: (used: string, all: string) => `${all} орынның ${used} бөлігі пайдаланылды`,
  nearlyFull: 'Бұл құрылғыда орын аз қалды',
  nearlyFullLead: 'Керек емес жобаларды өшіріңіз немесе құрылғыда орын босатыңыз: орын біткенде жаңа файл сақталмайды.',
  unknownRoom: 'Браузер қанша орын бар екенін айтпайды',
  refused: 'Браузер әзірге уәде бермеді. Қосымшаны орнатсаңыз, көбіне рұқсат береді.',
  nothingWaits: 'Жіберілмей тұрған ештеңе жоқ',
  waits: (n: number) => `Әлі жіберілмеген: ${n}`,
  toOutbox: 'Жіберу кезегін ашу',
  drafts: (n: number) => `Толтырылып жатқан өтінім: ${n}`,
  install: 'Қосымшаны орнату',
};
export type SettingsWords = typeof settingsKk;

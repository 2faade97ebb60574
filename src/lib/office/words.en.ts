import type { OfficeWords } from './words.kk';

export const officeEn: OfficeWords = {
  title: 'Office',
  lead: 'What was filed in a call, and the work on it.',
  enter: 'Go to the office',
  menu: 'Sections of the office',
  nav: {
    applications: 'Applications',
    intake: 'Paper applications',
    organisations: 'Organisations',
    calls: 'Calls',
    health: 'Health',
  },
  notYours: 'This page is for the office',
  notYoursLead: 'Here the secretary and the administrator alone work on what was filed.',
  howIn: 'If you are the secretary, sign in with the address and password that the office gave you. An administrator gives the role.',
  signedInAs: (email) => `You are signed in as ${email}, an account without the role of a secretary.`,
  signIn: 'Sign in',
  otherAccount: 'Sign in with another account',
};

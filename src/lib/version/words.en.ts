import type { VersionWords } from './words.kk';

export const en: VersionWords = {
  title: 'What has changed',
  lead: 'What each version of Otinim brings to its people.',
  version: (version, build) => `Version ${version}, build ${build}`,
  link: 'What has changed',
  current: 'on this device',
  list: [
    {
      version: '0.1.1',
      date: '2026-11-21',
      changes: [
        'For whoever is signed in the app no longer asks the server without end: it spares the battery and the data.',
        'Data of several organisations stay apart, however many windows are open; whoever signs in next on a device does not send another\'s document as theirs.',
        'What is in the trash can be deleted for good, which frees room at once; what was thrown away without a network stays whole.',
        'Officers and experts come to their work from the first page.',
      ],
    },
    {
      version: '0.1.0',
      date: '2026-11-21',
      changes: [
        'The application for the award is filled without a network and without an account, checked by the law on the device itself, and sent when there is a network.',
        'A registered application is answered with a receipt that has a number and a time; anyone can verify it without seeing the application.',
        'Papers are printed in the form that the order sets, and saved as DOCX.',
        'A draft opens on a second device, and several people prepare one organisation’s application.',
        'Calls and deadlines, notices and the course of an application can be seen.',
        'One device serves several organisations, and what is on it can be locked with a passphrase.',
        'An expert gives notice of conflicts of interest and scores on a phone or tablet, without a network too; anyone can count the result again.',
      ],
    },
  ],
};

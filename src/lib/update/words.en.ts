import type { UpdateWords } from './words.kk';

export const updateEn: UpdateWords = {
  ready: 'A new version of the app is ready',
  lead: 'What you filled in is saved first, then the page opens again.',
  apply: 'Save and update',
  later: 'Later',
  notSaved: 'The last change is not saved yet, so the update was stopped.',
};

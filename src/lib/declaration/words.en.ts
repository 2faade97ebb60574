import type { DeclarationWords } from './words.kk';

export const declarationEn: DeclarationWords = {
  title: 'Notice on conflict of interest',
  lead: 'Until the notice is given no application is shown. It can be filled without a network: answers stay on this device.',
  back: 'My council',
  signIn: 'Sign in to fill the notice', signInLead: 'The notice belongs to your seat.', enter: 'Sign in',
  unknown: 'You have no seat in this call', unknownLead: 'If you were sent an invitation, take the seat first.',
  offlineUnknown: 'This device does not know of your seat yet', offlineUnknownLead: 'Go online once; after that it opens without a network.',
  standing: 'The notice given', given: 'Received', stances: { absence: 'Declares no conflict', presence: 'Declares a conflict' },
  earlier: (n) => `Earlier ones: ${n}`, renew: 'Renew', renewLead: 'If something has changed, give a new one. Earlier ones stay on record.', cancelRenew: 'Do not renew',
  waiting: 'Waiting to be sent', waitingLead: 'The notice is sealed and kept on this device. It goes by itself when there is a network. Until it is on the server it has not been given.',
  refused: 'The server did not take the notice', refusedLead: 'Your answers are here: mend them and send again.', mend: 'Mend',
  pick: 'Choose from the list of applicants', pickNone: 'Choose', pickAdd: 'Add from the list',
  errors: (n) => `Not sent until mended: ${n}`, send: 'Send the notice',
  confirmTitle: 'Send the notice', confirmLead: 'The notice is sealed and does not change. You will neither see nor score the applications of organisations that you named. You may give a new one later.',
  doubtTitle: 'Do the answers agree?', doubtAbsence: (name) => `You declare no conflict, yet you named an applicant: ${name}. Membership by itself may be no conflict, but you will not see its application.`,
  doubtPresence: 'You declare a conflict, yet answered “yes” to nothing.', sendAnyway: 'Send as it is', check: 'Look again', queued: 'The notice is kept, and goes at once where there is a network', failed: 'It could not be kept on this device. Try again.',
  paper: 'On paper', source: 'The form’s words are the annex’s own; here in translation.', fileName: 'Notice on conflict of interest',
};

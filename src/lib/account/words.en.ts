import type { AccountWords } from './words.kk';

export const accountEn: AccountWords = {
  title: 'Erasing the account',
  lead: 'If the server shall keep nothing about you. This cannot be undone.',
  open: 'Erase my account…',
  goes: 'Goes at once and for ever',
  goesList: [
    'your e-mail address, name and password',
    'applications being filled, with their files, that were copied to the server',
    'your notices',
    'your membership of organisations and the invitations that you made',
    'applications withdrawn or replaced, and those whose files did not all come',
  ],
  stays: 'Stays',
  staysList: [
    'registered applications that stand in a contest: until its term of keeping is over, and then they go by themselves',
    'the number of an application, the BIN of the organisation and the SHA-256 of the document: by law',
    'the chain of events of a call: it holds no personal data',
    'backups of the server: until new ones take their place',
  ],
  device: 'Applications being filled and receipts on this device stay on it: you erase them yourself.',
  password: 'Type your password to confirm',
  confirm: 'Erase for ever',
  done: 'Your account is erased',
  doneLead: (n) => (n > 0 ? `Your applications that stand in contests: ${n}. They go too when their term of keeping is over.` : 'No application of yours stands in a contest.'),
  faults: {
    'account.password': 'The password is wrong.',
    'account.council': 'You sit on a council: what you did there is part of the record of the call. Ask an administrator.',
    'organisation.last_signer': 'Nobody but you signs for your organisation. Give that right to another member first.',
  },
  toPeople: 'People of the organisation',
  offline: 'No network: the account is erased on the server. Try again when there is a network.',
  failed: 'It was not erased. Try again in a while.',
};

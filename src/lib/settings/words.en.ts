import type { SettingsWords } from './words.kk';

export const settingsEn: SettingsWords = {
  theme: 'Colours',
  themes: { system: 'As on the device', light: 'Light', dark: 'Dark' },
  storage: 'Room on the device',
  askPersist: 'Ask the browser to keep the data',
  trash: 'Trash',
  trashLead: 'Deleted applications stay here for 30 days.',
  trashEmpty: 'The trash is empty',
  restore: 'Restore',
  version: (v) => `Version: ${v}`,
  persisted: 'The browser has promised to keep the data',
  used: (used, all) => `${used} of ${all} used`,
  nearlyFull: 'Little room is left on this device',
  nearlyFullLead: 'Delete drafts that you do not need, or free room on the device: once it is full, new files will not be saved.',
  unknownRoom: 'The browser does not say how much room there is',
  refused: 'The browser does not promise it yet. It usually does for an installed app.',
  nothingWaits: 'Nothing waits to be sent',
  waits: (n) => `Not sent yet: ${n}`,
  toOutbox: 'Open the sending queue',
  drafts: (n) => `Applications being filled in: ${n}`,
  install: 'Install the app',
};

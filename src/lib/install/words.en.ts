import type { InstallWords } from './words.kk';

export const installEn: InstallWords = {
  title: 'Installing the app',
  why: 'An installed app opens at once without a network, and the browser does not clear its data by itself. No store is needed, and it takes little room.',
  here: 'This is the installed app',
  hereLead: 'There is nothing to do.',
  done: 'The app is installed',
  doneLead: 'From now on open it from the home screen or the list of programs.',
  now: 'Install now',
  platforms: { android: 'Android phone', ios: 'iPhone and iPad', desktop: 'Computer' },
  yours: 'your device',
  steps: {
    android: [
      'Open this page in Chrome.',
      'Press the three dots at the top right.',
      'Choose “Install app” or “Add to Home screen”.',
      'Press “Install”: the icon appears on the home screen.',
    ],
    ios: [
      'Open this page in Safari: on iPhone and iPad only Safari can install.',
      'Press “Share” at the bottom: an arrow out of a square.',
      'Scroll the list and choose “Add to Home Screen”.',
      'Press “Add” at the top right.',
    ],
    desktop: [
      'Open this page in Chrome or Edge.',
      'Press the install icon at the right of the address bar.',
      'Press “Install”: the app opens in a window of its own.',
    ],
  },
  iosNote: 'On iPhone the installed app keeps its data apart from Safari: begin the application after installing, or save it to a file and open it there.',
  picture: (step) => `Picture of step ${step}`,
};

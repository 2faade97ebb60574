import type { ScanWords } from './words.kk';

export const scanEn: ScanWords = {
  bigger: 'Bigger',
  smaller: 'Smaller',
  fit: 'Fit the width',
  turn: 'Turn',
  close: 'Close',
  keys: 'Keys: + and − zoom, 0 fits the width, R turns',
  level: (percent) => `${percent}%`,
};

/** Around a picture that is looked at large. */
export const scanKk = {
  bigger: 'Үлкейту',
  smaller: 'Кішірейту',
  fit: 'Енімен сыйғызу',
  turn: 'Бұру',
  close: 'Жабу',
  keys: 'Пернелер: + және − масштаб, 0 бастапқы қалпы, R бұру',
  level: (percent: number) => `${percent} %`,
};
export type ScanWords = typeof scanKk;

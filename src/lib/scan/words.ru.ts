import type { ScanWords } from './words.kk';

export const scanRu: ScanWords = {
  bigger: 'Увеличить',
  smaller: 'Уменьшить',
  fit: 'По ширине',
  turn: 'Повернуть',
  close: 'Закрыть',
  keys: 'Клавиши: + и − масштаб, 0 по ширине, R поворот',
  level: (percent) => `${percent} %`,
};

import type { UpdateWords } from './words.kk';

export const updateRu: UpdateWords = {
  ready: 'Готова новая версия приложения',
  lead: 'Сначала заполненное сохранится, потом страница откроется заново.',
  apply: 'Сохранить и обновить',
  later: 'Позже',
  notSaved: 'Последнее изменение ещё не сохранено, поэтому обновление остановлено.',
};

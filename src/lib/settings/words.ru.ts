import type { SettingsWords } from './words.kk';

export const settingsRu: SettingsWords = {
  theme: 'Цвета',
  themes: { system: 'Как на устройстве', light: 'Светлые', dark: 'Тёмные' },
  storage: 'Место на устройстве',
  askPersist: 'Попросить браузер хранить данные',
  trash: 'Корзина',
  trashLead: 'Удалённые заявки лежат здесь 30 дней.',
  trashEmpty: 'Корзина пуста',
  restore: 'Восстановить',
  version: (v) => `Версия: ${v}`,
  persisted: 'Браузер обещал хранить данные',
  used: (used, all) => `занято ${used} из ${all}`,
  unknownRoom: 'Браузер не говорит, сколько есть места',
  refused: 'Браузер пока не обещает. Установленному приложению он обычно разрешает.',
  nothingWaits: 'Неотправленного нет',
  waits: (n) => `Ещё не отправлено: ${n}`,
  toOutbox: 'Открыть очередь отправки',
  drafts: (n) => `Заполняется заявок: ${n}`,
  install: 'Установить приложение',
  notices: 'Уведомления',
};

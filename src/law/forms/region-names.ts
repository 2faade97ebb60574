/** Names of the regions (20 since 2022) by ISO 3166-2 code. */
import type { regions } from '../regions';

type Names = Readonly<Record<(typeof regions)[number], string>>;

export const regionsKk: Names = {
  'KZ-10': 'Абай облысы', 'KZ-11': 'Ақмола облысы', 'KZ-15': 'Ақтөбе облысы', 'KZ-19': 'Алматы облысы',
  'KZ-23': 'Атырау облысы', 'KZ-27': 'Батыс Қазақстан облысы', 'KZ-31': 'Жамбыл облысы', 'KZ-33': 'Жетісу облысы',
  'KZ-35': 'Қарағанды облысы', 'KZ-39': 'Қостанай облысы', 'KZ-43': 'Қызылорда облысы', 'KZ-47': 'Маңғыстау облысы',
  'KZ-55': 'Павлодар облысы', 'KZ-59': 'Солтүстік Қазақстан облысы', 'KZ-61': 'Түркістан облысы',
  'KZ-62': 'Ұлытау облысы', 'KZ-63': 'Шығыс Қазақстан облысы', 'KZ-71': 'Астана қаласы', 'KZ-75': 'Алматы қаласы',
  'KZ-79': 'Шымкент қаласы',
};

export const regionsRu: Names = {
  'KZ-10': 'область Абай', 'KZ-11': 'Акмолинская область', 'KZ-15': 'Актюбинская область', 'KZ-19': 'Алматинская область',
  'KZ-23': 'Атырауская область', 'KZ-27': 'Западно-Казахстанская область', 'KZ-31': 'Жамбылская область',
  'KZ-33': 'область Жетісу', 'KZ-35': 'Карагандинская область', 'KZ-39': 'Костанайская область',
  'KZ-43': 'Кызылординская область', 'KZ-47': 'Мангистауская область', 'KZ-55': 'Павлодарская область',
  'KZ-59': 'Северо-Казахстанская область', 'KZ-61': 'Туркестанская область', 'KZ-62': 'область Ұлытау',
  'KZ-63': 'Восточно-Казахстанская область', 'KZ-71': 'город Астана', 'KZ-75': 'город Алматы', 'KZ-79': 'город Шымкент',
};

export const regionsEn: Names = {
  'KZ-10': 'Abai Region', 'KZ-11': 'Akmola Region', 'KZ-15': 'Aktobe Region', 'KZ-19': 'Almaty Region',
  'KZ-23': 'Atyrau Region', 'KZ-27': 'West Kazakhstan Region', 'KZ-31': 'Jambyl Region', 'KZ-33': 'Jetisu Region',
  'KZ-35': 'Karaganda Region', 'KZ-39': 'Kostanay Region', 'KZ-43': 'Kyzylorda Region', 'KZ-47': 'Mangystau Region',
  'KZ-55': 'Pavlodar Region', 'KZ-59': 'North Kazakhstan Region', 'KZ-61': 'Turkistan Region',
  'KZ-62': 'Ulytau Region', 'KZ-63': 'East Kazakhstan Region', 'KZ-71': 'Astana', 'KZ-75': 'Almaty', 'KZ-79': 'Shymkent',
};

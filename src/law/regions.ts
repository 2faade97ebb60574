/** The twenty regions of Kazakhstan, by ISO 3166-2: seventeen oblasts and three cities. Names are the app's. */
export const oblasts = [
  'KZ-10', // Abai
  'KZ-11', // Aqmola
  'KZ-15', // Aqtobe
  'KZ-19', // Almaty oblast
  'KZ-23', // Atyrau
  'KZ-27', // Batys Qazaqstan (West)
  'KZ-31', // Zhambyl
  'KZ-33', // Zhetisu
  'KZ-35', // Qaraghandy
  'KZ-39', // Qostanai
  'KZ-43', // Qyzylorda
  'KZ-47', // Mangghystau
  'KZ-55', // Pavlodar
  'KZ-59', // Soltustik Qazaqstan (North)
  'KZ-61', // Turkistan
  'KZ-62', // Ulytau
  'KZ-63', // Shyghys Qazaqstan (East)
] as const;

export const cities = [
  'KZ-71', // Astana
  'KZ-75', // Almaty
  'KZ-79', // Shymkent
] as const;

export const regions = [...oblasts, ...cities] as const;
export type Region = (typeof regions)[number];

export function isRegion(text: string): text is Region {
  return (regions as readonly string[]).includes(text);
}

/** CO-3: the seventeen directions of Article 5, by number; their names are texts (`direction.N`). */
export const directions = [
  '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17',
] as const;
export type Direction = (typeof directions)[number];

/** CO-3: awards and grants know 1–15; the social order all. */
export const awardDirections = directions.slice(0, 15);
export const grantDirections = awardDirections;

export function isDirection(text: string): text is Direction {
  return (directions as readonly string[]).includes(text);
}

/** CO-3: awards and grants know directions 1–15 of Article 5; their names are texts (`direction.N`). */
export const awardDirections = [
  '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15',
] as const;
export const grantDirections = awardDirections;

/** CO-3: the social order knows all seventeen. */
export const directions = [...awardDirections, '16', '17'] as const;
export type Direction = (typeof directions)[number];

export function isDirection(text: string): text is Direction {
  return (directions as readonly string[]).includes(text);
}

/** EV-4, annex 5-1: «Ахметов А.А.», of a name as the seat has it; what is short already stays. */
export const shortName = (name: string): string => {
  const [surname = '', ...given] = name.trim().split(/\s+/);
  return [surname, given.slice(0, 2).map((part) => (part.includes('.') ? part : `${part.charAt(0)}.`)).join('')].filter((part) => part !== '').join(' ');
};

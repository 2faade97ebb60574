/** Whether two names may be of one person, or of near kin (CI-1 q4), and by what (Q4: each explained in words). */
import { fatherOf, givenOf, initialOf, isNear, skeleton, soundAlike, stemOf } from './name-skeleton';
import { readingsOf, type PersonName } from './person-name';

/** The strongest first. */
export const likenesses = ['same', 'spelling', 'initials', 'kin'] as const;
/**
 * `same`: surname and given name alike in any alphabet; `spelling`: one letter differs, or letters that Kazakh and
 * Russian exchange; `initials`: surname alike, and the initials fit; `kin`: one surname, and the patronymics tell of one father or of parent and child.
 */
export type Likeness = (typeof likenesses)[number];

/** One reading of a name, spelled coarsely once: 500 papers are compared with 15 members. */
interface Spelled {
  readonly surname: string;
  readonly surnameSound: string;
  readonly stem: string;
  readonly given: string;
  readonly givenSound: string;
  readonly givenInitial: string;
  readonly patronymic: string;
  readonly patronymicInitial: string;
  readonly father: string | null;
  /** The given name as its children's patronymic keeps it; null for an initial. */
  readonly asFather: string | null;
}
export type SpelledName = readonly Spelled[];

const spell = ({ surname, given, patronymic }: PersonName): Spelled => {
  const [family, own, father] = [skeleton(surname), skeleton(given), fatherOf(patronymic)];
  return {
    surname: family, surnameSound: soundAlike(family), stem: soundAlike(stemOf(surname)),
    given: own, givenSound: soundAlike(own), givenInitial: initialOf(given), asFather: own.length <= 1 ? null : soundAlike(givenOf(given)),
    patronymic: skeleton(patronymic), patronymicInitial: initialOf(patronymic), father: father === null ? null : soundAlike(father),
  };
};

/** Every reading of a line that has a surname, the likelier first; empty for a line without one. Total. */
export const spelled = (line: string): SpelledName => readingsOf(line).map(spell).filter(({ surname }) => surname !== '');

const isShort = (word: string): boolean => word.length <= 1;

/** Patronymics speak against one another only where both are there. */
const fathersFit = (a: Spelled, b: Spelled): boolean => {
  if (a.patronymic === '' || b.patronymic === '') return true;
  if (isShort(a.patronymic) || isShort(b.patronymic)) return a.patronymicInitial === b.patronymicInitial;
  const [left, right] = [a.father ?? a.patronymic, b.father ?? b.patronymic];
  return left === right || isNear(left, right);
};

const kin = (a: Spelled, b: Spelled): boolean =>
  a.stem === b.stem &&
  ((a.father !== null && (a.father === b.father || a.father === b.asFather)) || (b.father !== null && b.father === a.asFather));

const readingLikeness = (a: Spelled, b: Spelled): Likeness | null => {
  if (a.given !== '' && b.given !== '' && fathersFit(a, b)) {
    const [family, own] = [a.surnameSound === b.surnameSound, a.givenSound === b.givenSound];
    if (isShort(a.given) || isShort(b.given)) {
      if (family && a.givenInitial === b.givenInitial) return 'initials';
    } else if (a.surname === b.surname && a.given === b.given) return 'same';
    else if ((family && (own || isNear(a.given, b.given))) || (own && isNear(a.surname, b.surname))) return 'spelling';
  }
  return kin(a, b) ? 'kin' : null;
};

/** The strongest likeness of any reading of the two; null for two people. Total. */
export const likenessOf = (a: SpelledName, b: SpelledName): Likeness | null => {
  let best: Likeness | null = null;
  for (const left of a) {
    for (const right of b) {
      const found = readingLikeness(left, right);
      if (found && (best === null || likenesses.indexOf(found) < likenesses.indexOf(best))) best = found;
    }
  }
  return best;
};

/** Q4: conflicts that nobody declared, by BIN and by the names in the applications. */
import { candidatesOf, type Candidate } from '#law/council/candidates';
import { peopleOf, peopleSections, type PeopleSections } from '#law/council/paper-people';
import { stands } from '../filing/states';
import { all, type App } from '../rows';
import { binsOfPerson, seatsOfCall } from './seats-rows';

const sections = peopleSections.map((name) => `'${name}', json_extract(text, '$.answers.${name}')`).join(', ');
const shape = { id: '', bin: '', people: '' };

/**
 * Of every standing seat, taken or only proposed, with every registered paper; of one of each when they are named.
 * SQLite takes the few sections out of the texts: parsing 500 whole ones would cost the VM a second.
 */
export const candidatesIn = (app: App, call: string, only?: { readonly seat: string; readonly paper: string }): readonly Candidate[] => {
  const seats = seatsOfCall(app, call).filter(({ id, endedAt }) => endedAt === '' && (only === undefined || only.seat === id));
  const papers = all(
    app,
    `SELECT id, bin, CASE WHEN json_valid(text) THEN json_object(${sections}) ELSE '{}' END AS people FROM submissions
     WHERE call = {:call} AND ${stands} ${only === undefined ? '' : 'AND id = {:paper}'} ORDER BY number`,
    { call, ...(only && { paper: only.paper }) },
    shape,
  );
  return candidatesOf(
    seats.map(({ id, name, bin, person }) => ({ member: id, name, bins: [...(bin === '' ? [] : [bin]), ...binsOfPerson(app, person)] })),
    papers.map(({ id, bin, people }) => ({ paper: id, bin, people: peopleOf(JSON.parse(people) as PeopleSections) })),
  );
};

import { forOffice } from '../office/guard';
import { takeActs, type Kinds } from './act';

/** By kind; each from the file of its matter. */
const kinds: Kinds = {};

/** POST /api/otinim/office/council: acts of the secretary. */
export const takeOfficeActs = forOffice((e, { id, role }) => takeActs(e, kinds, { person: id, role }));

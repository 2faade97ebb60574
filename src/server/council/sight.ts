/**
 * CI-2 as one question, asked of the view that holds every condition (1795400401_see_council_papers.js): declared
 * first (EV-2, GR-16), and let in by the office before any expert sees it (GR-12).
 */
import { first, type App } from '../rows';

const shape = { call: '', seat: '', paper: '' };
export type Sight = { readonly [K in keyof typeof shape]: string };

/** Undefined for whatever this person may not see, as if it were not there. */
export const sightOf = (app: App, person: string, paper: string): Sight | undefined =>
  first(app, 'SELECT call, seat, paper FROM council_sight WHERE paper = {:paper} AND person = {:person}', { person, paper }, shape);

/** News of an organisation, to whom it concerns, in the transaction that it tells of. */
import type { Instant } from '#law/filing/wire';
import { notify } from '../notices/notify';
import type { App } from '../rows';
import { findOrganisation } from './books';
import { membersOf } from './people';

interface Moment {
  readonly organisation: string;
  readonly at: Instant;
}
const newsOf = (tx: App, { organisation, at }: Moment) => ({ organisation, bin: findOrganisation(tx, organisation)?.bin ?? '', at });

/** The office's word goes to everybody of the organisation. */
export const tellDecided = (tx: App, moment: Moment, decision: 'checked' | 'refused'): void => {
  for (const { person } of membersOf(tx, moment.organisation)) notify(tx, person, `organisation.${decision}`, newsOf(tx, moment));
};
/** Who signs answers for who is in it, so they hear who came and who went; not of what they did themselves. */
export const tellSigners = (tx: App, moment: Moment & { readonly but: string }, what: 'joined' | 'left'): void => {
  for (const { person, role } of membersOf(tx, moment.organisation)) {
    if (role === 'signs' && person !== moment.but) notify(tx, person, `organisation.${what}`, newsOf(tx, moment));
  }
};
export const tellMember = (tx: App, moment: Moment & { readonly person: string; readonly role: string }): void => {
  const { person, role } = moment;
  if (role === 'none') notify(tx, person, 'organisation.removed', newsOf(tx, moment));
  else notify(tx, person, 'organisation.role', { ...newsOf(tx, moment), role });
};

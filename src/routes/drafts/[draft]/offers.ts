/** What the organisation has to say at the head of a draft; it comes after the list of tasks, with its words. */
export async function offers() {
  const [{ default: PrefillOffer }, { organisationWords }] = await Promise.all([import('./PrefillOffer.svelte'), import('$lib/organisation/words.svelte')]);
  await organisationWords.ready();
  return PrefillOffer;
}

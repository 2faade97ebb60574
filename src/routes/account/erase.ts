/** Comes behind the page: hardly anybody asks for it. */
export const eraseParts = async () => {
  const [{ default: EraseAccount }, { accountWords }] = await Promise.all([import('$lib/account/EraseAccount.svelte'), import('$lib/account/words.svelte')]);
  await accountWords.ready();
  return { EraseAccount, accountWords };
};

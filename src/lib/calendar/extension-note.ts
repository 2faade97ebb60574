/** The note of an extension with its words, for pages that can do without it: hardly a call has one. */
export const extensionNote = async () => {
  const [{ default: ExtensionNote }, { calendarWords }] = await Promise.all([import('./ExtensionNote.svelte'), import('./words.svelte')]);
  await calendarWords.ready();
  return ExtensionNote;
};

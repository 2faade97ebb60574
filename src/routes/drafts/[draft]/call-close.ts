export const callClose = async () => {
  const [{ default: CallClose }, { calendarWords }] = await Promise.all([import('./CallClose.svelte'), import('$lib/calendar/words.svelte')]);
  await calendarWords.ready();
  return CallClose;
};

/** The bell comes into the header once the first page is at rest: the way to the first section has no room for it. */
import { mount, unmount } from 'svelte';
import NoticeBell from './NoticeBell.svelte';
import { noticesWords } from './words.svelte';

/** Gives the way to take it away. */
export const mountBell = async (): Promise<() => void> => {
  await noticesWords.ready();
  const settings = document.querySelector('header nav [data-testid="nav-settings"]');
  if (!settings?.parentElement) return () => {};
  const bell = mount(NoticeBell, { target: settings.parentElement, anchor: settings });
  return () => void unmount(bell);
};

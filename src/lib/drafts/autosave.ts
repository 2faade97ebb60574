/** Saves at once when the page may be about to go (iOS gives no later chance, P10, P14). */

export const saveOnLeave = (editor: { readonly flush: () => Promise<unknown> }, page: Document, frame: Window): (() => void) => {
  const leave = (): void => void editor.flush();
  const hide = (): void => {
    if (page.visibilityState === 'hidden') leave();
  };
  page.addEventListener('visibilitychange', hide);
  frame.addEventListener('pagehide', leave);
  return () => {
    page.removeEventListener('visibilitychange', hide);
    frame.removeEventListener('pagehide', leave);
  };
};

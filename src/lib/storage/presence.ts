/**
 * Who has the database open. Each page holds one Web Lock, together with the others, from before it looks whether
 * rows are sealed; who seals or opens all of them holds it alone (lock/alone-with-rows.ts). So no page writes plain
 * rows among sealed ones, nor sealed rows whose key is going. Without Web Locks (Safari before 15.4) nobody waits.
 */
export const presence = 'otinim.database';

/** Waits while another page is alone with the rows. Gives the way to leave. */
export const enter = (locks: Pick<LockManager, 'request'> | undefined): Promise<() => void> =>
  new Promise((entered) => {
    const anyway = (): void => entered(() => {});
    if (locks) locks.request(presence, { mode: 'shared' }, () => new Promise<void>((leave) => entered(leave))).catch(anyway);
    else anyway();
  });

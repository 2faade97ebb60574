/**
 * One tab at a time (P5). Without Web Locks (Safari before 15.4) tabs may send at once; the server's
 * idempotence carries that, the lock only saves the traffic.
 */
export const alone =
  (locks: Pick<LockManager, 'request'> | undefined, name = 'otinim.outbox') =>
  async (work: () => Promise<void>): Promise<void> => {
    if (!locks) return work();
    await locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await work();
    });
  };

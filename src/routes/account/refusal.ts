import type { Failure } from '$lib/remote/remote';
import type { LaterWords } from '$lib/i18n/later.kk';

/** Why signing in or up did not work, in words. */
export function refusalOf(failure: Failure, { account: { reasons } }: LaterWords): string {
  switch (failure.kind) {
    case 'offline':
      return reasons['session.offline'];
    case 'unauthorised':
      return reasons['session.password'];
    case 'trouble':
      return failure.status === 429 ? reasons['session.limited'] : reasons['session.failed'];
    case 'refused':
      if (failure.code === 'account.exists') return reasons['session.taken'];
      if (failure.code === 'session.demonstration') return reasons['session.demonstration'];
      if (failure.code === 'account.password') return reasons['session.weak'];
      return reasons['session.password'];
  }
}

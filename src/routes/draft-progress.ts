import { awardPackage } from '#law/forms/award';
import { readDraft } from '$lib/drafts/drafts';
import { answersFrom } from '$lib/drafts/units';
import { sectionViews } from '$lib/forms/section-state';
import { todayAt } from '$lib/forms/today';
import { deviceStorage } from '$lib/storage/device';

export interface DraftProgress {
  readonly ready: number;
  readonly all: number;
}

export async function progressOf(ids: readonly string[]): Promise<Map<string, DraftProgress>> {
  const storage = await deviceStorage();
  const read = await storage.read(['drafts', 'units', 'files'], (db) => Promise.all(ids.map((id) => readDraft(db, id))));
  const today = todayAt(Date.now());
  const progress = new Map<string, DraftProgress>();
  for (const open of read.ok ? read.value : []) {
    if (!open) continue;
    const units = open.units.filter(({ deletedAt }) => deletedAt === null);
    const views = sectionViews(awardPackage, answersFrom(awardPackage, units), open.files, today);
    progress.set(open.draft.id, { ready: views.filter(({ state }) => state === 'ready').length, all: views.length });
  }
  return progress;
}

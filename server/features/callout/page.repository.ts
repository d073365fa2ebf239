import { PageModel } from './page.model.ts';
import type { StaffPage } from './page.model.ts';

export type PageRepository = ReturnType<typeof createPageRepository>;

export function createPageRepository() {
  return {
    async insert(pages: readonly StaffPage[]): Promise<void> {
      if (pages.length > 0) await PageModel.create([...pages], { ordered: true });
    },

    /** The newest fifty of a case, in the order in which they were made. */
    async listOfCase(caseId: string): Promise<StaffPage[]> {
      return (
        await PageModel.find({ caseId }).sort({ at: -1, order: -1 }).limit(50).lean<StaffPage[]>()
      ).reverse();
    },

    /** Whether a page of a case about something was made. */
    async isPaged(page: { caseId: string; about: string }): Promise<boolean> {
      return (await PageModel.exists(page)) !== null;
    },

    /** Pages to be tried now, the oldest first. */
    listDue: (now: Date): Promise<StaffPage[]> =>
      PageModel.find({ nextTryAt: { $lte: now, $ne: null } })
        .sort({ at: 1, order: 1 })
        .limit(50)
        .lean<StaffPage[]>(),

    /** Takes a page for one try; null when another process took it. Unless it is finished, it is tried again at `nextTryAt`. */
    take({ _id, tries }: StaffPage, nextTryAt: Date): Promise<StaffPage | null> {
      return PageModel.findOneAndUpdate(
        { _id, tries, nextTryAt: { $ne: null } },
        { $set: { nextTryAt }, $inc: { tries: 1 } },
        { returnDocument: 'after' },
      ).lean<StaffPage>();
    },

    /** Stores the outcome of a try, unless another process has tried the page since. */
    async finish(
      { _id, tries }: StaffPage,
      change: Pick<StaffPage, 'sentAt' | 'nextTryAt' | 'outcomes'>,
    ): Promise<void> {
      await PageModel.updateOne({ _id, tries }, { $set: change });
    },
  };
}

import type { ModerationDeps } from '../moderation.deps.ts';

/** The id of the case with this short number; null without one. */
export function idOfNumber({ caseLog }: Pick<ModerationDeps, 'caseLog'>) {
  return async (number: string): Promise<string | null> => {
    const digits = /^C-(\d{1,9})$/.exec(number)?.[1];
    return digits === undefined ? null : caseLog.findIdByNumber(Number(digits));
  };
}

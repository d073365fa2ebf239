import type { MatchingDeps } from '../matching.deps.ts';
import { relistMentors } from './relistMentors.ts';

const PAGE = 500;

/** Relists every mentor, page by page: for what was renewed without a move, and for profiles of an earlier version. */
export function relistAll(deps: Pick<MatchingDeps, 'profiles' | 'reputation' | 'screening'>) {
  const relist = relistMentors(deps);
  return async (): Promise<void> => {
    let page = await deps.profiles.findIds({ after: '', limit: PAGE });
    while (page.length > 0) {
      await relist(page);
      page = await deps.profiles.findIds({ after: page.at(-1) ?? '', limit: PAGE });
    }
  };
}

import type { Topic } from '../../../../shared/contracts/matching.ts';
import type { MatchingDeps } from '../matching.deps.ts';

/** All topics with their tags, in the order of the list. */
export function listTopics({ topics }: Pick<MatchingDeps, 'topics'>) {
  return async (): Promise<{ topics: Topic[] }> => {
    const all = await topics.list();
    return {
      topics: all.map(({ publicId, label, tags }) => ({
        id: publicId,
        label,
        tags: tags.map((tag) => ({ id: tag.publicId, label: tag.label })),
      })),
    };
  };
}

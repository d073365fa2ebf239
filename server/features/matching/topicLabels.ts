import type { MatchingDeps } from './matching.deps.ts';

/** A text for each topic and tag, by public id. */
export interface Labels {
  topics: ReadonlyMap<string, string>;
  tags: ReadonlyMap<string, string>;
}

/** The names of topics and tags. */
export async function readLabels({ topics }: Pick<MatchingDeps, 'topics'>): Promise<Labels> {
  const all = await topics.list();
  return {
    topics: new Map(all.map(({ publicId, label }) => [publicId, label])),
    tags: new Map(all.flatMap(({ tags }) => tags.map(({ publicId, label }) => [publicId, label] as const))),
  };
}

/** Why a mentor could fit, by public id of the topic or tag that both have. */
export async function readReasons({ topics }: Pick<MatchingDeps, 'topics'>): Promise<Labels> {
  const all = await topics.list();
  const tags = all.flatMap((topic) => topic.tags);
  return {
    topics: new Map(all.map(({ publicId, reason }) => [publicId, reason])),
    tags: new Map(tags.map(({ publicId, reason }) => [publicId, reason])),
  };
}

/** The labels of those that exist, in the order of the ids. */
export function labelsOf(ids: readonly string[], labels: ReadonlyMap<string, string>): string[] {
  return ids.flatMap((id) => labels.get(id) ?? []);
}

/** Field → what is expected there. Empty when every id is known. */
export function unknownIds(
  { topicIds, tagIds }: { topicIds: readonly string[]; tagIds: readonly string[] },
  labels: Labels,
): Record<string, string> {
  return {
    ...(topicIds.some((id) => !labels.topics.has(id)) && { topicIds: 'topics from the list' }),
    ...(tagIds.some((id) => !labels.tags.has(id)) && { tagIds: 'tags from the list' }),
  };
}

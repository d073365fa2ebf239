import type { z } from 'zod';
import { mentorProfile } from '../../../shared/contracts/matching.ts';
import type { Topic } from '../../../shared/contracts/matching.ts';

export type MentorProfile = z.infer<typeof mentorProfile>;
export type ProfileField = 'about' | 'topicIds' | 'tagIds' | 'maxActiveConversations';

/** The form as it is typed, not validated. */
export type TypedProfile = Omit<MentorProfile, 'maxActiveConversations'> & { maxActiveConversations: string };

/** A stored profile as the form shows it at first. */
export function typedProfile(profile: MentorProfile): TypedProfile {
  return {
    ...profile,
    maxActiveConversations: String(profile.maxActiveConversations),
  };
}

/** Sets the topics and drops the tags of topics that are no longer chosen. */
export function withTopics(typed: TypedProfile, topicIds: string[], topics: readonly Topic[]): TypedProfile {
  const offered = new Set(tagsOf(topicIds, topics).map((tag) => tag.id));
  return { ...typed, topicIds, tagIds: typed.tagIds.filter((id) => offered.has(id)) };
}

/** The tags of these topics, without repeats. */
export function tagsOf(topicIds: readonly string[], topics: readonly Topic[]): Topic['tags'] {
  const tags = topics.filter((topic) => topicIds.includes(topic.id)).flatMap((topic) => topic.tags);
  return [...new Map(tags.map((tag) => [tag.id, tag])).values()];
}

interface ParsedProfile {
  /** Null while a field is invalid. */
  profile: MentorProfile | null;
  wrong: ProfileField[];
}

/** Validates the form by the contract. */
export function parseProfile(typed: TypedProfile): ParsedProfile {
  const parsed = mentorProfile.safeParse({
    ...typed,
    maxActiveConversations: Number(typed.maxActiveConversations.trim() || Number.NaN),
  });
  if (parsed.success) return { profile: parsed.data, wrong: [] };
  const fields = ['about', 'topicIds', 'tagIds', 'maxActiveConversations'] as const;
  return {
    profile: null,
    wrong: fields.filter((field) => parsed.error.issues.some(({ path }) => path[0] === field)),
  };
}

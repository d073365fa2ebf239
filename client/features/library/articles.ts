import type { TopicId } from '../../../shared/domain/matching/topics.data.ts';

/** In the order in which they are listed: what is about one topic before what is about several. */
export const ARTICLE_IDS = [
  'talking',
  'low-mood',
  'urges',
  'friends',
  'bullying',
  'pictures',
  'exams',
  'yourself',
  'body',
  'loss',
  'long-night',
  'own-feet',
  'home',
  'telling',
] as const;
export type ArticleId = (typeof ARTICLE_IDS)[number];

interface ArticleFacts {
  /** What mentees ask about when this may help them; empty where it is about every topic. */
  topics: readonly TopicId[];
  /** Ids of the list of signposts, the most important first. */
  signposts: readonly string[];
  /** Whether the signposts come before the text. */
  isUrgent?: true;
}

export const ARTICLES: Readonly<Record<ArticleId, ArticleFacts>> = {
  talking: { topics: [], signposts: ['childline', 'samaritans', 'shout'] },
  'low-mood': {
    topics: ['topic-low-mood'],
    signposts: ['childline', 'samaritans', 'shout', 'nhs-111'],
  },
  urges: {
    topics: ['topic-low-mood'],
    signposts: ['emergency-999', 'childline', 'samaritans', 'shout', 'hopeline'],
    isUrgent: true,
  },
  friends: {
    topics: ['topic-friends', 'topic-relationships'],
    signposts: ['childline', 'samaritans', 'shout'],
  },
  bullying: { topics: ['topic-bullying'], signposts: ['childline', 'samaritans', 'police-101'] },
  pictures: {
    topics: ['topic-bullying', 'topic-relationships'],
    signposts: ['ceop', 'childline', 'samaritans', 'police-101'],
  },
  exams: { topics: ['topic-exams'], signposts: ['childline', 'samaritans', 'shout'] },
  yourself: { topics: ['topic-identity'], signposts: ['childline', 'samaritans', 'shout'] },
  body: { topics: ['topic-health'], signposts: ['childline', 'samaritans', 'nhs-111'] },
  loss: { topics: ['topic-loss'], signposts: ['childline', 'samaritans', 'shout', 'hopeline'] },
  'long-night': {
    topics: ['topic-low-mood', 'topic-loss'],
    signposts: ['childline', 'samaritans', 'shout', 'hopeline', 'nhs-111'],
  },
  'own-feet': {
    topics: ['topic-work', 'topic-leaving'],
    signposts: ['runaway', 'childline', 'samaritans'],
  },
  home: {
    topics: ['topic-family', 'topic-leaving'],
    signposts: ['emergency-999', 'childline', 'samaritans', 'runaway'],
  },
  telling: {
    topics: ['topic-family', 'topic-exams', 'topic-identity'],
    signposts: ['childline', 'samaritans', 'shout'],
  },
};

import { DENIED, inClause, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

/** What is said to be over; `rating.policy.ts` lowers it where nothing says that it is back. */
export const IN_THE_PAST: readonly Rule[] = [
  {
    id: 'selfHarm.usedTo',
    says: 'The writer used to self-harm or to want to die.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bused to (?:\w+ )?(?:self harm|cut my ?self|cut(?= \.|$| (?:when|in|at|then|but|and|like|a lot|every))
      |hurt my ?self|harm my ?self|burn my ?self|want to (?:die|kill my ?self|be dead)|be suicidal|feel suicidal|starve my ?self
      |purge|think about (?:suicide|dying|killing my ?self))\b`,
    unless: [
      inClause(
        /\b(?:hair|grass|class|onions?|he|she|they|who|brother|sister|mum|dad|friend|mate) (?:\w+ )?used to\b|\b(?:hair|grass|class|carbs)\b/u,
      ),
    ],
    hits: [
      'i used to cut myself when i was younger',
      'used to cut, then stopped, then last night',
      'i used to want to die but not now',
    ],
    misses: ['she used to self harm', 'i used to cut class', 'i used to cut hair'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantedToDie',
    says: 'The writer once wanted to die.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:i|where i|when i) (?:\w+ )?wanted to (?:just )?(?:die|be dead|not exist|kill my ?self)\b`,
    unless: [
      DENIED,
      inSentence(
        /\b(?:embarrass\w*|cringe\w*|die (?:of|from|my)|saw me|walked in|laughing|awkward|teacher)\b/u,
      ),
    ],
    hits: ['there was a time i wanted to die', 'i wanted to be dead'],
    misses: ['i wanted to die of embarrassment', 'when the teacher read it out i wanted to die'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
];

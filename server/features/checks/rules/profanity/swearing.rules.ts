import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

/** Swear words, whatever is meant by them. */
export const SWEARING: readonly Rule[] = [
  {
    id: 'profanity.fuck',
    says: 'The writer swears with "fuck".',
    kind: 'profanity',
    risk: 'none',
    pattern: phrase`\b(?:(?:mother ?)?fuck(?:s|ed|er|ers|in|ing|off|wit|up)?|fck(?:ing|ed|in)?|fuk(?:ing|in)?|wtf|stfu|gtfo|ffs)\b`,
    hits: ['this is fucking hard', 'fuuuuck', 'f u c k', 'wtf'],
    misses: ['what a duck', 'luck was on our side'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'profanity.shit',
    says: 'The writer swears with "shit" or "piss".',
    kind: 'profanity',
    risk: 'none',
    pattern: phrase`\b(?:(?:bull|horse|dog)?shit(?:s|ty|e|ting|ter|head)?|piss(?:ed|ing)? off)\b`,
    hits: ['oh shit', 'sh1t', 'its all bullshit', 'im pissed off'],
    misses: ['my shirt is blue', 'it hit the post'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'profanity.names',
    says: 'The writer uses a swear word for a person.',
    kind: 'profanity',
    risk: 'none',
    pattern: phrase`\b(?:cunts?|twats?|wank(?:er|ers|ing)?|bollocks|arseholes?|assholes?|bitch(?:es|ing|y)?|bastards?|dick ?heads?
      |pricks?|cocksuckers?|pussy|slags?|sluts?|whores?|knob ?heads?|bellends?|tossers?)\b`,
    hits: ['what bollocks', 'you bellend', 'he is a wanker'],
    misses: ['the scunthorpe match', 'the cockpit of the plane'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

import { after, before, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, IN_FICTION, NEARBY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

/** The writer is shut in or out by people at home. */
export const SHUT_IN_OR_OUT: readonly Rule[] = [
  {
    id: 'abuse.locksMeIn',
    says: 'People at home lock the writer in, or tie them up.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} ${NEARBY}(?:locks?|locked|locking|shuts?|ties|tied|chains|chained) (?:me|us)
      [ ](?:\w+ )?(?:in(?:side)?|up|to the \w+|(?:in|into|inside) (?:my|the|a) \w+)(?= |$)`,
    unless: [
      UNTRUE,
      IN_FICTION,
      after(
        /^ (?:the loop|touch|mind|by accident|in touch|a (?:contract|deal|headlock)|for (?:a|the) (?:job|lesson|photo))/u,
      ),
      inSentence(/\b(?:escape room|by accident|accidentally|podcast|prank)\b/u),
    ],
    hits: [
      'im not allowed out my dad locks me in',
      'my mum locks me in my room all weekend',
      'stepmum hit me then locked me in the porch',
      'no one knows they lock us in the cellar',
    ],
    misses: [
      'dad locked me in by accident',
      'nobody locked me in',
      'he shut me up in the debate by accident',
    ],
    source: 'corpus, plain cries, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.locksMeOut',
    says: 'People at home lock the writer out.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} ${NEARBY}(?:locks?|locked|locking|shuts?) (?:me|us) out(?= (?:at night
      |all night|overnight|in the|of the house|of home|without|when|for|until|with no|if|again|last night|side)| \.|$)`,
    unless: [
      UNTRUE,
      IN_FICTION,
      inSentence(
        /\b(?:by accident|accidentally|without realising|forgot|of the (?:chat|group|game|server|account))\b/u,
      ),
    ],
    hits: [
      'mum locks me out at night',
      'she locks me out when shes drunk',
      'not ok, dad locked me out again',
    ],
    misses: ['dad locked me out by accident', 'they locked me out of the group chat'],
    source: 'corpus, lines a',
    since: '2026-11-28',
  },
  {
    id: 'abuse.sleepsOutside',
    says: 'People at home make the writer sleep or stand outside.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:makes?|made|making|forc(?:es|ed)) (?:me|us) (?:to )?(?:sleep|stay|stand|sit) (?:\w+ )?
      (?:outside|in the (?:shed|garage|garden|bath|hall|cupboard|car|cold|dark|yard)|on the floor)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      inSentence(
        /\b(?:camping|tent|nightmare|sleepover|little (?:brother|sister)|assembly|coach|detention|teacher|visitors|guests)\b/u,
      ),
    ],
    hits: [
      'she makes me sleep in the shed when im bad',
      'they make me sleep outside with the dogs',
      'no one stops her, she made me stand in the cold',
    ],
    misses: ['miss made us stand outside for the fire drill in detention', 'nobody made me sleep outside'],
    source: 'corpus, lines a, e',
    since: '2026-11-28',
  },
  {
    id: 'abuse.doorLocked',
    says: 'A person at home locks the door so that the writer cannot get out.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:locks?|locked|locking|bolted|bolts) (?:the|my|all the
      |every) (?:\w+ )?doors? (?:\w+ ){0,2}?(?:so|and) (?:i|we) can not (?:get out|leave|escape|go out)\b`,
    unless: [
      IN_FICTION,
      inSentence(/\b(?:dog|toddler|by accident|escape room|accidentally)\b/u),
      before(/(?:^| )i $/u),
    ],
    hits: ['my mum locks the door so i cant get out', 'nobody knows he locked the door and i cant leave'],
    misses: ['dad locked the door by accident and we cant get out', 'she locked the door'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.hasToSleepRough',
    says: 'The writer has to sleep in a place that is no bed.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\bi (?:have to|had to|am made to|must|got to) sleep (?:in the (?:shed|garage|bath|hall|cupboard
      |car|garden)|outside|on the (?:\w+ )?floor)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      inSentence(
        /\b(?:camping|tent|sleepover|guests|visit\w*|party|festival|cousins|decorat\w*|new bed|back hurts|travel\w*)\b/u,
      ),
    ],
    attention: 'review',
    hits: ['i have to sleep in the shed', 'no one cares i have to sleep on the floor in the hall'],
    misses: ['i had to sleep on the floor at the sleepover', 'i have to sleep'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

import { around, ASKED_BY_OTHERS, DONE_BY_OTHERS } from '../conductExcuses.ts';
import { after, before } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

/** What a mentor never says to a young person, though no word of it is sexual. */
export const COURTSHIP: readonly Rule[] = [
  {
    id: 'sexual.lovesYou',
    says: 'A mentor declares love or longing.',
    kind: 'sexual',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\bi (?:really |do |so |do not just |think i |honestly )?(?:(?:love|fancy|adore|want|crave) you(?= \.
      |$| so| and i| more| too| babe| x| lol)|have (?:got )?(?:real )?feelings for you|think (?:about
      |of) you (?:all the time|all day|a lot|at night|every|constantly|in bed)|need you in my)`,
    unless: [DONE_BY_OTHERS, after(/^ (?:so much for|and i want you safe)/u)],
    hits: ['i love you', 'dont laugh but i fancy you', 'i think about you all the time'],
    misses: ['i love your essay', 'he says i love you', 'i want you to be safe'],
    source: 'lines a, e, k',
    since: '2026-11-28',
  },
  {
    id: 'sexual.callsYouBeautiful',
    says: 'A mentor praises how the young person looks.',
    kind: 'sexual',
    risk: 'moderate',
    from: 'mentor',
    pattern: phrase`\b(?:you are|you look|you looked|youre|bet you are|you must be) (?:\w+ )?(?:pretty|beautiful|gorgeous|cute
      |attractive|stunning|handsome|adorable)(?= \.
      |$| and| x| babe| when| in| tonight| today| lol| you know| girl| lad)`,
    unless: [
      ASKED_BY_OTHERS,
      before(around`(?:^| )(?:he|she|they|says|said|if|whether|that|not) (?:\w+ )?$`),
      after(/^ (?:sure|much|good at|well|certain)/u),
    ],
    hits: ['youre so pretty', 'not being weird but you look beautiful', 'you are really cute'],
    misses: ['he said you are pretty', 'you are pretty good at this', 'that is a beautiful piece of writing'],
    source: 'lines e, g, k',
    since: '2026-11-28',
  },
];

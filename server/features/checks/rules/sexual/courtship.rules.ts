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
      |of) you (?:all the time|all day|a lot|at night|every|constantly|in bed)|want to be with you|like you (?:a lot
      |so much|more than (?:a )?(?:friend|mentor))(?= \.|$|s)|(?:have )?never felt (?:like )?this (?:way )?(?:about
      |for|with)|can not live without you|need you(?= \.|$| in my))`,
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
      |$| and i| x| babe| when| in| tonight| today| lol| you know| girl| lad)`,
    unless: [
      ASKED_BY_OTHERS,
      before(around`(?:^| )(?:he|she|they|says|said|if|whether|that|not) (?:\w+ )?$`),
      after(/^ (?:inside|sure|much|good at|well|certain)/u),
    ],
    hits: ['youre so pretty', 'not being weird but you look beautiful', 'you are really cute'],
    misses: ['he said you are pretty', 'you are pretty good at this', 'that is a beautiful piece of writing'],
    source: 'lines e, g, k',
    since: '2026-11-28',
  },
  {
    id: 'sexual.seemsOlder',
    says: 'A mentor calls the young person older or more mature than they are.',
    kind: 'sexual',
    risk: 'moderate',
    from: 'mentor',
    attention: 'review',
    pattern: phrase`\b(?:you are (?:so|very|really|dead|well) (?:mature|grown up)(?= \.|$| and| x)|(?:seem|look|act|sound
      |come across) (?:\w+ )?(?:older|more grown up) than (?:you are|your age|that|\d+)|not (?:act|seem|sound|look
      |talk) like an? \d+)\b`,
    unless: [ASKED_BY_OTHERS, before(/(?:^| )(?:he|she|they|said|says) (?:\w+ )?$/u)],
    hits: ['youre so mature', 'you seem older than you are', 'you dont act like a 14 year old'],
    misses: ['he says you are so mature', 'you handled that in a mature way'],
    source: 'lines a, b, f, k',
    since: '2026-11-28',
  },
  {
    id: 'sexual.inBed',
    says: 'A mentor asks whether the young person is in bed, or asks them to write from there.',
    kind: 'sexual',
    risk: 'moderate',
    from: 'mentor',
    attention: 'review',
    pattern: phrase`\b(?:are you (?:still |already )?in bed(?= \.|$| now| yet| x)|message me (?:from|when you are in) bed
      |under the covers)`,
    unless: [ASKED_BY_OTHERS],
    hits: ['are you in bed now', 'I like it best when you message me from bed.'],
    misses: ['are you in bed with the flu', 'he asked are you in bed'],
    source: 'lines a, c, d',
    since: '2026-11-28',
  },
  {
    id: 'sexual.missesYou',
    says: 'A mentor misses the young person.',
    kind: 'sexual',
    risk: 'moderate',
    from: 'mentor',
    attention: 'review',
    pattern: phrase`\b(?:i (?:really |do |so )?miss you(?= \.|$| so| x| too| when| between| babe| and)|you complete me
      |you will never leave me|you are all i have)`,
    unless: [DONE_BY_OTHERS, after(/^ and the (?:team|group)/u)],
    hits: ['i miss you so much', 'I miss you between sessions.', 'promise youll never leave me'],
    misses: ['he says i miss you', 'i missed your message'],
    source: 'lines c, k',
    since: '2026-11-28',
  },
];

import { after, before, DENIED, inSentence } from '../excuses.ts';
import { IN_A_GAME, IN_FICTION } from '../harmByOthers.ts';
import type { Excuse, Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const TRIP = inSentence(
  wording`\b(?:holiday|camping|festival|trip|interrail\w*|road trip|dofe|duke of edinburgh|d of e|scouts?|sponsored
    |charity|concert|campervan|caravan|brownies|guides|glastonbury|download|reading fest|fun to)\b`,
);
const NOT_WRITERS = before(
  /\b(?:dog|cat|hamster|horse|rabbit|friend|mate|cousin|sister|brother|she|he|they|who|character|dad|mum) (?:\w+ )?$/u,
);

const LEFT_BEHIND = [
  'class|school|lessons?|library|team|group|club|band|game|chat|server|shop|pub|bar|cinema|match|set|sixth form|college|car|kitchen|tenors',
  'choir|uni|course|call|lobby|society|gym|maths|pe|asda|tesco|greggs|nandos|spoons|toilets?|meeting|squad|bathroom|queue|rehearsal',
].join('|');
/** "kicked out of the library": not of a home. */
const OUT_OF_A_PLACE: Excuse = {
  name: 'outOfAPlace',
  excuses: ({ lead, tail }) =>
    new RegExp(
      `^ (?:of (?:the |my |a )?(?:\\w+ )?(?:${LEFT_BEHIND})\\b|at (?:closing|half)|by (?:security|bouncers))`,
      'u',
    ).test(tail) ||
    /\b(?:group chat|26 next|too old|choir\w*|librarian|bouncers?|security|railcard)\b/u.test(lead + tail),
};

/** The writer has left home, or has no home to go to. */
export const AWAY_FROM_HOME: readonly Rule[] = [
  {
    id: 'danger.nowhereToGo',
    says: 'The writer has nowhere to go or sleep.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:no ?where|no place|not (?:got )?anywhere) (?:else |safe )?to (?:sleep|stay|live|crash|go)\b`,
    unless: [
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      after(
        wording`^ (?:for (?:my|lunch|a|dates?|food|fun|work experience|the (?:weekend|holidays))|on (?:holiday
          |saturday|a date)|clubbing|shopping|but up|from here)`,
      ),
      inSentence(/\b(?:lunch|bored|boring|night out|clubbing|village|small town|skate)\b/u),
    ],
    hits: [
      'i have nowhere to go tonight',
      'not ok i have nowhere to sleep',
      'nobody will have me, nowhere to stay',
      'i havent got anywhere to sleep',
    ],
    misses: [
      'nowhere to go for lunch',
      'theres nowhere to go on a night out in this village',
      'nowhere to go but up',
    ],
    source: 'corpus, plain cries, lines d, f',
    since: '2026-11-28',
  },
  {
    id: 'danger.sleepsRough',
    says: 'The writer sleeps outside or in a public place.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:sleep(?:ing|in)?|slept|spen(?:t|ding|d) the night|stay(?:ing|ed)?|kipp?(?:ing|ed)|crash(?:ing
      |ed)) (?:\w+ )?(?:rough|outside(?= tonight| again| in the cold| because|$| \.)
      |(?:at|in|on|outside|under|round) (?:the |a |an |my |some |his )?(?:\w+ )?(?:bus station|station|streets?|park
      |bus shelter|bus stop|doorway|car park|stairwell|alley|bench|bridge|night bus|car|shed|tent because|subway
      |mcdonalds))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      NOT_WRITERS,
      inSentence(
        /\b(?:he|she|man|lady|bloke|they|homeless (?:man|guy|people)|drove|driving|journey|campervan|satnav|sat nav)\b/u,
      ),
      after(/^ (?:seat|journey|on the way)/u),
    ],
    hits: [
      'im sleeping rough',
      'sleeping in the park again tonight',
      'slept in the park last 3 nights dont tell my social worker',
      'im not at home im 15 and im sleeping at the station tonight',
    ],
    misses: [
      'slept in the car on the way to our holiday',
      'a man sleeping rough asked me for change',
      'i never slept in a park',
    ],
    source: 'corpus, lines a-k',
    since: '2026-11-28',
  },
  {
    id: 'danger.homeless',
    says: 'The writer is homeless.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:am|will be|might be|have been|became|was made) (?:(?!not |never )\w+ )?homeless\b
      |\bsofa surfing\b|\bliving (?:on the streets?|in my car)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      inSentence(/\b(?:proof|form|officer|project|volunteer\w*|essay|sims|used to|look(?:ing)? like)\b/u),
    ],
    hits: ['i am homeless', 'not great tbh im homeless from monday', 'been sofa surfing since august'],
    misses: ['im not homeless', 'Housing officer wants proof im homeless'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.wasKickedOut',
    says: 'The writer has been put out of their home.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:have|has|been|got|getting|was|am being|being|be) (?:been |just |being )?
      (?:kicked|thrown|chucked|booted|turfed) out\b`,
    unless: [DENIED, IN_FICTION, IN_A_GAME, NOT_WRITERS, OUT_OF_A_PLACE],
    hits: [
      'i have been kicked out and its freezing',
      'not ok, got kicked out an hour ago im sat at the bus stop',
      'been kicked out for being trans',
    ],
    misses: ['got kicked out of class', 'ive been chucked out of the tenors', 'my mate got kicked out'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'danger.kicksMeOut',
    says: 'Another person puts the writer out of their home.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:kicked|threw|chucked|booted|thrown|kicking|chucking|throwing|kick|throw|kicks) (?:me|us) out\b`,
    unless: [DENIED, IN_FICTION, IN_A_GAME, OUT_OF_A_PLACE],
    hits: [
      "mum's chucked me out, its 11 at night",
      'not ok my dad threw me out',
      'he said he will kick me out',
    ],
    misses: ['sir kicked me out of class', 'dad didnt kick me out', 'no mum isnt kicking me out'],
    source: 'corpus, lines a, k',
    since: '2026-11-28',
  },
];

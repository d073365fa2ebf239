import { after, before, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, IN_A_GAME, IN_FICTION, UNTRUE } from '../harmByOthers.ts';
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

/** The writer is put or kept out of their home. */
export const PUT_OUT: readonly Rule[] = [
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
    unless: [DENIED, IN_FICTION, IN_A_GAME, OUT_OF_A_PLACE, after(/^ (?:of )?(?:the )?kitchen(?: |$)/)],
    hits: [
      "mum's chucked me out, its 11 at night",
      'not ok my dad threw me out',
      'he said he will kick me out',
    ],
    misses: [
      'sir kicked me out of class',
      'dad didnt kick me out',
      'no mum isnt kicking me out',
      'dad kicked me out the kitchen',
    ],
    source: 'corpus, lines a, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.toldToLeave',
    says: 'The writer is told to leave home.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:mum|dad|parents|step (?:dad|mum)|nan|carers?|they|landlord|he|she) (?:\w+ )?(?:said|says
      |told me|wants me|is making me|are making me) (?:that )?(?:i )?(?:have to |need to |must |to |got to )(?:just )?(?:leave (?:home
      |tonight|today|now|the house)|get out(?! of bed| more)|move out (?:tonight|today|tomorrow|by)|pack my (?:bags
      |things|stuff) and)(?=\b)`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      inSentence(
        wording`\b(?:more often|fresh air|sunshine|of the (?:car|pool|bath|shower|way|kitchen)|classroom|teacher
          |gallery|fire alarm|for school|train|bus|flight)\b`,
      ),
    ],
    hits: [
      'mum says i have to leave tonight',
      'my parents said i have to get out of the house',
      'not ok my mum told me to get out and never come back',
    ],
    misses: ['mum told me to get out of bed', 'dad said i need to get out of the car'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.notLetIn',
    says: 'People at home do not let the writer in.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} (?:will|would|does|do|did) not (?:let
      |open the door for) me (?:back )?(?:in(?= the house| home| to the house| our| my| and| at|$| \.| tonight| again)
      |(?:in)?to (?:the|my|our) (?:house|home|flat))`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      inSentence(
        wording`\b(?:club|pub|bouncers?|lessons?|class|gym|late slip|bathroom|kitchen|group ?chat|server|muddy
          |shoes off|her room|his room|their room|bar|stadium|group|team)\b`,
      ),
    ],
    hits: ['she wont let me in the house', 'im locked out and mum wont let me in'],
    misses: ['the bouncer, he would not let me in the club', 'mum wont let me in with muddy boots'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

import { before, DENIED, inSentence } from '../excuses.ts';
import { ANYONE, IN_A_GAME, IN_FICTION } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const VISITORS = inSentence(
  wording`\b(?:delivery|post(?:man|ie)?|window cleaner|party|friends?|mates?|builders?|plumber|cat|fox|pizza|taxi
    |uber|lift|bus|parcel|trick or treat|charity|package|carol\w*|santa|decorator|estate agent)\b`,
);
const PLACE =
  '(?:my |the |our )(?:\\w+ )?(?:house|home|door|window|room|garden|flat|gate|work|school|bedroom|halls|hostel)';

/** A person is at the door of the writer, or in the house. */
export const BESIEGED: readonly Rule[] = [
  {
    id: 'danger.outsideMyHome',
    says: 'Another person is at the home of the writer, who is afraid or alone.',
    kind: 'danger',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:${ANYONE}) (?:(?!(?:not|i) )\w+ ){0,4}?(?:outside|looking (?:in|through)|standing (?:at
      |outside)|banging on|banging at|trying|rattling|hammering|kicking|peering|in|inside|at|by) (?:\w+ )?${PLACE}
      (?= (?:right now|and (?:i am|he|they|will)|now|at night|watching|he (?:will|has|is|said)|again|banging|shouting
      |with|trying|handle|in)| \.|$)`,
    onlyIf: [
      wording`\b(?:scared|hiding|alone|on my own|by my ?self|right now|now|banging|shouting|trying|rattling|kicking
        |hammering|watching|window|again|someone|somebody|knife|hammer|help|under the bed|wardrobe|terrified|ex|man
        |stranger|will not go|get me)\b`,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      before(/\bcrush on $/u),
      inSentence(
        wording`\b(?:lives?|works?|work in|cleaning|asleep|cooking|gardening|mowing|painting|singing|visit\w*
          |staying|grounded|parked|door ?bell|bury me|my sister|straighteners|wedding)\b`,
      ),
    ],
    hits: [
      'someone with a crush is outside my window and i am scared',
      'he is outside my house and i am scared',
      'theres a man outside my window',
      'not safe, theres a man trying the back door and im on my own',
      'hes outside my house again in his car',
    ],
    misses: [
      'my friend is outside my house now',
      'the delivery man is at my door right now',
      'he is in the garden gardening',
      "ive got a crush on someone in my halls and he's just borrowed my pan",
    ],
    source: 'corpus, lines a-k',
    since: '2026-11-28',
  },
  {
    id: 'danger.willNotGoAway',
    says: 'A person outside does not go away.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:he|she|they|ex|someone|man|men|guy|lads?|bloke|people) (?:\w+ ){0,4}?(?:outside|door
      |behind me) (?:\w+ ){0,3}?
      (?:will not (?:go away|leave|stop)|does not go away|is not leaving)\b`,
    unless: [IN_FICTION, IN_A_GAME, VISITORS],
    hits: ['hes outside and wont go away', 'not joking theres a man at the door and he wont leave'],
    misses: ['the cat is outside and wont go away', 'they are outside and having fun'],
    source: 'variations of lines a',
    since: '2026-11-28',
  },
  {
    id: 'danger.hiding',
    says: 'The writer hides from a person.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:am|are|i|we|been) (?:hiding|hid|hidin) (?:\w+ ){0,5}?from (?:him|her|them|my (?:dad|mum
      |step dad|brother|boyfriend|ex|uncle|parents))\b
      |\b(?:am|are) (?:hiding|hidin) (?:in|under|behind) (?:the |a |my )(?:\w+ )?(?:bathroom|wardrobe|closet|room|loo
      |toilets?|bath|shed|bed|bins|stairs|cupboard)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      inSentence(
        /\b(?:party|surprise|revising|revision|to read|lockdown drill|drill|introvert|relatives|cleaning|washing up)\b/u,
      ),
    ],
    hits: [
      'i am hiding in the bathroom from him',
      'im ok but im hiding behind the bins',
      'haha im hiding under the bed from my dad',
    ],
    misses: ['im not hiding from them', 'i am hiding in the loo at the party'],
    source: 'corpus, lines a, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.atTheWindow',
    says: 'A person stands at the window or the door of the writer.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:someones?|somebody|(?:a|some|this|strange) (?:man|bloke|guy)|stranger) (?:is |are |was )?(?:outside
      |at|by|looking (?:in|through)|staring (?:in|through)) (?:my|the|our) (?:\w+ )?(?:window|door|house)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      inSentence(/\b(?:singing|sell|selling|christmas|leaflets?|parked|knocked for me|doorbell)\b/u),
    ],
    hits: ['someones outside my window', 'not joking theres a man at my door and im home alone'],
    misses: [
      'a guy at the door selling leaflets',
      'nobody is at my door',
      'someone at the door wanting to sell us broadband',
    ],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.comesUpstairs',
    says: 'A person comes up the stairs to the writer in anger.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:he|dads?|mums?|she|boyfriend|uncle|they) (?:is |are )?coming (?:up )?(?:the )?(?:upstairs
      |stairs|to my room|in)\b`,
    onlyIf: [
      /\b(?:angry|scared|knife|drunk|belt|bad one|shouting|hide|hiding|hit|help|mad|furious|screaming)\b/u,
    ],
    unless: [
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      inSentence(/\b(?:tea|dinner|biscuits?|snacks?|present|telling me to tidy)\b/u),
    ],
    attention: 'review',
    hits: [
      'hes coming upstairs and hes angry',
      'not again dads coming up the stairs and i can hear his belt',
    ],
    misses: ['hes coming upstairs for tea', 'mum is coming in'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.isOutside',
    says: 'A person whom the writer fears is outside.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:he|she|they|ex) (?:is|are) (?:\w+ )?outside(?= my| our| the (?:house|flat|window|door)| now
      | right now| again| and| \.|$)`,
    onlyIf: [
      /\b(?:ex|leave me alone|scared|terrified|stalk\w*|followed|threat\w*|shouting|banging|hammer|knife|will not go|again)\b/u,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      inSentence(/\b(?:dog|mum is|nan|garden|waiting to (?:pick|take)|picking me up|smoking|bbq|playing)\b/u),
    ],
    hits: ['my ex wont leave me alone hes outside', 'im scared hes outside my flat again'],
    misses: ['my friend is early, they are outside now', 'he is outside playing'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

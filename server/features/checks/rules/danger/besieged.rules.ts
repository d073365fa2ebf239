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
      inSentence(
        wording`\b(?:lives?|works?|work in|cleaning|asleep|cooking|gardening|mowing|painting|singing|visit\w*
          |staying|grounded|parked|door ?bell|bury me|my sister|straighteners|wedding)\b`,
      ),
    ],
    hits: [
      'he is outside my house and i am scared',
      'theres a man outside my window',
      'not safe, theres a man trying the back door and im on my own',
      'hes outside my house again in his car',
    ],
    misses: [
      'my friend is outside my house now',
      'the delivery man is at my door right now',
      'he is in the garden gardening',
    ],
    source: 'corpus, lines a-k',
    since: '2026-11-28',
  },
  {
    id: 'danger.inTheHouse',
    says: 'A person who should not be there is in the house.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:someones?|somebody|somone|a man|man|people|stranger|intruder|burglars?)
      [ ](?:is |are |has |got |breaking |broken |broke )*(?:in|into|inside) (?:the|my|our) (?:house|flat|home|hall|garden|room)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      inSentence(/\b(?:if|every year|cleaning|has to|smart|needs to|farted|cooking)\b/u),
    ],
    hits: ['somebody is in the house', 'im not alone someone is in the house', 'someone broke into my flat'],
    misses: ['someone in the house has to wash up, every year', 'nobody is in the house'],
    source: 'lines c, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.breaksTheDoor',
    says: 'Another person is breaking the door or the window.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:break(?:ing)?|broke|smash(?:ing)?|kick(?:ing)?|bang(?:ing)?|boot(?:ing)?
      |batter(?:ing)?) (?:down |in |on |through )?(?:the |my |our )(?:\w+ )?(?:doors?|window)(?: (?:down|in))?\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      before(/(?:^| )(?:i|we) (?:\w+ ){0,2}$/u),
      inSentence(
        wording`\b(?:accident|ball|last (?:week|year|month)|football|fixed|landlord|repair|locksmith|dressed
          |fire ?(?:man|men|fighters?)|wind|storm|music)\b`,
      ),
    ],
    hits: [
      'my dad is trying to break down the door',
      'im not ok hes kicking the door and my sisters in the bath',
      "They're kicking the door. I'm in the bath with the baby.",
    ],
    misses: ['i broke the window', 'the landlord broke the door', 'he never broke the door'],
    source: 'corpus, lines a-k',
    since: '2026-11-28',
  },
  {
    id: 'danger.tryingToGetIn',
    says: 'Another person tries to get in, or comes for the writer.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:trying|tried|about|tryin) to (?:get|break|come|climb|force|kick) (?:\w+ )?(?:in
      |into) (?:\w+ )?(?:my |the |our )?(?:house|room|flat|window|door|home|bathroom|halls)\b
      |\b(?:someone|somebody|he|they|people|a man|man) (?:is |are |was )?(?:trying|tryin) to (?:break|get) in\b
      |\b(?:coming|on (?:his|her|their) way) (?:\w+ )?to (?:get|hurt|find|kill) me\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      before(/(?:^| )i (?:am |was |had |have )?(?:\w+ )?$/u),
      inSentence(/\b(?:from (?:school|work|the station|the airport)|lost my keys?|forgot)\b/u),
    ],
    hits: [
      'someone is trying to get in my house',
      'not safe hes coming to get me',
      'hes on his way to kill me',
    ],
    misses: ['i was trying to get in my house, forgot my key', 'nobody is trying to get in my room'],
    source: 'corpus',
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
];

import { before, DENIED, inSentence } from '../excuses.ts';
import { IN_A_GAME, IN_FICTION } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const VISITORS = inSentence(
  wording`\b(?:delivery|post(?:man|ie)?|window cleaner|party|friends?|mates?|builders?|plumber|cat|fox|pizza|taxi
    |uber|lift|bus|parcel|trick or treat|charity|package|carol\w*|santa|decorator|estate agent)\b`,
);

/** A person breaks in, or is in the house. */
export const BREAK_IN: readonly Rule[] = [
  {
    id: 'danger.breaksIn',
    says: 'Another person breaks in.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:someones?|somebody|people|they are|he is|man|men|burglars?) (?:is |are |has |just |have )*(?:breaking
      |broken|broke) in(?:to (?:my|our|the) (?:house|flat|home|room))?(?= |$)`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      inSentence(
        /\b(?:shoes|boots|trainers|bat|horse|last (?:week|month|year)|years? ago|car was|shed last|song|laughter)\b/u,
      ),
    ],
    hits: ['someones breaking in', 'not joking someone is breaking into my house'],
    misses: ['someone is breaking in their new shoes', 'someone broke in last year'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.inTheHouse',
    says: 'A person who should not be there is in the house.',
    kind: 'danger',
    risk: 'imminent',
    from: 'mentee',
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
];

import { after, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, BETWEEN, IN_A_GAME, IN_FICTION, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const NO_PRISON = inSentence(
  wording`\b(?:detention|exam|escape room|theme park|ride|zip|meeting|until (?:we|i) (?:finish|win|eat)|hungry
    |pub quiz|by accident|accidentally|podcast|roller ?coaster|museum|queue|contract|phone plan)\b`,
);

/** The writer is held, locked in, or attacked at this moment. */
export const HELD: readonly Rule[] = [
  {
    id: 'danger.locksMeIn',
    says: 'Another person has locked the writer in.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:${AT_HOME_OR_THEY}|driver|guy|man|manager) ${BETWEEN}locked (?:me|us) in\b`,
    unless: [UNTRUE, IN_FICTION, IN_A_GAME, NO_PRISON, inSentence(/\bused to\b/u)],
    hits: ['he locked me in', 'nobody is coming, hes locked me in the bedroom and took the handle off'],
    misses: ['dad locked me in by accident', 'nobody locked me in anywhere', 'he never locked me in'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'danger.notLetOut',
    says: 'Another person does not let the writer leave.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:will|would|does|do) not let (?:me|us) (?:out|leave|go|off|get out)(?= \.|$| (?:of (?:the|this
      |his|her|here) ?(?:flat|house|car|room|van|place|bathroom)?|and (?:i|he|they)|he|she|please|help|hes|or|home
      |until))`,
    onlyIf: [/\b(?:he|she|they|boyfriend|girlfriend|dad|mum|man|guy|driver)\b/u],
    unless: [
      IN_FICTION,
      IN_A_GAME,
      NO_PRISON,
      inSentence(
        wording`\b(?:grounded|coat|dinner|homework|tea|revision|early|teacher|miss|sir|club|concert|party|weekend
          |school|of bed|of my head|of class|holiday|sleepover|prom)\b`,
      ),
    ],
    hits: [
      'i am locked in and he wont let me leave',
      'they wont let me out of this flat',
      'my bf wont let me leave, hes stood in front of the door',
    ],
    misses: [
      'mum wont let me out without a coat',
      'he wont let me go to the party',
      'sir would not let us out early',
    ],
    source: 'corpus, lines a, j, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.heldCaptive',
    says: 'The writer is held and cannot leave.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:held|kept|locked|trapped|kidnapped|stuck)(?: (?:here|in|against|captive|hostage|prisoner
      |by))*(?: \w+){0,4}? (?:can not (?:leave|get out|escape)|against my will)\b
      |\b(?:kidnapped|abducted) me\b|\bi (?:have been|am being|was|am|got) (?:kidnapped|abducted|held (?:captive|hostage))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      NO_PRISON,
      inSentence(/\b(?:kidnapped me (?:for|to) (?:brunch|lunch|my birthday)|birthday|hen do|brunch|ikea)\b/u),
    ],
    hits: [
      'im being held here and cant leave',
      'not a joke ive been kidnapped',
      'they kept me here against my will',
    ],
    misses: ['nobody kidnapped me', 'stuck in an exam and cant leave', 'my mates kidnapped me for brunch'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.trappedInside',
    says: 'The writer is trapped in a place of another person.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\bi (?:am|have been) (?:(?!not )\w+ )?(?:trapped|locked|stuck) (?:in|inside|at) (?:his|her|their
      |this|a|some) (?:\w+ )?
      (?:house|flat|car|van|room|place|bathroom|bedroom|boot|basement|cellar|shed|garage)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      NO_PRISON,
      inSentence(/\b(?:traffic|boring|bored|storm|snow|rain|lift broke|for the weekend)\b/u),
    ],
    hits: ['im trapped in his house', 'not a joke i am locked in a van'],
    misses: ['i am stuck in her car in traffic', 'im not trapped in his house'],
    source: 'variations of lines a, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.hasMeLockedIn',
    says: 'Another person keeps the writer locked in or captive.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:has|have|got|had|holding|keeping|keeps|holds) me (?:locked (?:in|up)|hostage|captive|prisoner
      |here(?= and| \.|$| against)|in (?:his|their) (?:house|flat|room|van|car|basement))`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      NO_PRISON,
      after(/^ (?:late|for (?:a|the) meeting|mentally|at work)/u),
      inSentence(/\b(?:going|sane|spotify|contract|thing keeping|stopping me|reason i)\b/u),
    ],
    hits: ['hes got me locked in', 'not joking they are holding me here'],
    misses: [
      'the wifi is the only thing keeping me here',
      'he had me locked in with that plot twist in the book',
    ],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.cannotGetOut',
    says: 'The writer cannot get out of a locked place.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\bcan not (?:get|come|go) out (?:\w+ ){0,3}?(?:he|she|they|dad|mum) (?:has |is |have )?(?:locked
      |blocked|took (?:the|my) keys?)`,
    unless: [IN_FICTION, IN_A_GAME, NO_PRISON, inSentence(/\b(?:by accident|toddler|dog)\b/u)],
    hits: ['i cant get out hes locked the door', 'im not allowed out, i cant get out he took my keys'],
    misses: ['i cant get out, dad locked the door by accident', 'i cant get out of bed'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

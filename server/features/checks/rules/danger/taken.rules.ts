import { after, before, DENIED, inSentence } from '../excuses.ts';
import { IN_A_GAME, IN_FICTION, TAUGHT } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

/** The writer is taken along, or does not know where they are. */
export const TAKEN: readonly Rule[] = [
  {
    id: 'danger.getMeOut',
    says: 'The writer is in a vehicle and cannot get out.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:driver|guy|man|he|lad|bloke) (?:\w+ ){0,5}?(?:locked the doors|gone past my (?:road
      |turn(?: off)?|stop|house)|went past my (?:road|turn(?: off)?|stop)|will not (?:stop|pull over)
      |will not stop the car)\b`,
    onlyIf: [/\b(?:car|taxi|uber|van|lift|driver|drove|driving|turn off|my road|doors)\b/u],
    unless: [IN_FICTION, IN_A_GAME, inSentence(/\b(?:bus driver|school bus|singing|talking)\b/u)],
    attention: 'review',
    hits: [
      'uber guy locked the doors and this isnt the way to mine',
      'sum guy gave me a lift n hes gone past my turn off',
    ],
    misses: ['the bus driver went past my stop again', 'he will not stop singing in the car'],
    source: 'lines a, g, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.triedToTakeMe',
    says: 'A person tried to grab the writer or to get them into a car.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:man|men|guy|bloke|someone|somebody|he|they|driver|stranger|lads?) (?:\w+ )?(?:tried to
      |trying to|wants me to|told me to|asked me to|kept trying to) (?:\w+ )?(?:(?:grab|snatch|kidnap|take|drag) me
      |(?:get|pull|drag|push) me in(?:to)? (?:\w+ )?(?:car|van|taxi|alley|house|flat|bushes)|get in(?:to)? (?:his
      |their|the) (?:car|van))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      after(/^ (?:a |to (?:the )?(?:cinema|shops|ikea|dance)|for (?:a|lunch)|up|out for)/u),
      inSentence(/\b(?:dad|uncle|instructor|lift home|taxi driver|sister)\b/u),
    ],
    hits: [
      'a man tried to grab me',
      'im not joking a man tried to pull me into his van',
      'some guy tried to get me in his car',
    ],
    misses: ['nobody tried to grab me', 'he tried to grab me a coffee'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.withAStranger',
    says: 'The writer is with a stranger, or woke up in an unknown place.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:got in(?:to)? (?:a|his|the) (?:car|van) with (?:a |some |this )?(?:man|guy|men|bloke
      |stranger)|in a (?:strangers?|random) (?:\w+ )?(?:house|flat|car|bed)|(?:car|house|flat|hotel) with (?:a
      |some) (?:man|men|guy|stranger)s? i (?:do not|hardly|barely) know|woke up (?:in|at) (?:a strangers?|some(?: guy
      | man| random)?s?|a random) (?:\w+ )?(?:house|flat|place|bed))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      TAUGHT,
      inSentence(/\b(?:uber|taxi|blablacar|host|airbnb|estate agent|viewing)\b/u),
    ],
    hits: ['i got in a car with a man i dont know', 'not sure what happened i woke up in a strangers house'],
    misses: ['never got in a car with a stranger', 'an airbnb in a strangers house'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.doesNotKnowWhere',
    says: 'The writer does not know where they are.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:do not|dont|do no) (?:know|no) where (?:i am|we are|they (?:are taking|took) me|i have been taken)\b`,
    unless: [
      IN_FICTION,
      IN_A_GAME,
      after(
        /^ (?:on the|in (?:my|the) (?:life|course|list|book|syllabus|lesson)|going|with (?:my|this)|at with|academically|meant to)/u,
      ),
      before(/\b(?:half the time|sometimes) $/u),
    ],
    hits: ['i dont know where i am', 'im not home i dont know where i am and my phone is dying'],
    misses: ['i dont know where i am on the waiting list', 'i dont know where i am going in life'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

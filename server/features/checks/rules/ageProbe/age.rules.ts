import { around, DONE_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const TEEN = '(?:1[0-9]|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)';
const AT_THAT_TIME = after(
  around`^ (?:when (?:you|it|that) (?:started|first|happened|were)|in (?:the|this) (?:story|film)|affects?|group
    |at the time)`,
);
const FORMAL = inSentence(
  around`\b(?:report remove|taken down|free service|bus pass|railcard|eligible|eligibility|bursary|apply|application
    |entitled|law|legal right|benefits?|universal credit)\b`,
);

/** Questions about the other's age. */
export const ASKING_AGE: readonly Rule[] = [
  {
    id: 'ageProbe.howOld',
    says: 'The writer asks how old the other is.',
    kind: 'ageProbe',
    risk: 'moderate',
    pattern: phrase`\b(?:how old (?:are you|r you|you|are u|exactly are you|you are|are ye|ye (?:really )?are
      |you (?:really |actually )?are)|what (?:is )?your (?:exact |real |actual )?age|what age are you|(?:tell me
      |give me) your (?:real |exact )?age|your (?:real |actual )?age please)\b`,
    unless: [
      DONE_BY_OTHERS,
      AT_THAT_TIME,
      before(around`(?:^| )(?:no matter|matter|depends on|care|regardless of|even if|asking you|whatever) $`),
    ],
    hits: [
      'how old r u',
      'dont be shy how old are you really',
      'whats your age',
      'tell us how old ye really are',
    ],
    misses: [
      'how old is your brother',
      'how old were you when it started',
      'it doesnt matter how old you are',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'ageProbe.overOrUnder',
    says: 'The writer asks whether the other is over or under an age.',
    kind: 'ageProbe',
    risk: 'moderate',
    pattern: phrase`\b(?:(?:are you|you are|you) (?:\w+ )?(?:under|over|above|below|at least|older than|younger than) ${TEEN}
      |(?:are you|you) (?:even |only |really |actually )?(?:1[0-9] yet(?= \.|$)|eighteen yet)
      |are you (?:even |only |really |actually )?(?:1[0-9]|a minor|underage|legal|an adult|of age|sixteen
      |eighteen)(?: yet)?(?= \.|$| or| yet))`,
    unless: [DONE_BY_OTHERS, AT_THAT_TIME, FORMAL, before(/(?:^| )(?:if|and|because|while|when|once) $/u)],
    hits: ['are you under 18', 'not being nosy but are you 16 yet', 'are you legal'],
    misses: ['if you are under 18 there is a free service', 'he asked are you over 18'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'ageProbe.guessesAge',
    says: "The writer guesses the other's age.",
    kind: 'ageProbe',
    risk: 'moderate',
    pattern: phrase`\b(?:are you|so you are|you must be|you sound|you look|you seem|guess you are|bet you are
      |i guess you are) (?:\w+ ){0,2}?(?:about |around |like |only |maybe )?${TEEN}(?= or| \.
      |$| right| then| years| yeah| now)`,
    unless: [DONE_BY_OTHERS, AT_THAT_TIME, FORMAL, before(/(?:^| )(?:when|if|because|while) $/u)],
    hits: ['so are you 14 or 15', 'you must be about 16, right?', 'bet you look older than fifteen'],
    misses: ['it is hard when you are sixteen', 'he said you look 18'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'ageProbe.whenYouTurn',
    says: 'The writer asks when the other comes of age.',
    kind: 'ageProbe',
    risk: 'moderate',
    pattern: phrase`\b(?:when (?:do|will|are) you (?:turn|be|turning) (?:1[0-9]|2[0-5]|eighteen|sixteen)|you turn (?:sixteen
      |eighteen|16|18) (?:in|on|soon|next))\b`,
    unless: [DONE_BY_OTHERS, FORMAL],
    hits: ['when do you turn 18', 'when will you be 16?', 'You turn sixteen in March, dont you?'],
    misses: ['when do you turn right', 'when you turn 18 you can apply'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'ageProbe.birthday',
    says: "The writer asks for the other's date of birth.",
    kind: 'ageProbe',
    risk: 'moderate',
    pattern: phrase`\b(?:when (?:is|was) your birthday|when were you born|what (?:is )?your (?:date of birth|dob|birth ?day
      |birth year)|what year were you born)\b`,
    unless: [DONE_BY_OTHERS, FORMAL],
    hits: ['when is your birthday', 'So what year were you born?', 'when were you born'],
    misses: ['he asked when is your birthday', 'how was your birthday'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'ageProbe.asl',
    says: 'The writer asks for age, sex and place in three letters.',
    kind: 'ageProbe',
    risk: 'moderate',
    pattern: phrase`\b(?:asl|a s l|age sex location)\b(?= \.|$| please| pls)`,
    unless: [DONE_BY_OTHERS, inSentence(/\b(?:deaf|sign|bsl|language)\b/u)],
    hits: ['asl?', 'hey asl please'],
    misses: ['she is deaf and uses asl', 'i am learning asl sign language'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

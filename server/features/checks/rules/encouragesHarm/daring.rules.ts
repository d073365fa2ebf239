import { around, ASKED_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const TOLD =
  '(?:i (?!never |did not |have never )(?:\\w+ )?(?:told|tell|texted|said to|said|messaged|dared|keep telling|kept telling))';
const HARMLESS = inSentence(
  around`\b(?:audition|interview|email|essay|homework|exam|swim|pool|dive|diving|bungee|trampoline|ask (?:him|her|them) out
    |karaoke|apply|application|goal|shot)\b`,
);

/** Dares, and talk that takes the last doubt away. */
export const DARING: readonly Rule[] = [
  {
    id: 'encouragesHarm.nobodyWouldStopYou',
    says: 'The writer says that nobody would stop the other from doing it.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:do it|jump|go on|end it|take them)\b(?: \w+){0,2}(?: \.)? (?:nobody|no one|noone) (?:is|would|will
      |is going to) (?:\w+ )?(?:stop|stopping|miss|mourn|cry for) you\b`,
    unless: [ASKED_BY_OTHERS],
    hits: [
      'just do it then, nobody would stop you',
      'nobody would miss you, do it, nobody is stopping you',
      'go on no one is stopping you',
    ],
    misses: ['i told myself nobody is stopping you', 'he said go on nobody is stopping you'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.missYouDoIt',
    says: 'The writer says that nobody would miss the other, and to do it.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:you will not|you would not|bet you will not|bet you would not|you never
      |you would never) (?:even |ever |actually )?(?:jump|kill yourself|hang yourself)\b`,
    unless: [
      before(/(?:^| )(?:promise|promise me|hope|so glad|glad|know|sure|make sure) (?:that )?$/u),
      HARMLESS,
      after(/^ (?:to|off the (?:board|wall)|in|at|over)(?: |$)/u),
    ],
    hits: ['bet u wont jump lol', 'you would never kill yourself, prove it'],
    misses: ['promise me you wont kill yourself', 'bet you wont jump in the pool'],
    source: 'lines b',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.jumpThen',
    says: 'The writer dares the other to jump.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:(?:go on then|go on|just|stop messaging me and|then|well) jump|jump then|jump already)\b`,
    unless: [
      ASKED_BY_OTHERS,
      HARMLESS,
      before(/(?:^| )(?:to|could|can|we|i|you|will|would|they|he|she|it) (?:\w+ )?$/u),
      after(
        around`^ (?:in|into|on|over|to|through|straight|ahead|for|up and|up|around|rope|onto|back|at)(?: |$)`,
      ),
    ],
    hits: [
      'go on then jump, film it',
      'jump then, bet ye wont',
      'youre on the bridge? then stop messaging me and jump',
    ],
    misses: ['just jump in the pool', 'i could just jump', 'we just jump on the bus'],
    source: 'lines b, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.getItOverWith',
    says: 'The writer tells the other to stop talking of it and get it over with.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:stop|quit) (?:talking|going on|moaning|posting|threatening|whinging
      |banging on)(?: about it)? and (?:just )?(?:do it|get (?:it over with|on with it)|jump|go)\b`,
    unless: [HARMLESS, before(/(?:^| )(?:i|we|need to|have to|should|ought to|to|must) (?:\w+ )?$/u)],
    hits: ['stop talking and get it over with', 'nobody cares, stop going on about it and do it'],
    misses: [
      'i need to stop moaning and get on with it',
      'stop talking and get on with it, i told myself about the essay',
    ],
    source: 'lines a, j, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.doItAlready',
    says: 'The writer tells the other to do it at last.',
    kind: 'encouragesHarm',
    risk: 'high',
    attention: 'review',
    pattern: phrase`\b(?:just do it (?:then|already|if you are going to do it)|do it then|do it no balls|do it properly this time
      |go do it|(?:so|then) do it(?= \.|$| then| already| now)|what are you waiting for|(?:you would|you had
      |ud) (?:\w+ )?(?:have|of) done it (?:by now|already))\b`,
    unless: [HARMLESS, before(/(?:^| )(?:i|we|will|to|could|can|should|you|they) (?:\w+ )?$/u)],
    hits: ['just do it then', 'if you meant it you would have done it by now', 'do it properly this time'],
    misses: ['i will just do it then', 'just do it then for the audition'],
    source: 'lines a, b, g, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.toldAnother',
    says: 'The writer tells that they told another to die.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b${TOLD} (?:her|him|them|my \w+|our \w+) (?:\w+ ){0,2}?to (?:just |go and |go ){0,2}(?:kill (?:herself|himself
      |themselves|themself)|kys|die|jump|neck the lot|hang (?:herself|himself)|starve|cut deeper|end it)\b`,
    unless: [
      before(/(?:^| )(?:not|never|wish|regret|sorry) $/u),
      after(/^ (?:with (?:him|her|them)|on (?:the|a)|in|into|over|things|for|queue|at|up)(?: |$)/u),
    ],
    hits: [
      'i told him to kill himself',
      'i never liked her so i told her to kys',
      'i keep telling my twin to just end it',
    ],
    misses: ['i never told him to kill himself', 'i told her to end it with him', 'i told the dog to jump'],
    source: 'lines a, e, j',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.weCouldGoTogether',
    says: 'The writer offers to die together, or to be there while the other does it.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:i would|id|i will|i could|we could|we can) (?:\w+ )?(?:sit with you (?:while|when) you (?:do|did) it
      |hold your hand while you (?:do|did) it|die together|kill ourselves together|jump together
      |do it together on (?:call|facetime)|end it together)\b`,
    hits: ['id sit with you while you did it', 'dont be scared we could die together'],
    misses: ['we could revise together', 'i will sit with you while you ring them'],
    source: 'lines b, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.wouldNotStopYou',
    says: 'A mentor says that they would not stop the young person, or that there is no shame in it.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:i (?:would|will|am) not (?:going to )?(?:\w+ )?(?:stop you|talk you out of it|blame you if you (?:did
      |do) it)|no shame in (?:leaving|going) early|(?:not|never) (?:meant|built|made) for (?:this world|staying)
      |suicide is (?:not weak|brave|the bravest|the only|the best|a choice|your right)|your best way out
      |some people are meant to leave)\b`,
    unless: [after(/^ (?:from|leaving|asking|changing|pick|choose|applying|using|telling)(?: |$)/u)],
    hits: [
      'i wouldnt stop you',
      'some people arent meant for this world, love',
      'theres no shame in leaving early',
    ],
    misses: [
      'i wouldnt stop you from applying',
      'i would not stop you changing mentor',
      'suicide is never the answer to a bad week',
    ],
    source: 'lines b, d, e, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.doItWithDeath',
    says: 'The writer names death or self-injury and says to do it.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:so|just|then|go ahead and|already|go on) do it(?= \.|$| then| already| now| and|, )`,
    onlyIf: [
      around`\b(?:kill yourself|die|dead|suicide|end it|end your life|overdose|hang yourself|cut yourself|the pills
        |the bridge)\b`,
    ],
    unless: [
      ASKED_BY_OTHERS,
      before(/(?:^| )(?:to |(?:i|not|never|could|can|might|will|they|he|she) (?:\w+ )?)$/u),
      HARMLESS,
    ],
    hits: [
      'you said you would kill yourself so do it already',
      'you are always saying you want to die so do it',
    ],
    misses: ['i want to die i will just do it', 'you want to ask her out so do it'],
    source: 'plain cries',
    since: '2026-11-28',
  },
];

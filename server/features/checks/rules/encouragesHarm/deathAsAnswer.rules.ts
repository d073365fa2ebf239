import { around, ASKED_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ASKED_AFTER, NOT_A_COMMAND, OTHERS_SAY } from './words.ts';

/** A mentor offers death, or harm, as the answer. */
export const DEATH_AS_ANSWER: readonly Rule[] = [
  {
    id: 'encouragesHarm.deathSolves',
    says: 'A mentor says that death would solve it, or that it is time for it.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:suicide|dying|death|ending it|ending your life|killing yourself) (?:would|will|could) (?:solve|fix|end
      |help|stop)|(?:there is|theres) always suicide|(?:answer|solution|way out) is (?:to )?(?:end it|die|suicide
      |kill yourself)|time (?:to end it(?= \.|$| all| now| tonight)|you (?:killed yourself|ended it|died
      |kill yourself))|(?:good|perfect) (?:night|day|time) to (?:die|end it(?= \.|$| all))|try (?:killing yourself
      |suicide|dying|ending it|hanging yourself))\b`,
    unless: [
      ASKED_AFTER,
      OTHERS_SAY,
      before(around`(?:^| )(?:not|never|think|thinks|thinking|that|if|is it|ever|to|did you|you) (?:\w+ )?$`),
    ],
    hits: ['suicide would solve it', 'its time you killed yourself', 'maybe try suicide'],
    misses: [
      'do you think suicide would solve it?',
      'it is time to end it for today',
      'did you ever try killing yourself?',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.notWakingIsFine',
    says: 'A mentor says that it would be fine if the young person did not wake up, or jumped.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:it would be |it is |its )?(?:ok|okay|fine|better|good|nice|easier|alright) if you (?:did not|do not
      |never) (?:wake up|woke up|exist|existed)|if you (?:do not|did not|never) (?:wake up|woke up) (?:it is|its
      |that is|it would be) (?:ok|okay|fine|alright|good)|if you (?:jump|jumped|died|die|ended it) it (?:would
      |will) (?:all )?be over)\b`,
    unless: [ASKED_AFTER, OTHERS_SAY, after(/^ (?:early|late|in time|before|for)/u)],
    hits: [
      'it would be ok if you didnt wake up',
      'dont worry if you dont wake up its ok',
      'if you jumped it would be over',
    ],
    misses: [
      'is it ok if you dont wake up early on sundays',
      'do you feel it would be better if you didnt wake up?',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.youCouldDisappear',
    says: 'A mentor offers disappearing, starving or cutting as something to do.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\byou (?:should|could|can) (?:just |always |try to |maybe )?(?:disappear(?= \.|$| forever| for good)
      |stop eating(?= \.|$| and| for a| so| until)|(?:cut|burn|starve) yourself(?= \.
      |$| if it helps| and| instead| a ))`,
    unless: [
      ASKED_AFTER,
      OTHERS_SAY,
      inSentence(/\b(?:careful|knife|oven|cooking|slack|mind the|glass|kettle)\b/u),
      before(/(?:^| )(?:wish|so|if) $/u),
    ],
    hits: ['you could just disappear', 'you could just stop eating', 'you can cut yourself if it helps'],
    misses: [
      'do you wish you could disappear?',
      'careful with the knife, you could cut yourself',
      'you can cut yourself some slack',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.mentorSaysDie',
    says: 'A mentor writes the one word "die".',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\bdie(?= \.|$)`,
    unless: [NOT_A_COMMAND, ASKED_BY_OTHERS],
    hits: ['i never want to see you again, die', 'just die'],
    misses: ['how do plants die', 'are you scared you will die?'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.easierToDie',
    says: 'A mentor calls death easier, better or the best thing.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:it (?:would be|is) )?(?:easier|better|kinder|simplest|braver) (?:for \w+ (?:\w+ )?)?to (?:just )?(?:die
      |be dead|end it|end your life|kill yourself|not wake up|not be here|disappear)|best thing (?:you (?:can
      |could) do |for you |to do )?(?:is|would be) (?:to )?(?:just )?(?:kill yourself|die|end it|end your life
      |disappear|not be here)|suicide is (?:the answer|an option|a way out|the way)|(?:death|dying
      |being dead) (?:would be|is) (?:better|best|easier|peaceful|the answer|painless|kinder|nicer)|(?:(?:feel
      |be) (?:\w+ )?(?:better|happier|at peace|free)|no pain|not feel \w+) (?:when|once|after) you are (?:dead
      |gone))\b`,
    unless: [
      ASKED_AFTER,
      OTHERS_SAY,
      before(
        around`(?:^| )(?:not|never|is it|think|thinks|thinking|seems?|seemed|feels?|felt|that) (?:\w+ )?$`,
      ),
      after(/^ (?:with|there|here|on a)/u),
    ],
    hits: [
      'wouldnt it be easier to just die',
      'sometimes the best thing is to end it',
      'youll feel better when youre dead',
    ],
    misses: [
      'do you feel it would be easier to die?',
      'it is never better to be dead',
      'easier to end it with a question',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
];

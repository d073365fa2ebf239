import { around, ASKED_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, DENIED, IN_A_STORY, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ADVERBS, ABOUT_ONESELF, ASKED_AFTER, GENTLE_TAIL, KILL } from './words.ts';

const OUGHT =
  '(?:should|need to|ought to|must|better|had better|have to|deserve to|may as well|might as well|want to just)';
const OTHERS_THINK = before(
  around`(?:^| )(?:they|he|she|who|people|someone|anyone|bullies|everyone|voices?|kids|lads) (?:\w+ ){0,2}?(?:said|say|says
    |told|tells|tell|telling|think|thinks|saying|wrote|believe|means?) (?:that |to |you |me |him |her )*$`,
);
const NOT_THOUGHT = before(
  /(?:^| )not (?:think|believe|mean|say|saying|feel|want|implying|suggesting)(?: that)? $/u,
);

/** One person tells another to die. */
export const TELLING_TO_DIE: readonly Rule[] = [
  {
    id: 'encouragesHarm.mentorSaysYouShouldDie',
    says: 'A mentor says that the young person ought to kill or hurt themselves.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\byou (?:really |honestly |probably )?${OUGHT} ${ADVERBS}(?:go and |go )?(?:${KILL}|die|be dead|not exist
      |not be alive|never have been born|cut yourself|hurt yourself|harm yourself|starve yourself)\b`,
    unless: [NOT_THOUGHT, OTHERS_THINK, ASKED_AFTER, GENTLE_TAIL],
    hits: [
      'i think you should kill yourself',
      'not being mean but you should just end it all',
      'dont worry about me, you should hang yourself',
      'you never listen you deserve to die',
      'you may as well kill urself',
    ],
    misses: [
      'i dont think you should kill yourself',
      'do you feel you deserve to die?',
      'they said you should kill yourself? that is bullying',
      'you should end it with a summary',
      'you should talk to someone you trust',
    ],
    source: 'corpus, trial row 1, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.saysYouShouldDie',
    says: 'The writer says that another ought to kill or hurt themselves.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\byou (?:really |honestly |probably )?${OUGHT} ${ADVERBS}(?:go and |go )?(?:${KILL}|die|be dead|not exist
      |not be alive|never have been born|cut yourself|hurt yourself|harm yourself|starve yourself)\b`,
    unless: [DENIED, REPORTED, OTHERS_THINK, NOT_THOUGHT, ASKED_AFTER, IN_A_STORY, GENTLE_TAIL],
    hits: [
      'you should kill yourself',
      'no offence but you should kill yourself',
      'you deserve to die',
      'you should cut yourself, it helps',
    ],
    misses: [
      'she said you should kill yourself',
      'i never said you should die',
      'do you think you should die for your country, asked the teacher',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.youCouldJustDie',
    says: 'The writer offers death as something that the other could simply do.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\byou (?:could|can) (?:always |just |simply |maybe |always just |as well )(?:go and |go )?(?:${KILL}|die
      |stop existing|disappear for good)\b`,
    unless: [NOT_THOUGHT, OTHERS_THINK, ASKED_AFTER, GENTLE_TAIL],
    hits: [
      'you could just die',
      'its easy you can just kill yourself',
      'not gonna lie you could always end it all',
    ],
    misses: ['you could just end it with a joke', 'do you feel like you could just die?'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.youCouldNotWakeUp',
    says: 'The writer offers not waking up, or not being there any more, as something the other could do.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\byou (?:could|can|should|might as well
      |may as well) (?:always |just |simply |maybe |always just )(?:not (?:wake up|be here|be alive|exist|be around
      |be on earth|carry on|go on living|live|bother living)|go to sleep (?:tonight )?and (?:not|never) wake up)\b`,
    unless: [
      ASKED_AFTER,
      OTHERS_THINK,
      after(/^ (?:alone|on your own|today|with|for|if|till|until|when)(?: |$)/u),
    ],
    hits: [
      'you could just not wake up',
      'dont overthink it you can just not be here',
      'you could always not wake up',
    ],
    misses: [
      'did you feel you could just not wake up?',
      'you could just not be here when he comes, stay at your nans',
      'you could just not be here on your own tonight',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.goKillYourself',
    says: 'The writer tells the other to go and kill themselves.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:go and|go|just|please|why do not you|why not|lets|do it and|i want you to|i need you to|wish you would
      |everyone wants you to
      |we all want you to) (?:and |just |go |please |fucking |hurry up and |already ){0,3}(?:${KILL}|neck yourself
      |drink bleach|slit your wrists?)\b`,
    unless: [
      ASKED_BY_OTHERS,
      ASKED_AFTER,
      ABOUT_ONESELF,
      before(around`(?:^| )(?:(?:do|would|will|did) not|never|want to|wanted to|going to|about to|trying to|tried to|felt like
        |thinking i will) $`),
      GENTLE_TAIL,
    ],
    hits: [
      'you are not worth it go kill yourself',
      'not being funny but go kill yourself',
      'just kill yourself already',
      'why dont you just kill yourself',
      'dont cry about it just end your life',
    ],
    misses: [
      'please dont kill yourself',
      'they told you to go kill yourself and that is not ok',
      'someone told me to go kill myself',
      'do you ever want to just end it all?',
    ],
    source: 'corpus, trial row 1, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.goDie',
    says: 'The writer tells the other to go and die.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:go (?:and |away and |ahead and )?die|just (?:go )?(?:and )?die|why do not you (?:just )?die|drop dead
      |please (?:just )?die|hurry up and die|fuck off and die|go (?:and )?play (?:in|on) (?:the )?(?:traffic|motorway
      |road|train tracks))\b`,
    unless: [
      ASKED_BY_OTHERS,
      DENIED,
      IN_A_STORY,
      before(
        around`(?:^| )(?:i|i will|i may as well|to|gonna|can|could|people|they|plants|phone) (?:\w+ )?$`,
      ),
      after(/^ (?:of|my|laughing|gorgeous|tired|for|in|from|inside|a |at|on me|when|if)/u),
      inSentence(/\b(?:battery|phone|laptop|plant|plants|game|boss|level|npc)\b/u),
    ],
    hits: [
      'just go and die',
      'nobody wants you here, go die',
      'why dont you just die',
      'im not joking go die',
    ],
    misses: [
      'i could just die of embarrassment',
      'he told me to go die',
      'why do plants just die',
      'i go die for this exam',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.youAreToldToKillYourself',
    says: 'A mentor passes the command on as advice once given: "i was told to just kill yourself".',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:i (?:was|got|have been)|they|people|someone
      |my \w+) (?:just |always )?told (?:me )?to (?:just |go |go and )?(?:kill|hang|shoot|drown|neck) yourself\b`,
    hits: ['when i was your age i was told to just kill yourself', 'my mentor told me to go kill yourself'],
    misses: ['i was told to just keep going', 'they told you to kill yourself? i am so sorry'],
    source: 'plain cries',
    since: '2026-11-28',
  },
];

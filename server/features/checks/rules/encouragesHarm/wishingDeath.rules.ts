import { around, ASKED_BY_OTHERS, OTHERS_AS_SUBJECT } from '../conductExcuses.ts';
import { after, before, DENIED, IN_A_STORY, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ASKED_AFTER, NOT_A_COMMAND } from './words.ts';

const SOMEBODY =
  '(?:everyone|everybody|people|they|we|it|the world|this world|your (?:\\w+ )?(?:mum|dad|family|parents|friends|mates|brother|sister|nan|kids|class|ma|da))';
const SAYS_IT = '(?:said|says|say|saying|told|tells|telling|wrote|writes|thinks?|sent|posted|commented)';
const OTHERS_SAY = before(new RegExp(`(?:^| )${SAYS_IT} (?:\\w+ ){0,4}$`, 'u'));

/** Wishes for another's death, and the claim that it would be no loss. */
export const WISHING_DEATH: readonly Rule[] = [
  {
    id: 'encouragesHarm.kys',
    says: 'A mentee writes "kys" to the other.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\bkys\b`,
    unless: [
      NOT_A_COMMAND,
      after(around`^ (?:is|was|to me|at me|to myself|every|in|on|under|means?|stands|all|again and again|or|then i said|comments?
        |messages?)(?: |$)`),
    ],
    hits: ['kys', 'k y s', 'just kys nobody cares', 'kys nobody likes u'],
    misses: [
      'kys is what i tell myself every day',
      'people at school say kys to me',
      'everyone tells me to kys',
      'lad in the game kept telling me kys so i muted him',
    ],
    source: 'corpus, trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.mentorKys',
    says: 'A mentor writes "kys".',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\bkys\b`,
    unless: [
      ASKED_BY_OTHERS,
      before(around`(?:^| )(?:what does|what is|when|say|saying|said|called|write|wrote|writing|posted|the word|the letters|like
        |by|typed|call it|read|called you) $`),
      after(
        around`^ (?:to you|at you|is not|means?|stands for|in the|comments?|messages?|under your|as a joke)`,
      ),
    ],
    hits: ['kys lol', 'not being funny but kys', 'i think you should kys'],
    misses: [
      'what does kys mean?',
      'people who write kys to you are cruel',
      'they told you to kys, that is bullying',
    ],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.mentorHopesYouDie',
    says: 'A mentor hopes that the young person dies.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:hope|wish|pray|want|hoping|wishing|need) (?:that )?you (?:would |will |to |just |all ){0,2}(?:die|died|dead
      |were dead|be dead|rot|choke|drown|bleed out|stop breathing|kill yourself|never wake up|do not wake up|had died
      |were never born|got run over|get run over)\b`,
    unless: [
      ASKED_BY_OTHERS,
      after(/^ (?:of (?:laughter|embarrassment)|happy|laughing|peacefully at)/u),
      before(/(?:^| )(?:would|do|did|does) (?:not|never) $/u),
    ],
    hits: [
      'i hope you die',
      'not being rude but i hope you never wake up',
      'i wish you were dead',
      'never liked you, hope you choke',
    ],
    misses: ['i hope you dont die', 'he said he wants you to die? that is awful', 'i dont want you to die'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.hopesYouDie',
    says: 'A mentee hopes that the other dies.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:i (?:\w+ )?hope|hope|i (?:\w+ )?wish
      |i (?:\w+ )?want) (?:that )?you (?:would |will |to |just |all ){0,2}(?:die|rot|choke|were dead|kill yourself
      |never wake up|get run over|got run over)\b`,
    unless: [DENIED, REPORTED, OTHERS_SAY, OTHERS_AS_SUBJECT, IN_A_STORY],
    hits: ['i hope you die', 'hope you rot', 'no joke i wish you were dead'],
    misses: ['he said i hope you die', 'i dont want you to die', 'they hope you die'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.nobodyWouldMissYou',
    says: 'The writer says that nobody would miss the other.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:nobody|no one|not one person|not a soul|who) (?:would|will|is going to|else would) (?:\w+ )?(?:miss you
      |cry for you|mourn you|(?:miss|care about|notice|cry|care|be sad|blame you|stop you|look for you
      |miss it) if you (?:were to )?(?:die|died|were dead|were gone|are gone|disappeared|killed yourself|ended it
      |did it|went|left))\b`,
    unless: [
      ASKED_AFTER,
      OTHERS_SAY,
      IN_A_STORY,
      after(/^ (?:at the party|early|the group|the call|for five)/u),
    ],
    hits: [
      'nobody would miss you',
      'not being funny but no one would care if you died',
      'honestly who would notice if you were gone',
    ],
    misses: [
      'do you feel no one would miss you?',
      'she said nobody would miss you',
      'nobody would miss the bus',
    ],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.betterWithoutYou',
    says: 'The writer says that others would be better off without the other person.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b${SOMEBODY} (?:would|will|might) (?:all )?be (?:\w+ )?(?:better|better off|happier|glad|relieved|easier
      |nicer)(?: off)?(?: for \w+(?: \w+)?)? (?:without you|with one less of you|if you (?:died|killed yourself
      |ended it|(?:were|are|was) (?:dead|gone|not here|not around))|when you (?:are|were) (?:dead|gone))\b`,
    unless: [
      ASKED_AFTER,
      OTHERS_SAY,
      IN_A_STORY,
      after(/^ (?:in (?:the|their) (?:team|squad)|on the pitch)/u),
    ],
    hits: [
      'the world would be better without you',
      'everyone would be happier if you were dead',
      'dont take this wrong but your family would be better off without you',
    ],
    misses: [
      'do you think they would be better off without you?',
      'my dad says everyone would be happier without you',
    ],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.betterOffDead',
    says: 'The writer says that the other would be better off dead.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\byou (?:would|will|might|are) (?:\w+ )?(?:be )?(?:better|better off) (?:dead|gone|not here|not alive
      |out of (?:it|this world))\b`,
    unless: [ASKED_AFTER, OTHERS_SAY, IN_A_STORY],
    hits: ['you would be better off dead', 'never mind them, youd be better off dead'],
    misses: ['do you feel you would be better off dead?', 'he told me you would be better off dead'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.doUsAFavour',
    says: 'The writer asks the other to do everybody a favour and die.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:do|doing) (?:everyone|everybody|us all|us|the world|me|them|your (?:mum|family)) (?:all )?a favour (?:and
      |if|by) (?:\w+ ){0,2}?(?:die|died|dying|jump|jumped|kill|killed|killing|end|ended|ending|disappear|disappeared
      |go|hang|do it|not wake)\b`,
    unless: [ASKED_BY_OTHERS, after(/^ (?:to bed|and see|over to|to the|ask|home|round)/u)],
    hits: [
      'do everyone a favour and die',
      'do us all a favour and die',
      'never come back, do the world a favour and jump',
    ],
    misses: ['do me a favour and go to bed', 'do us a favour and read my essay'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.ifIWereYou',
    says: "The writer would kill themselves in the other's place.",
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:if i (?:were|was) (?:you|in your (?:shoes|place|position))|in your (?:shoes|place|position)|if it (?:were
      |was) me) (?:i would |i will |i had |id )?(?:have |just |probably |honestly |be )*(?:kill (?:yourself|myself)
      |killed myself|end it|ended it|end my life|hang myself|jump|jumped|dead|gone by now|not wake up|call it a day
      |do it|go through with it|done it)\b`,
    unless: [after(/^ (?:in|into|at|with|by (?:the|a)|for|on the (?:call|chance))(?: |$)/u), IN_A_STORY],
    hits: [
      'if i were you i would kill yourself',
      'no offence if i was you id end it',
      'in your shoes i would have ended it',
    ],
    misses: [
      'if i were you i would ring them',
      'if i was you id jump at the chance',
      'if i were you i would end it with a question',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
];

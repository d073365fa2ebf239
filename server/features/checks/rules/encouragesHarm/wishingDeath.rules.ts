import { ASKED_BY_OTHERS, OTHERS_AS_SUBJECT } from '../conductExcuses.ts';
import { after, before, DENIED, IN_A_STORY, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ASKED_AFTER, OTHERS_SAY } from './words.ts';

const SOMEBODY =
  '(?:everyone|everybody|people|they|we|it|the world|this world|your (?:\\w+ )?(?:mum|dad|family|parents|friends|mates|brother|sister|nan|kids|class|ma|da))';

/** Wishes for another's death, and the claim that it would be no loss. */
export const WISHING_DEATH: readonly Rule[] = [
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
    pattern: phrase`\b(?:you (?:will|would) not be missed|(?:nobody|no one|not one person|not a soul|who) (?:would|will|is going to
      |else would) (?:\w+ )?(?:miss you|come to your funeral|cry at your funeral|cry for you|mourn you|(?:miss
      |care about|notice|cry|care|be sad|blame you|stop you|look for you|miss it) if you (?:were to )?(?:die|died
      |were dead|were gone|are gone|disappeared|killed yourself|ended it|did it|went|left)))\b`,
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
    pattern: phrase`\byou (?:would|will|might|are) (?:\w+ )?(?:be )?(?:better|better off) (?:dead|gone|if you (?:died
      |killed yourself|ended it|were dead)|not here|not alive|out of (?:it|this world))\b`,
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
    pattern: phrase`\b(?:if i (?:were|was) (?:you|in your (?:shoes|place|position))|in your (?:shoes|place|position)|if (?:it
      |that) (?:were|was) me|if i had your \w+|with (?:a )?(?:\w+ )?(?:life|family|face
      |body) like yours) (?:i would |i will |i had |id )?(?:have |just |probably |honestly |be )*(?:kill (?:yourself
      |myself)|killed myself|end it|ended it|end my life|hang myself|jump|jumped|dead|gone by now|not wake up
      |call it a day|do it|go through with it|done it)\b`,
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
  {
    id: 'encouragesHarm.deadIfIWereYou',
    says: "A mentor would be dead in the young person's place, said the other way round.",
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:kill (?:myself|yourself)|end it(?: all)?|end my life|hang myself|be dead|jump|not be here) if i (?:were you
      |was you|had your \w+|(?:were|was) in your)\b`,
    hits: ['i would kill myself if i were you', 'not joking id end it if i had your life'],
    misses: ['i would ring them if i were you', 'i would end it with a joke if i were you'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.ifYouDiedNobody',
    says: 'The writer says that nobody would care if the other died.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:if you (?:died|killed yourself|were dead|were gone|disappeared|ended it
      |jumped) (?:tonight |tomorrow )?(?:nobody|no one) (?:would|will) (?:\w+ )?(?:care|notice|miss|cry|mind|know)
      |(?:not think|not believe|doubt) (?:that )?(?:anyone|anybody|people) would (?:really |even )?(?:miss you
      |care if you|notice if you|cry for you))\b`,
    unless: [ASKED_AFTER, OTHERS_SAY, IN_A_STORY],
    hits: ['if you died nobody would notice', 'i dont think anyone would miss you'],
    misses: ['do you feel if you died nobody would care?', 'if you died i would be heartbroken'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.gladIfYouDied',
    says: 'The writer says that they or others would be glad, or not sorry, if the other died.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:(?:would|id) (?:be )?(?:\w+ )?(?:happy|glad|relieved|pleased|celebrate|laugh) if you (?:died|were dead
      |were gone|killed yourself|jumped)|(?:would|will|do|could) not (?:even |really )?(?:be sad|care less|care|mind
      |cry|notice) if you (?:die|died|were dead|were gone|killed yourself|jumped|live or die)|(?:i|they|she|he|family
      |mum|dad|friends|parents|mates) (?:would|will) not (?:even |really )?miss you(?= \.|$| at all| if| one| and))\b`,
    unless: [ASKED_AFTER, OTHERS_SAY, IN_A_STORY, DENIED],
    hits: ['i would be happy if you died', 'your mum wouldnt miss you', 'your friends dont care if you die'],
    misses: [
      'i would be sad if you died',
      'do you feel they would not miss you?',
      'he said he would be glad if you died',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
];

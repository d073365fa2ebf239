import { after, before, DENIED, IN_A_STORY, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { anyOf, BY_ANOTHER, followedBy, UP_TO_FOUR_ADVERBS, aboutTopic } from './wording.ts';

const TEAM = aboutTopic(
  'team|match|game|band|project|group ?chat|squad|holiday|trip|party|while i am (?:away|at)|money',
  'train|bus|contract|revising',
);
const NO_MORE = anyOf(
  'gone|dead|died|not (?:here|around|there|alive|in it)|out of the (?:way|picture)|never (?:born|existed)|was not here',
);
const GONE = `(?:without me|(?:with|when|once|if|after) (?:me|i am|i was|i were|i) (?:\\w+ ){0,2}?${NO_MORE})`;
const EVERYONE = anyOf(
  'everyone|everybody|they|people|family|mum|dad|parents|mates|friends|kids|world|all of them|life|you|all|brother|sister',
  'nan|it|things|she|he',
);

/** The world without the writer. */
export const BEING_GONE: readonly Rule[] = [
  {
    id: 'selfHarm.betterWithoutMe',
    says: 'Others would be better off without the writer.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b${EVERYONE} (?:\w+ )?(?:would|will|could|might|can|is|are|get on) (?:all )?(?:\w+ ){0,3}?
      (?:better|better off|easier|happier|fine|relieved|calmer|glad) (?:\w+ ){0,2}?${GONE}`,
    unless: [
      before(/(?:^| )(?:not (?:think|believe|say|saying|mean|that)|never said|doubt) (?:that )?$/u),
      REPORTED,
      TEAM,
    ],
    hits: [
      'everyone would be better off without me',
      'not gonna lie my family would be happier if i was dead',
      'the world would be fine without me',
    ],
    misses: [
      'she said they would be better off without me',
      'the team would be better off without me in goal',
    ],
    source: 'corpus, trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.allBetterOff',
    says: 'Others would be better off, with no word of how.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\b(?:everyone|everybody|they|family|mum and dad|my (?:mum|kids|parents|family)|world) would (?:\w+ )?
      (?:all )?be (?:\w+ )?better off(?= \.|$| (?:they|and|it|that|i|if i))`,
    unless: [DENIED, REPORTED, TEAM],
    hits: [
      'theyd all be better off, thats just facts',
      'everyoned be better off everyone would be better off',
    ],
    misses: ['they would be better off revising', 'you would be better off'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.nobodyWouldCare',
    says: 'Nobody would notice or care if the writer were dead or gone.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:nobody|no one|not one person|who|would (?:anyone|anybody|someone|people|they|you)) (?:\w+ )?
      (?:would |will )?(?:\w+ )?(?:notice|care|clock|bother|miss me|be sad|cry|mind) (?:\w+ )?if i (?:\w+ ){0,3}?
      (?:dead|died|die|gone|disappeared|vanished|killed|not here|not around|not alive|not wake|never came|ended)\b`,
    unless: [REPORTED, inSentence(/\b(?:group ?chat|party|wore|hair|outfit|class|lesson|server|discord)\b/u)],
    hits: [
      'nobody would notice if i was gone',
      'no one would care if i died',
      'would anyone even clock if i wasnt here',
    ],
    misses: ['no one would notice if i left the group chat', 'nobody would care if i wore that'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.nobodyWouldMissMe',
    says: 'Nobody would miss the writer.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:nobody|no one|not one person|who|would anyone|would anybody) (?:would |will |is going to )?
      (?:even |ever |really |actually )?miss me\b`,
    unless: [REPORTED, after(/^ (?:at|in|if i leave|on|when i (?:leave|move|go))(?: |$)/u)],
    hits: ['nobody would miss me', 'not gonna lie no one would even miss me'],
    misses: ['nobody said they would miss me at football', 'no one will miss me at work'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.isABurden',
    says: 'The writer is a burden.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\b(?:i am|be|being|feel like|such|just) (?:\w+ )?a burden\b`,
    unless: [REPORTED, BY_ANOTHER],
    hits: ['im a burden to everyone', 'i dont want to be a burden anymore'],
    misses: ['the burden of proof', 'he is a burden'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.ifIDied',
    says: 'The writer imagines what others do when they are dead.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:if|when|after|once) i (?:just )?(?:died|die|was dead|am dead|was gone|disappeared|killed my ?self
      |was not here|was not around) (?:\w+ )?(?:nobody|no one|noone|would anyone|everyone|they|it would|who would|will (?:you
      |anyone|they)|my (?:mum|dad|family))\b`,
    unless: [
      DENIED,
      REPORTED,
      IN_A_STORY,
      before(/(?:^| )(?:i would die|laughed|joking) $/u),
      inSentence(/\b(?:game|respawn|level|embarrass\w*|lottery)\b/u),
    ],
    hits: ['if i died nobody would come', 'if i was gone everyone would move on'],
    misses: ['if i die in the game everyone laughs', 'he said if i died nobody would care'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsToDisappear',
    says: 'The writer wants to disappear.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:feel like|want to|wish i could|could|need to|wish to|would like to) ${UP_TO_FOUR_ADVERBS}
      (?:disappear|disappearing|vanish|vanishing|not existing|stop existing|cease to exist)\b`,
    unless: [
      DENIED,
      before(/(?:going to|about to) say (?:that )?$/u),
      REPORTED,
      followedBy(
        'for (?:a|the)|to (?:the|a)|into (?:the|a|my)|on holiday|off to',
        'from (?:the|school|class|that|my|social|here|everyone|instagram)|in (?:a|the)|down|up|under',
        'behind',
      ),
      inSentence(/\b(?:embarrass\w*|cringe|mortif\w*|awkward|lol|hole|called on)\b/u),
    ],
    hits: ['i feel like disappearing', 'i want to disappear forever and not exist'],
    misses: ['i want to disappear into the sofa', 'so embarrassing i wanted to disappear want to vanish lol'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.gonePermanently',
    says: 'The writer wants to be gone or asleep for good.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\b(?:disappear|vanish|go to sleep|fall asleep|sleep|be gone|just be gone|check out|switch
      (?:ed)? (?:me )?off) (?:\w+ )?(?:forever|for good|for ever|permanently)\b`,
    unless: [
      DENIED,
      REPORTED,
      after(/^ (?:this|all|over the) weekend(?: |$)/),
      inSentence(/\b(?:email|files?|photos|cookies|phone|app|laptop|spots?|homework|course)\b/u),
    ],
    hits: [
      'wish i could sleep forever, no alarm no nothing',
      'i want to go to sleep forever',
      'wish i could just be gone for good',
    ],
    misses: [
      'will my photos disappear forever from the phone',
      'i dont want to sleep forever',
      'gonna sleep forever this weekend, no alarm',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.othersWantMeGone',
    says: 'The writer feels that others wait for them to die.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:waiting|want|wants|wanting|wish|wishes|rather|prefer) (?:for )?me (?:to (?:die|be dead|disappear)|dead
      |gone for good|was dead)\b`,
    unless: [IN_A_STORY, inSentence(/\b(?:lottery|game|level|lobby)\b/u)],
    hits: ['i feel like everyone is waiting for me to die', 'my dad wants me dead'],
    misses: ['in the game they all want me dead', 'they want me to disappear from the game'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notBelongInWorld',
    says: 'The writer does not belong in this world.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:do|did|does) not (?:\w+ )?(?:belong|fit|deserve to be) (?:in this (?:world|life)|on this (?:earth
      |planet)|among the living)\b`,
    unless: [REPORTED, BY_ANOTHER],
    hits: ['i dont belong in this world', 'ngl i dont deserve to be on this planet'],
    misses: ['i dont belong in this class', 'she does not belong in this team'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
];

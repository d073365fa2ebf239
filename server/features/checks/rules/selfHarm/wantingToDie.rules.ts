import { after, before, DENIED, IN_A_STORY, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { FIGURATIVE_DEATH, followedBy, UP_TO_FOUR_ADVERBS } from './wording.ts';

const DEAD =
  '(?:die|be dead|not exist|not be alive|stop existing|be gone forever|be done with (?:life|living))';

/** The writer wants to be dead. */
export const WANTING_TO_DIE: readonly Rule[] = [
  {
    id: 'selfHarm.wantsToDie',
    says: 'The writer wants to be dead.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\bi ${UP_TO_FOUR_ADVERBS}(?:am )?${UP_TO_FOUR_ADVERBS}(?:want|wanting|wish|need|hope|deserve|long|ready|beg|would like|would love
      |would prefer)(?: \w+)? too? ${UP_TO_FOUR_ADVERBS}${DEAD}\b`,
    unless: [
      DENIED,
      REPORTED,
      IN_A_STORY,
      FIGURATIVE_DEATH,
      before(/\b(?:nobody|no one) (?:knows|cares) what $/u),
    ],
    hits: [
      'i want to die',
      'im not ok i want to die',
      'i wanna die lol',
      'mum said she hates me i want to die',
      'i have no one i want to die',
      'i want 2 die',
    ],
    misses: [
      'i dont want to die',
      'i never said i want to die',
      'i want to die my hair red',
      'she said i want to die',
      'i want to die of embarrassment',
    ],
    source: 'corpus, trial row 1',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsToDieUnsaid',
    says: 'The writer wants to be dead, with the subject left out.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`(?:^|\. |\b(?:and|but|so|honestly|still|just|always|really|now) )(?:want|ready) to ${UP_TO_FOUR_ADVERBS}
      (?:die|be dead)\b`,
    unless: [DENIED, REPORTED, IN_A_STORY, FIGURATIVE_DEATH],
    hits: ['wanna die', 'exams are over. still want to die', 'not ok. just want to be dead'],
    misses: ['want to die my hair for prom', 'the hero, ready to die for her', 'do you want to die'],
    source: 'corpus, lines a-l',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.noDayWithoutWantingToDie',
    says: 'Not a day goes by on which the writer does not want to die.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:not a|no|never a|hardly a) (?:single )?(?:day|hour|night|minute|morning) (?:goes|passes|went
      |has gone) (?:by )?(?:\w+ ){0,2}?i do not (?:\w+ ){0,2}?(?:want to die|wish i was dead|think about (?:dying|killing
      |suicide))`,
    hits: ['not a day goes by i dont want to die', 'no night goes by where i dont think about dying'],
    misses: ['not a day goes by i dont think about football', 'i dont want to die'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.cannotWaitToDie',
    says: 'The writer cannot wait to be dead.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\bcan (?:not|hardly) wait (?:until i |till i |to )(?:just )?(?:die|be dead|am dead|not be here any more)\b`,
    unless: [REPORTED, FIGURATIVE_DEATH],
    hits: ['i cant wait to die', 'honestly cant wait till im dead'],
    misses: ['i cant wait to dive', 'i cant wait to die my hair'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.shouldDie',
    says: 'The writer ought to be dead, or to die.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\bi (?:\w+ )?(?:should|might as well|may as well|ought to|need to|have to|must|got to) ${UP_TO_FOUR_ADVERBS}
      (?:die|be dead|have died|not exist|not be here|not be alive)\b`,
    unless: [
      DENIED,
      REPORTED,
      FIGURATIVE_DEATH,
      after(/^ (?:at|in|on|right (?:there|then)|until|before|till|with)(?: |$)/u),
    ],
    hits: [
      'maybe i should just die',
      'not gonna lie i might as well be dead',
      'it shouldve been me i should be dead',
    ],
    misses: ['i should die my hair', 'they said i should die', 'i should not be here until 9'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.timeToDie',
    says: 'It is time for the writer to die.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:it is|its|is|about) time (?:for me |i |that i )?(?:to )?(?:just )?
      (?:die|died|end it|ended it|end it all)(?= \.|$| (?:now|tonight|and|i|so|today))`,
    unless: [DENIED, REPORTED, IN_A_STORY],
    hits: ['its time to die', 'im done its time for me to end it'],
    misses: ['it is not time to die', 'its time to die my hair'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.ratherDead',
    says: 'The writer would rather be dead.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`(?:\b(?:would |i |id )|^|\. )(?:much |honestly |actually )?(?:rather|sooner|prefer to) (?:just )?
      (?:be dead|die|not be alive|not exist|kill my ?self)\b`,
    unless: [
      REPORTED,
      after(
        /^ than (?!(?:live|be here|be alive|go on|carry on|feel|stay alive|keep|go back(?: home)?$|go home|go through)\b)/u,
      ),
    ],
    hits: ['id rather be dead', 'im not ok id rather die than live like this'],
    misses: ['id rather die than wear that', 'id rather die than go to pe'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wishesDead',
    says: 'The writer wishes to have died, or never to have been born.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bwish(?:ed|ing)? (?:that )?(?:to god )?i (?:was|were|am|had|would|could|had never been|was never
      |would never|had not|did not|would not|was not)[ ](?:just |never |not |also |been ){0,2}
      (?:dead|born|die|died|dying|alive|exist|existed|wake up|woken up)\b`,
    unless: [
      DENIED,
      REPORTED,
      followedBy(
        'good|sick|class|tall|posh|clever|funny|fit|brave|early|earlier|late|later|in|rich|a|at|on time',
        'for|to|feeling|with|before',
      ),
    ],
    hits: [
      'i wish i was dead',
      'nobody cares i wish i had never been born',
      'i wish i wouldnt wake up tomorrow',
    ],
    misses: [
      'i wish i was born in the 80s',
      'i wish i could wake up early',
      'she says she wishes i was dead',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wishesNotHere',
    says: 'The writer wishes not to be here.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\bwish i (?:was|were) not (?:here|around)(?: any ?more)?(?= \.|$| (?:and|so|because))`,
    unless: [REPORTED],
    hits: ['i wish i wasnt here', 'not gonna lie i wish i wasnt around anymore'],
    misses: ['i wish i wasnt here at school', 'she wishes i wasnt here'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.hopesToDie',
    says: 'The writer hopes to die.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:hope|hoping|pray|praying|wish) (?:to god |every night |that ){0,2}i (?:just |actually )?
      (?:die|get (?:hit|run over|killed|cancer)|never wake|do not make it|crash|stop breathing)\b`,
    unless: [DENIED, REPORTED, FIGURATIVE_DEATH, inSentence(/\b(?:game|round|level|boss|respawn)\b/u)],
    hits: ['i hope i die in my sleep', 'not gonna lie i pray i die'],
    misses: ['i hope i die my hair well', 'she hopes i die'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.letMeDie',
    says: 'The writer asks to be let die.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\blet me (?:just )?(?:die|be dead|go and die)(?= \.|$| (?:in peace|please|now|i|already|then))`,
    unless: [DENIED, REPORTED, IN_A_STORY, FIGURATIVE_DEATH],
    hits: ['please let me die', 'im not ok just let me die'],
    misses: ['let me die my hair', 'he said let me die'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.makesMeWantToDie',
    says: 'Something makes the writer want to die.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:make|makes|made|making) me (?:\w+ )?(?:want to|wish i could) (?:die|be dead|not exist|kill my ?self
      |end (?:it|my life))\b`,
    unless: [DENIED, REPORTED, FIGURATIVE_DEATH, before(/ not $/u)],
    hits: ['school makes me want to die', 'not gonna lie he makes me want to kill myself'],
    misses: ['it makes me want to diet', 'that doesnt make me want to die'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.deathAsAnswer',
    says: 'Death or suicide looks like the only way out or a relief.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:suicide|death|dying|being dead|killing my ?self|ending it|my death) (?:is|feels like|seems like
      |would be|might be|sounds like|looks like)[ ](?:(?!not |never )\w+ ){0,3}?
      (?:only|best|better|easier|easiest|answer|option|way out|solution|relief|escape|rest|peaceful|kinder)\b`,
    unless: [DENIED, REPORTED, IN_A_STORY, after(/^ (?:villain|boss|level|chapter)/u)],
    hits: ['suicide is the only way out', 'im not coping, dying would be easier'],
    misses: ['death is not the only way out', 'she said dying would be easier than maths'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.betterDead',
    says: 'The writer would be better off dead.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`(?:\b(?:i|id|life) (?:\w+ )?(?:would be |am |be |is )|^|\. )(?:\w+ )?(?:better|easier|happier) (?:off )?
      (?:if i (?:was |were )|once i am |when i am )?dead\b`,
    unless: [DENIED, REPORTED],
    hits: [
      'im better off dead',
      'not gonna lie i would be better off dead',
      'life would be easier if i was dead',
    ],
    misses: ['he said i would be better off dead', 'im better off with dead batteries'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

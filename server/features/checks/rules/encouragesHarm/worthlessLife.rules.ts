import { around, FORBIDDEN } from '../conductExcuses.ts';
import { after, before, inClause, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ASKED_AFTER, OTHERS_SAY } from './words.ts';

/** The other's life called worthless, and death or self-injury called right. */
export const WORTHLESS_LIFE: readonly Rule[] = [
  {
    id: 'encouragesHarm.notWorthLiving',
    says: "The writer says that the other's life is worth nothing.",
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:your life is (?:not worth (?:living|anything)|worthless|pointless|over anyway)
      |you have (?:got )?nothing (?:left )?to live for|you do not deserve (?:to )?(?:live|life|be alive|exist|breathe)
      |(?:no point in you|no reason for you to) (?:living|live|being alive|be alive|being here)|(?:world|nobody|no one
      |everyone) (?:does not need you|needs you(?= \.|$)|wants you (?:alive|dead|gone))
      |what are you (?:even )?(?:living|alive) for|not (?:good enough|fit|meant|worthy|supposed) to (?:live|be alive
      |be born|exist)|wish you (?:had |would )?never been born|should never have been born)\b`,
    unless: [ASKED_AFTER, OTHERS_SAY, FORBIDDEN, after(/^ (?:that way|is not true|is a lie)/u)],
    hits: [
      'you have nothing to live for',
      'not being funny but your life isnt worth living',
      'you dont deserve to live',
      'the world doesnt need you',
    ],
    misses: [
      'do you feel your life isnt worth living?',
      'you said you have nothing to live for',
      'my brain says you dont deserve to live',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.whyAlive',
    says: 'The writer asks why the other is still alive.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:why are you (?:still |even )?(?:alive|breathing)|why (?:have you not|have not you|did you not|did not you
      |do not you)(?: just)? (?:killed|kill|hanged|hang|ended|end) (?:yourself|it))\b`,
    unless: [OTHERS_SAY],
    hits: ['why are you still alive', 'not joking why havent you killed yourself yet'],
    misses: ['he says why are you still alive', 'why are you still awake'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.shouldHaveDied',
    says: 'The writer says that the other should have died, or do it better next time.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:you should (?:have|of) (?:just )?(?:killed yourself|died|hanged yourself|hung yourself|jumped|drowned
      |finished it|taken more|done it properly)|next time (?:\w+ )?(?:do it properly|make sure it works|finish it
      |take more)|shame (?:it did not work|you did not die|you survived|you woke up))\b`,
    unless: [ASKED_AFTER, OTHERS_SAY, inSentence(/\b(?:essay|homework|form|exam|vote|train|bus|screws?)\b/u)],
    hits: ['you should have died', 'never mind, next time do it properly', 'shame you woke up'],
    misses: ['do you feel you should have died?', 'he said you should have died'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.doNotWakeUp',
    says: 'The writer tells the other not to wake up.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\bdo not (?:bother )?(?:wake up|waking up)\b`,
    unless: [
      before(/(?:^| )(?:i|you|they|we|he|she|it|if|when|could|may|might|just|to) (?:\w+ )?$/u),
      after(/^ (?:late|early|your|too|at|for|the|until|in a|with|till|hungry|before|my|anyone)/u),
    ],
    hits: ['dont wake up tomorrow', 'dont bother waking up'],
    misses: ['if i dont wake up tomorrow', 'dont wake up your brother'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.saysItIsFine',
    says: 'A mentor says that it is fine to die, to starve or to hurt oneself.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:ok|okay|fine|alright|normal|not wrong|not bad|nothing wrong|not a sin|no shame) (?:to|with|in
      |if you) (?:just )?(?:(?:kill|killing|starve|starving|cut|cutting|hurt|hurting) yourself|die|dying
      |end(?:ing)? (?:it|your life)|not eating|not eat|making yourself sick|make yourself sick)\b`,
    unless: [
      before(around`(?:^| )(?:is it|not|never|think|thinks|thought|feel|feels|if|that|says|said) (?:\w+ )?$`),
    ],
    hits: [
      'its not wrong to starve yourself',
      'its ok to kill yourself if it hurts',
      'theres nothing wrong with cutting yourself',
    ],
    misses: ['it is not ok to hurt yourself', 'is it ok to starve yourself, he asked'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.mentorPraisesCutting',
    says: 'A mentor praises cutting or starving.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:cutting|self harm|self harming|starving|purging) (?:really |always |just )?(?:helps|helped me|works
      |worked for me|worked)(?= \.|$| me| so| try| and| if| it| more| a lot| people| some| with the pain)`,
    unless: [
      before(around`(?:^| )(?:know|understand|feel|feels|think|thinks|if|like|say|says|said|that|when|why|how|hear|sounds? like
        |seems) (?:\w+ )?$`),
      inClause(/\b(?:hair|back|carbs|sugar|class|budget|but|might|feel)\b/u),
    ],
    hits: ['dont worry cutting helps', 'not saying its good but cutting helped me, try it'],
    misses: ['i understand that cutting helps right now', 'cutting might feel like it helps'],
    source: 'lines a, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.youAreABurden',
    says: 'A mentor calls the young person a burden.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\byou are (?:just |only |such |really |nothing but )?a (?:\w+ )?burden\b`,
    unless: [
      ASKED_AFTER,
      OTHERS_SAY,
      before(/(?:^| )(?:believe|that|not|think|thinks|feel|feels|like) (?:\w+ )?$/u),
    ],
    hits: ['youre a burden on your family', 'dont deny it youre a burden'],
    misses: ['you are not a burden', 'do you feel that you are a burden?', 'you said you are a burden'],
    source: 'lines k, plain cries',
    since: '2026-11-28',
  },
];

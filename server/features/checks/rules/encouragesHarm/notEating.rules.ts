import { around, ASKED_BY_OTHERS, FORBIDDEN } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ASKED_AFTER, OTHERS_SAY } from './words.ts';

const FASTS_FOR_A_CAUSE = inSentence(
  around`\b(?:ramadan|lent|blood test|operation|charity|dangerous|harmful|will harm|will hurt|not good|bad for
    |make you (?:ill|feel worse|tired)|allerg\w+|doctor)\b`,
);
const THE_WRITER = before(
  around`(?:^| )(?:i|i will|i have to|i want to|to|he|she|they|who|we|made me|want to) (?:\w+ ){0,2}$`,
);
const MEALS = '(?:tea|dinner|lunch|breakfast|meals?|a few meals|all meals|food)';

/** Starving and purging, recommended. */
export const URGING_NOT_TO_EAT: readonly Rule[] = [
  {
    id: 'encouragesHarm.eatNearlyNothing',
    says: 'The writer sets the other a starving diet.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:(?:only|just) eat (?:\w+ )?(?:\d{1,3} (?:calories|cals|kcal)|(?:under|less than|below) \d{1,3}|an apple
      |once every|every other day|ice)|eat next to nothing)\b`,
    unless: [THE_WRITER, FORBIDDEN, ASKED_BY_OTHERS, FASTS_FOR_A_CAUSE],
    hits: ['only eat 300 calories a day and you will be skinny', 'dont worry just eat an apple and sleep'],
    misses: ['i only eat 300 calories a day', 'you should never only eat 300 calories'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.throwItUp',
    says: 'The writer tells the other to be sick after eating.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:(?:you should|you need to|you could|just|try to|try|go and) (?:\w+ )?(?:throw up|purge|be sick|vomit
      |make yourself (?:sick|throw up|vomit|puke)) (?:after|before)|make yourself (?:sick|throw up|vomit|puke) after
      |sick it up before|(?:purge|vomit) after (?:you|eating|every|meals|each)|you (?:should|need to
      |could) (?:just )?(?:purge|starve|throw up (?:your |the )?(?:food|dinner|tea|lunch|breakfast)))\b`,
    unless: [THE_WRITER, FORBIDDEN, ASKED_BY_OTHERS, before(/(?:^| )(?:did|do|when|if) you $/u)],
    hits: ['make yourself sick after eating so you stay thin', 'dont cry just throw up after tea'],
    misses: ['i make myself sick after tea', 'do you make yourself sick after meals?'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.starvingCommunity',
    says: 'The writer uses the words of those who recommend eating disorders.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:pro ana|pro mia|thinspo|meanspo|ana tips|mia tips|bonespo|ana buddy|ana coach)\b`,
    unless: [
      before(around`(?:^| )(?:i|not|never|found|saw|watching|looking at|sends?|stop|stopped|avoid|sent me|on|those|of|at
        |report\w*) (?:\w+ ){0,3}$`),
    ],
    hits: ['best ana tips in here', 'join our pro ana chat', 'daily thinspo in the chat'],
    misses: ['i keep looking at thinspo', 'she sends me meanspo'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.stopEating',
    says: 'The writer tells the other to stop eating.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:stop eating|do not eat(?: anything)?|stopped eating)\b`,
    onlyIf: [
      around`\b(?:look|thin|skinny|better|lose|weight|pretty|smaller|pounds|like you|till they notice|until (?:you|i|they)
        |till i say|for a week|\d+ days|a game)\b`,
    ],
    unless: [
      before(around`(?:^| )(?:i|not|never|to|he|she|they|we|made me|want to|who|people|if you|when you|have you|did you|do you
        |you) (?:\w+ ){0,2}$`),
      after(around`^ (?:sweets|sugar|meat|crisps|chocolate|junk|late|so late|at night|when full|before|after|until the (?:nurse
        |doctor)|properly|there|that|gluten|raw|out)`),
      FASTS_FOR_A_CAUSE,
    ],
    hits: [
      'stop eating and you will look better',
      'dont eat till i say you can. its a game',
      'never mind them, stop eating until you are thin',
    ],
    misses: [
      'i stop eating to lose weight',
      'stop eating sweets to lose weight',
      'have you stopped eating to lose weight?',
    ],
    source: 'corpus, lines c, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.lookBetterNotEating',
    says: 'The writer says that the other would look better without eating.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\byou would (?:look|be) (?:\w+ ){0,2}?(?:better|prettier|thinner|nicer
      |hotter) if you (?:just )?(?:stopped eating|did not eat|ate less|lost weight|starved|skipped)\b`,
    unless: [ASKED_BY_OTHERS],
    hits: [
      'Youd look better if you stopped eating.',
      'no offence you would look so much better if you lost weight',
    ],
    misses: [
      'he said you would look better if you lost weight',
      'you would feel better if you ate something',
    ],
    source: 'lines a',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.tryFasting',
    says: 'The writer recommends days without food.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:you should fast(?= \.|$| for)|(?:try|you should try|start|just try|keep|do
      |recommend) (?:a |the |some )?(?:\w+ )?(?:not eating|fasting|fasts?|starving|water fast
      |skipping ${MEALS}) (?:for |until |every |and |all |to (?:lose|get) |so |\w+ )?(?:\d+|two|three|four|five|few
      |days?|hours?|week|you|lose|thin|weight)\b)`,
    unless: [
      before(
        around`(?:^| )(?:i|i will|i have to|he|she|they|who|not|never|we|muslims|people|to) (?:\w+ ){0,2}$`,
      ),
      FASTS_FOR_A_CAUSE,
    ],
    hits: [
      'try not eating for three days',
      'u should try fasting 3 days',
      'you should try starving for two days',
    ],
    misses: ['i do a fast for two days at ramadan', 'never try not eating for three days'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.hungerWorks',
    says: 'The writer praises going without food.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:(?:not eating|starving yourself|skipping ${MEALS}) (?:is|works|helps|will) (?:\w+ )?(?:best|great|you
      |the (?:best|only|quickest)|works)|(?:stay|get) (?:thin|skinny) by (?:not eating|starving|skipping)
      |if you feel (?:faint|dizzy|wobbly) it (?:is|means it is) working|fasting (?:\d+|two|three|four
      |five) days (?:\w+ ){0,3}best way)\b`,
    unless: [FASTS_FOR_A_CAUSE, before(/(?:^| )(?:think|thinks|thought|says|said|if) (?:\w+ )?$/u)],
    hits: ['skipping meals works best', 'you can stay thin by starving'],
    misses: ['skipping lunch will make you ill', 'i thought skipping meals works best'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.waterForHunger',
    says: 'The writer recommends water in place of food.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\bdrink (?:ice |cold |loads of |lots of )?(?:ice )?(?:water|black coffee) (?:\w+ )?(?:when|if|every time
      |whenever|instead) (?:you )?(?:are |feel |get |start to feel |of )?(?:\w+ )?(?:hungry|want to eat|want food
      |lunch|dinner|tea|eating|food)\b`,
    unless: [before(/(?:^| )(?:i|he|she|they) (?:\w+ )?$/u), FASTS_FOR_A_CAUSE],
    hits: ['drink ice water when u get hungry', 'not hard, just drink water instead of eating'],
    misses: ['i drink water when i get hungry', 'drink water when you get thirsty'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.skipMeals',
    says: 'The writer tells the other to skip meals.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:just |then |you could |you should |hun |so )?skip (?:the |your )?${MEALS} (?:tonight|again|as well
      |every day|this week|till|until|for|and|then|n|stay|you will|say|proud|too)\b`,
    unless: [
      before(
        around`(?:^| )(?:i|not|never|to|he|she|they|we|did you|do you|if you|when you|you|people|who|or) (?:\w+ )?$`,
      ),
      FASTS_FOR_A_CAUSE,
      inSentence(/\b(?:go straight to (?:dessert|pudding)|brunch|late shift|restaurant|takeaway)\b/u),
    ],
    hits: [
      'skip dinner, youll thank me later',
      'hun just skip tea every day til the wedding',
      'Skip tea tonight and ill skip mine.',
    ],
    misses: ['i skip lunch every day', 'do you skip dinner too?', 'dont skip breakfast then'],
    source: 'lines a, b, c, g, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.youNeedNoFood',
    says: 'A mentor says that the young person does not need to eat.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\byou do not (?:need|have) (?:to eat|food|to have (?:lunch|dinner|tea)|lunch|dinner|breakfast)(?= \.
      |$| today| tonight| either| this week| any more| so| you)`,
    unless: [
      ASKED_AFTER,
      OTHERS_SAY,
      inSentence(/\b(?:ill|sick|fasting|ramadan|operation|blood test|bring|pack)\b/u),
    ],
    hits: ['you dont need to eat', 'its fine you dont need lunch today'],
    misses: ['do you feel you dont need to eat', 'you dont need to eat perfectly'],
    source: 'lines a, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.doNotEat',
    says: 'A mentor tells the young person not to eat.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:skip (?:meals|lunch|dinner|tea|breakfast)|do not eat(?: anything| any food| lunch| dinner| tea)?)(?= \.
      |$| today| tonight| tomorrow| until| till| for a| and)`,
    unless: [
      before(
        around`(?:^| )(?:if|you|i|they|we|who|people|when|that|he|she|vegans|and|or|not|to|never) (?:\w+ )?$`,
      ),
      inSentence(
        around`\b(?:blood test|operation|surgery|nurse|doctor|ramadan|fast|allerg\w+|raw|mould\w*|poison\w*)\b`,
      ),
    ],
    hits: ['dont eat today', 'dont worry, dont eat anything tomorrow'],
    misses: ['if you dont eat you will feel faint', 'dont eat before the blood test, the nurse will say'],
    source: 'lines k, plain cries',
    since: '2026-11-28',
  },
];

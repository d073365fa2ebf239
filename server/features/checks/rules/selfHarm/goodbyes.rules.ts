import { after, before, DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { AWAY, DAY, SETTING, aboutTopic } from './wording.ts';

/** The match speaks of a person other than the one written to. */
const BY_A_THIRD = before(/(?:^| )(?:he|she|they|it|him|her|them) (?:will |would )?$/u);
/** Farewells and preparations for being gone. */
export const GOODBYES: readonly Rule[] = [
  {
    id: 'selfHarm.lastMessage',
    says: 'This is goodbye: the last message, night or day.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:this is (?:goodbye|it for me|the end for me|(?:my|the) last (?:message|text|night|day|time (?:you|we)))
      |it is my last (?:night|day)|my last (?:message|night) (?:ever|here|alive)|tonight is the night|by the time you (?:read
      |see|get|open) this|gone by the time you|last (?:thing|message|words?) (?:that )?i (?:will|am going to) (?:ever )?
      (?:write|say|send)|its my last (?:night|day))\b`,
    unless: [
      DENIED,
      REPORTED,
      AWAY,
      SETTING,
      inSentence(
        /\b(?:bus pass|data|credit|shop|delivery|parcel|half term|goodnight|game|show|stage|gig)\b/u,
      ),
    ],
    hits: ['this is goodbye', 'dont reply il be gone by the time u see this', 'this is my last message'],
    misses: ['this is my last day at school', 'this is my last message before the trip'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.goneWhenYouRead',
    says: 'The writer will be gone when this is read.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:when you (?:read|see|get|open) this (?:i will|ill|i am going to) (?:\w+ )?(?:be )?
      (?:gone|dead|not be here)|(?:gone|dead|not be here|not be alive) when you (?:read|see|get|open) this|reply
      (?:ing)? (?:\w+ )?(?:i will|ill) (?:not be here|be gone|be dead))\b`,
    unless: [REPORTED, SETTING],
    hits: [
      'when you read this i will be gone',
      'i wont be here when you read this',
      'dont bother replying i wont be here',
    ],
    misses: ['when you read this text me', 'when you see this ring me'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.goodbyeWorld',
    says: 'The writer bids everybody goodbye for ever.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:goodbye|farewell) (?:\w+ )?(?:everyone|everybody|forever|to everyone|for good|for ever|i love you
      (?: all)?|i loved you)(?= \.|$| (?:i|and|now|sorry|thank|thanks|it|this)(?: |$))`,
    unless: [DENIED, REPORTED, AWAY, SETTING, after(/^ (?:to|at|on)(?: |$)/u)],
    hits: ['goodbye everyone i wont be here tomorrow', 'im not ok. goodbye forever'],
    misses: ['said goodbye to everyone at school', 'goodbye to everyone on the course'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.byeForever',
    says: 'The writer says bye, for good.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:bye (?:forever|for ever|for good|everyone|then forever)|goodbye (?:cruel )?world|(?:i am )?
      (?:done|finished|out)(?: with (?:it|life|everything))? \. (?:good ?)?bye|goodbye then|sorry \. (?:good)?bye
      |saying (?:my )?(?:good)?byes? to (?:everyone|everybody)|am saying (?:my )?(?:good)?byes?(?= \.|$))\b`,
    unless: [REPORTED, AWAY, SETTING],
    hits: ['bye forever', 'im done. bye', 'saying bye to everyone on my list'],
    misses: ['said bye forever to year 11', 'im done with my essay bye', 'bye for now'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notHearFromMe',
    says: 'The other side will not hear from the writer again.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\bnot (?:be )?(?:hear|hearing|see|seeing) (?:from )?me (?:again|any ?more|after (?:this|today|tonight))\b`,
    unless: [AWAY, SETTING, BY_A_THIRD],
    hits: ['you wont hear from me again', 'im not ok you wont be hearing from me again'],
    misses: ['you wont see me at the gym again', 'he wont hear from me again'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.willNotBeHere',
    says: 'The writer will not be here tomorrow, or on a day to come.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:will|am|would|going to) not (?:going to )?(?:still )?be (?:here|alive|around|living) (?:\w+ )?
      (?:for |by |on |come |after |past |to see |till |until |in )?(?:the )?(?:${DAY}|morning|much longer|long|any ?more
      |any longer|results day|my birthday|new year|summer|then)\b`,
    unless: [
      DENIED,
      REPORTED,
      AWAY,
      SETTING,
      after(
        /^ (?:morning|afternoon)? ?(?:because i (?:have|am|got)|as i (?:have|am)|but (?:can|i can|i will be|back))/u,
      ),
    ],
    hits: [
      'i wont be here on monday',
      'i wont be here tomorrow',
      'i wont be around much longer',
      'not gonna be alive by xmas i wont be here for christmas',
    ],
    misses: [
      'i wont be here on monday ive got the dentist',
      'we wont be here next week, holiday',
      'i wont be here on friday because i have training',
    ],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notThinkBeHere',
    says: 'The writer does not think that they will be here.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:not think|doubt|not reckon) (?:i will|ill) (?:still )?(?:be|make it|last) (?:here|alive|around|to)? ?
      (?:\w+ )?(?:for |by |on |past |till |until |to )?(?:the )?(?:${DAY}|morning|much longer|any ?more|end of the (?:week|month
      |year)|results day)\b`,
    unless: [REPORTED, AWAY, SETTING],
    hits: ['i dont think ill be here tomorrow', 'i doubt ill be around much longer'],
    misses: ['i dont think ill be here on monday, dentist', 'i dont think ill make it to class'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notLastTheNight',
    says: 'The writer will not live through the night or the week.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\bi (?:\w+ )?(?:will|am|can) not (?:going to )?(?:make it|last|survive) (?:
      (?:to|until|till|through|past|another) )?(?:the |this )?(?:tomorrow|night|morning|week|weekend|day)
      (?= \.|$| (?:i|and|alive|like this|tbh|so))`,
    unless: [
      DENIED,
      AWAY,
      SETTING,
      inSentence(/\b(?:phone|battery|lol|coffee|budget|lent|sugar|chocolate)\b/u),
    ],
    hits: ['i wont make it through the night', 'i wont last the night', 'i wont make it to tomorrow'],
    misses: ['i wont make it to the party tomorrow', 'it wont last the night'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.deadBy',
    says: 'The writer will be dead or gone by a certain time.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:will|ill|going to|should|would|might|could|be) (?:\w+ )?(?:be )?
      (?:dead|gone) (?:by|before|in|come|after) (?:the )?(?:\w+ )?(?:morning|tomorrow|tonight|midnight|${DAY}|the time|then
      |an hour)\b`,
    unless: [
      DENIED,
      REPORTED,
      AWAY,
      SETTING,
      aboutTopic(
        'biscuits?|cake|pizza|leftovers|snow|phone|battery|plants?|rash|spots?|pain|bruise|cold|cough',
        'stock|tickets',
      ),
    ],
    hits: ['gonna be dead by the morning lol soz', 'ill be gone by tomorrow'],
    misses: ['the pizza will be gone by tomorrow', 'my phone will be dead by tonight'],
    source: 'lines k',
    since: '2026-11-28',
  },
];

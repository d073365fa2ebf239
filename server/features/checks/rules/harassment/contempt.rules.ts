import { around } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const SAID = before(
  around`(?:^| )(?:never|says?|said|told|tell|tells|telling|saying|think|thinks|thinking|feel|feels|like|wanted to|want to
    |going to|do not|that|he|she|they|to) (?:\w+ ){0,3}$`,
);
const DELIGHT =
  after(around`^ (?:for that|so much for|no way|really|omg|thats|that is (?:amazing|great|so)|he|she|and (?:listen|let)|lol|haha
    |mate)`);

/** Contempt, dismissal and threats. */
export const CONTEMPT: readonly Rule[] = [
  {
    id: 'harassment.hatesYou',
    says: 'The writer hates the other.',
    kind: 'harassment',
    risk: 'low',
    pattern: phrase`\bi (?:really |fucking |absolutely )?(?:(?:hate|despise|loathe) you\b|can not stand (?:you
      |the sight of you)(?= \.|$))`,
    unless: [SAID, DELIGHT, after(/^ (?:so (?:little|early)|being|had|have|can|are|feel|left|felt|got)/u)],
    hits: ['i hate you', 'not joking i fucking hate you'],
    misses: ['she said i hate you', 'i hate you had to go through that'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'harassment.nobodyLikesYou',
    says: 'The writer says that nobody likes, or everybody hates, the other.',
    kind: 'harassment',
    risk: 'low',
    pattern: phrase`\b(?:(?:nobody|no one|noone) (?:likes|loves|wants|cares about) you|everyone (?:hates|laughs at) you
      |no ?wonder (?:nobody|no one|everyone|they|your \w+) (?:likes|loves|hates|left|hate|wants|like))\b`,
    unless: [
      SAID,
      DELIGHT,
      after(
        around`^ (?:to (?:fail|be|feel|go|get|suffer|rush|have)|it (?:there|here)|the (?:food|canteen)|that (?:lesson
          |teacher))`,
      ),
    ],
    hits: ['nobody likes you', 'no wonder nobody likes you', 'dont cry, everyone hates you'],
    misses: ['do you feel like nobody likes you', 'they say everyone hates you', 'nobody wants you to fail'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'harassment.shutUp',
    says: 'The writer tells the other to shut up or get lost.',
    kind: 'harassment',
    risk: 'low',
    pattern: phrase`\b(?:shut (?:the fuck )?up|shut your (?:mouth|face)|get lost|go to hell|fuck off|piss off|screw you|fuck you
      |stfu|go away you)\b`,
    unless: [
      SAID,
      DELIGHT,
      before(around`(?:^| )(?:i|we|would not|will not|not|just|you|can|could|always|never|brain|head|places|doors?
        |shops?) (?:\w+ )?$`),
      after(/^ (?:in|on|at|shop|with|early|about|i got|because)(?: |$)/u),
      inSentence(/\bno way\b|\bin the world\b|\b(?:my brain|anxiety|shop)\b/u),
    ],
    hits: ['shut up u fat ugly freak', 'shut up you idiot', 'go to hell'],
    misses: ['shut up, no way, thats amazing', 'he told me to shut up', 'i get lost on the way'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'harassment.threatens',
    says: 'The writer threatens the other with violence or exposure.',
    kind: 'harassment',
    risk: 'moderate',
    pattern: phrase`\b(?:ill|i (?:will|am going to|can)) (?:\w+ )?(?:find you and|hurt|kill|hit|beat|smash|ruin|expose|dox|stab
      |batter|destroy) (?:you\b)?(?: up| down)?`,
    onlyIf: [/\byou\b/u],
    unless: [
      before(around`(?:^| )(?:(?:not|never) |(?:he|she|they|said|says|saying|told|tells) (?:\w+ ){0,3})$`),
      after(around`^ (?:a |an |some |another|the|help|support|(?:and|in) (?:help|touch)|to (?:the|talk|someone)|my|it|this|at
        |them|him|her|later|when you)`),
      inSentence(/\b(?:myself|game|fifa|chess|quiz|race|xbox|match)\b/u),
    ],
    hits: ['i will find you and hurt you', 'im not scared of you i will batter you'],
    misses: ['i will beat you at chess', 'he said i will kill you', 'i will find you some help'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'harassment.knowsWhereYouLive',
    says: 'The writer says that they know where the other lives, or will have revenge.',
    kind: 'harassment',
    risk: 'moderate',
    pattern: phrase`\b(?:i know where you (?:live|go to)|watch your back|you will regret (?:this|it)|i will show your (?:dad|mum
      |parents))\b`,
    unless: [
      before(
        around`(?:^| )(?:(?:not|never) |(?:he|she|they|said|says|saying|if|think|hope|that) (?:\w+ ){0,3})$`,
      ),
      after(/^ (?:if you (?:do not try|eat|miss)|later in life|around)/u),
    ],
    hits: ['i know where you live', 'dont mess with me you will regret this'],
    misses: ['he said i know where you live', 'i do not think you will regret it'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

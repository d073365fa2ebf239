import { after, DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { aboutTopic } from './wording.ts';

/** No future, and no strength to go on. */
export const DESPAIR: readonly Rule[] = [
  {
    id: 'selfHarm.noFuture',
    says: 'The writer sees no future for themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\b(?:do not|can not|can hardly|no longer|never|no version of) (?:see|imagine|picture|the|think of) ?
      (?:a |any |my |much of a |having a )?future\b`,
    unless: [
      REPORTED,
      inSentence(
        /\b(?:in (?:science|maths|this job|the company|football|art|retail)|with (?:him|her)|relationship|career)\b/u,
      ),
    ],
    hits: ['i dont see a future for me', 'theres no version of the future with me in it'],
    misses: ['i dont see a future in science', 'i can see a future here'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notReachAge',
    says: 'The writer does not expect to live to an age or a day.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:not|never|hardly|doubt) (?:\w+ ){0,4}?(?:making it|make it|reaching|reach|living|live|alive|being here
      |be here|last|be around|being around) (?:\w+ )?(?:to|past|until|till|at|by|for) (?:my |see )?(?:(?:1[3-9]|2[0-9]|30)
      (?:th)?|eighteen|twenty|thirty|old age|adulthood|graduation|christmas|xmas|results day|next (?:year|birthday|summer
      |christmas))\b`,
    unless: [
      REPORTED,
      aboutTopic(
        'percent|marks?|points?|goals?|minutes?|miles?|abroad|away|moving|working|followers|party|home',
        'dinner|grandad|nan|dog|cat|phone',
      ),
    ],
    hits: ['ngl i dont see myself making it to 18', 'i dont think ill be here past christmas'],
    misses: ['i wont make it to your party by 18', 'we wont be home for christmas'],
    source: 'corpus, lines a-l',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notAskedToBeBorn',
    says: 'The writer did not ask to be born.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\b(?:did not|do not|never) (?:\w+ )?(?:ask|asked|want|wanted|choose|chose) to (?:be|have been) (?:born
      |alive)\b`,
    unless: [REPORTED],
    hits: ['i didnt ask to be born', 'never asked to be alive'],
    misses: ['i asked to be moved', 'he never asked to be a born leader'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.cannotGoOn',
    says: 'The writer cannot go on.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bi can (?:not|hardly|barely) (?:\w+ )?(?:go on(?: any ?more| like this| living)?(?= \.|$| i| and)|carry on
      (?: like this| living)|keep (?:living|going on)|live (?:like this|with this|any ?more)|take (?:it|this|life) any ?more
      |do (?:life|living)(?: any ?more)?)(?= |$)`,
    unless: [REPORTED, after(/^ (?:the|a|holiday|on|trip|my (?:phone|laptop))(?: |$)/u)],
    hits: ['i cant go on', 'i cant live like this', 'i cant do life anymore'],
    misses: ['i cant go on the trip', 'i cant go on holiday'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.gaveUpOnLife',
    says: 'The writer has given up on life.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:give|gave|given|giving) up on (?:life|living|everything and everyone|my life)\b`,
    unless: [DENIED, REPORTED, after(/^ (?:drawing|sciences?|hacks|skills|in)(?: |$)/u)],
    hits: ['i give up on life', 'im not well ive given up on living'],
    misses: ['i give up on life drawing', 'i will never give up on life'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.cannotDoThisAnyMore',
    says: 'The writer cannot do this any more.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bi (?:really |just )?can not (?:\w+ )?(?:do this|take this|cope|take it|deal with (?:it|this)
      |carry on) any ?more\b`,
    unless: [
      REPORTED,
      inSentence(/\b(?:homework|maths|essay|revis\w+|workout|gym|group project|coursework|diet|commute)\b/u),
    ],
    hits: ['i cant do this anymore', 'i really cant cope anymore'],
    misses: ['i cant do this dance anymore', 'he cant do this anymore'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.noWayOut',
    says: 'The writer sees no way out.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\b(?:can not see|do not see|see no|there is no|theres no|no other) (?:a |any )?way out\b`,
    unless: [
      REPORTED,
      after(/^ of (?:this|the) (?:car park|maze|game|level|contract|shift|building|phone)/u),
    ],
    hits: ['i cant see a way out', 'theres no way out'],
    misses: ['no way out of this car park', 'i cant see a way out of the maze level'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsItToStop',
    says: 'The writer wants it all, or the pain, to stop.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:want|need|wish) (?:it all|everything|the pain|the thoughts|all of it|the voices|it) to (?:just |all )?
      (?:stop|go away)(?= \.|$| (?:so|but|and|i|now|please|all))`,
    unless: [
      DENIED,
      REPORTED,
      aboutTopic(
        'tooth\\w*|knee|ankle|braces|physio|headache|cramps|dentist|noise|rain|drilling|hiccups|cough|game',
        'music|drill',
      ),
    ],
    hits: ['i want it all to stop', 'not gonna lie i just want the pain to stop'],
    misses: ['i want the tooth pain to stop', 'i dont want it to stop'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
];

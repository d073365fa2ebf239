import { after, before, DENIED, IN_A_STORY, inClause, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { anyOf, BY_ANOTHER, ENDS, UP_TO_FOUR_ADVERBS, aboutTopic } from './wording.ts';

const SOMEBODY = anyOf(
  'you|he|she|they|his|her|their|friends?|mates?|brother|sister|cousin|mum|dad|someone|people|anyone|who|young|teen|men|male',
  'about|on|for|of|anti|against|prevention',
);
const OF_OTHERS = before(new RegExp(`(?:^| )${SOMEBODY} (?:\\w+ ){0,3}$`, 'u'));
const TOPIC = aboutTopic(
  'essay|philosophy|ethics|dissertation|epq|lectures?|assessment|loss group|mission|lesson|assembly',
  'module|lecture|coursework|poem|poetry|film|book|show|series|episode|podcast|documentary|song',
  'lyrics?|exam|campaign|charity|helpline|course|training|awareness|prevention|the news|article',
  'leaflet|poster|shakespeare|statistics|rates?',
);

/** Words that name suicide without a verb of wanting. */
export const PLAIN_WORDS_OF_SUICIDE: readonly Rule[] = [
  {
    id: 'selfHarm.suicidal',
    says: 'The writer is or feels suicidal.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:i ${UP_TO_FOUR_ADVERBS}(?:am|feel|felt|was|have been|have felt|am feeling|get|got|become|been) |(?:^|\. )
      (?:feeling |feel |am |been ))(?:(?!not |never )\w+ ){0,2}?suicidal\b(?! (?:thoughts|ideation))`,
    unless: [DENIED, inClause(/\bif i (?:was|am|felt|were|got) suicidal\b/u)],
    hits: ['im suicidal', 'not gonna lie im suicidal', 'i feel su1cidal', 'feeling suicidal again'],
    misses: ['im not suicidal', 'i was never suicidal', 'she asked if i am not suicidal'],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.suicidalUnsaid',
    says: 'The writer says "suicidal" and no more.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`(?:^|\. )(?:very |really |so |proper |just )?suicidal(?= \.|$| (?:right now|again|tonight|today|lately|and i
      |but|tbh|lol))`,
    hits: ['suicidal', 'very suicidal rn'],
    misses: ['suicidal is an ugly word', 'not suicidal'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.plansSuicide',
    says: 'The writer plans or considers suicide.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:considering|considered|contemplating|contemplated|planning|planned|plan|planning on|chose|choosing
      |attempting|attempted|tried) (?:my |my own |on )?suicide\b`,
    unless: [DENIED, BY_ANOTHER, TOPIC, after(/^ (?:mission|squad|prevention)/u)],
    hits: ['im considering suicide', 'ive planned my suicide', 'im not ok i attempted suicide last week'],
    misses: ['i never attempted suicide', 'he planned suicide missions', 'my uncle attempted suicide'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.suicidalThoughts',
    says: 'The writer has suicidal thoughts.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\b(?:suicidal (?:thoughts|ideation|feelings|urges)|thoughts (?:of|about) (?:\w+ )?
      (?:suicide|death|dying|ending it|not being here|hurting my ?self))\b`,
    unless: [
      DENIED,
      before(/(?:^| )no (?:\w+ )?$/u),
      OF_OTHERS,
      TOPIC,
      before(/\b(?:are|do|have|did|any) you (?:\w+ ){0,3}$/u),
    ],
    hits: [
      'i have been having suicidal thoughts',
      'im not ok the suicidal thoughts are back',
      'i have thoughts of suicide',
    ],
    misses: [
      'i have no suicidal thoughts',
      'are you having suicidal thoughts',
      'we did an essay on suicidal thoughts in hamlet',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.thinksOfDying',
    says: 'The writer thinks about dying or not being here.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\b(?:i ${UP_TO_FOUR_ADVERBS}(?:think|keep thinking|am thinking|have been thinking|can not stop thinking|thought|dream
      |fantasise|daydream)|(?:^|\. )(?:been |keep )?thinking|can not stop thinking|not stop thinking)[ ](?:\w+ ){0,2}?
      (?:about|of) (?:\w+ )?(?:suicide|dying|death|being dead|not being (?:alive|here)|ending it|how to die|my own funeral)\b`,
    unless: [
      DENIED,
      REPORTED,
      TOPIC,
      after(
        /^ (?:of my|of his|of her|of the|in (?:the|a)|on|with|at|my hair|star|valley|eaters|penalty|scenes?)(?: |$)/u,
      ),
    ],
    hits: [
      'sometimes i think about not being alive',
      'i keep thinking about suicide',
      'im not sleeping i cant stop thinking about dying',
    ],
    misses: [
      'i never think about dying',
      'i think about ending it with him',
      'i keep thinking about dying my hair',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.bareAct',
    says: 'The writer names killing themselves, with no verb of wanting.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`(?:^|\. |\b(?:then|and|just) )(?:kill my ?self|end my life|hang my ?self|commit suicide|un ?alive my ?self
      |killing my ?self|ending my life)${ENDS}`,
    unless: [
      DENIED,
      REPORTED,
      IN_A_STORY,
      before(/ (?:said|says|say|told me|tells me|telling me) (?:to )?(?:go )?$/u),
    ],
    hits: ['post nans parcel then kill myself', 'kill myself tonight'],
    misses: ['they said go and kill myself', 'killing myself laughing'],
    source: 'corpus, lines a-l',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.kms',
    says: 'The writer says "kms" and no more.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`(?:^|\. |\b(?:and|so|then|just|going|literally) )kms\b`,
    unless: [DENIED, REPORTED, inSentence(/\b(?:miles|km|run|ran|running|walk|walked|cycl\w+|bike)\b/u)],
    hits: ['kms lol. no but actually', 'kms, i cant do this anymore'],
    misses: ['ran 5 kms today', 'they all say kms'],
    source: 'corpus, lines a-l',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.tellsThemselves',
    says: 'The writer tells themselves to die.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:kys|kill (?:my|your) ?self|go (?:and )?die|(?:just )?die|end it|just do it|you should die
      |kill urself) (?:\w+ )?(?:is )?(?:what|all|the things?|something|how) (?:that )?i (?:\w+ )?
      (?:tell|say to|call|hear|whisper|write)(?:\w+ ){0,3}? ?(?:my ?self|in my head|to me|in the mirror)?`,
    hits: ['kys is what i tell myself every day', 'kill yourself is what i say to myself in the mirror'],
    misses: ['kys is what they say to me', 'i tell myself to keep going'],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.saysToThemselves',
    says: 'The writer says that they tell themselves to die.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\bi (?:\w+ ){0,2}?(?:tell|telling|told|say to|saying to|said to|whisper to) my ?self (?:\w+ ){0,3}?
      (?:kys|kill (?:my|your) ?self|go die|die|end it|do it then|be dead|jump)\b`,
    unless: [DENIED],
    hits: ['i tell myself to kys', 'im not good i keep telling myself to kill myself'],
    misses: ['i tell myself to keep going', 'i told myself not to kill my plants'],
    source: 'trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.headTellsThem',
    says: 'A voice or their own head tells the writer to die or to hurt themselves.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:head|brain|voices?|mind|something in me|part of me|thoughts) (?:\w+ ){0,3}?
      (?:tell|tells|telling|say|says|saying|scream|screams|screaming|want|wants|begging|shouting|goes)[ ](?:at )?(?:me |i )?
      (?:to |should |that )?(?:just )?(?:do it|hurt|cut|end|die|jump|kill|kys|disappear|get it over|go through with)`,
    unless: [
      DENIED,
      inSentence(/\b(?:homework|essay|revis\w*|apply|gym|dump|text (?:him|her)|buy|the credits)\b/u),
    ],
    hits: ['my head keeps telling me to do it and get it over with', 'the voices say kill myself'],
    misses: ['my brain keeps telling me to end the essay early', 'my head says buy it'],
    source: 'corpus, lines a-l',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.othersToldAndWill',
    says: 'Others told the writer to die, and the writer takes it up.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:kys|kill (?:your|my) ?self|go (?:and )?die)\b(?: \w+| \.){0,8}? (?:i (?:might|will|should|think i will
      |just might|am going to|nearly did|thought (?:yes|yeah|ok|okay))|do not mind if i do)\b`,
    unless: [after(/^ (?:report|block|mute|tell|screenshot|ignore|leave|not)/u)],
    hits: ['she said go kill yourself then so i might', 'kys? dont mind if i do'],
    misses: ['they said kys so i will report them', 'he said kill yourself and i blocked him'],
    source: 'lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.saysSuicide',
    says: 'The writer speaks of suicide in words about themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\b(?:suicide|suicidal)\b`,
    onlyIf: [/\b(?:i|me|my|mine)\b/u],
    unless: [
      DENIED,
      inClause(
        /\b(?:not|never) (?:\w+ ){0,2}suicid|\bsuicide (?:squad|bomb|mission|vest|prevention|awareness|hotline|rates?)/u,
      ),
      OF_OTHERS,
      TOPIC,
    ],
    hits: ['my suicide note keeps coming out funny', 'i was suicidal two years ago'],
    misses: ['im not suicidal', 'suicide squad is my favourite', 'we did a lesson on suicide'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

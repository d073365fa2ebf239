import { around, ASKED_BY_OTHERS, DONE_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inClause, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const BODY = '(?:body|lips|neck|legs|chest|bum|skin|hair)';
const IDIOMS = inSentence(
  around`\b(?:to account|hand|accountable|romeo|juliet|the character|the scene|in the film|the novel)\b`,
);

/** Sexual talk, and courtship. */
export const ADVANCES: readonly Rule[] = [
  {
    id: 'sexual.callsYouSexy',
    says: 'The writer calls the other sexy.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\byou (?:are|look|looked|sound|seem|must be|were) (?:\w+ ){0,2}?(?:sexy|hot|fit|horny|gorgeous babe|irresistible
      |a tease|sexual|naughty|hot af|fuckable)\b`,
    unless: [
      after(around`^ (?:for (?:sport|the|work|purpose|running)|and cold|in this weather|enough to (?:run|play)|on the|on (?:his
        |her|their)|today because|temper|drink|as in|weather|and healthy|again soon|in with|into|to (?:play|run|drive
        |work)|in the)`),
      before(/(?:^| )(?:he|she|they|said|says|told|if|when) (?:\w+ ){0,3}$/u),
      inSentence(/\b(?:fever|temperature|sunburn|poorly)\b/u),
    ],
    hits: ['youre so sexy', 'you look so hot', 'not going to lie you look fit'],
    misses: ['you are hot on the trail', 'he says you are sexy', 'you are fit enough to run'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.praisesBody',
    says: "The writer praises the other's body.",
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:(?:your|such a|that) (?:\w+ ){0,2}?(?:sexy|hot|tight) (?:body|ass|legs|bum|voice|pic|face|chest|outfit)
      |you have (?:got )?(?:a |an )?(?:\w+ )?(?:hot|sexy|nice|amazing|tight|gorgeous) (?:body|ass|bum|boobs|legs
      |chest))\b`,
    unless: [DONE_BY_OTHERS],
    hits: ['you have a hot body', 'dont be modest you have an amazing bum'],
    misses: ['he said you have a hot body', 'you have a hot drink'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.prettyForYourAge',
    says: 'A mentor praises looks, maturity or the charm of a young person.',
    kind: 'sexual',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:so |dead |very |well )(?:pretty|beautiful|gorgeous|mature) (?:for|4) (?:your age|a \w+ year old|\w+teen
      |1\d)|you are (?:so |such a |my )?(?:pretty|gorgeous|beautiful) (?:when|girl|lass|thing|boy)|(?:pretty|beautiful
      |lovely|sweet) girl (?:like you|should not)|not like (?:the )?other (?:1\d|\w+teen|boys|girls|lads|young people)
      |wasted on (?:boys|people|lads|girls) your (?:own )?age|(?:mind|body) of a (?:woman|man)|my (?:sweet|pretty
      |beautiful|special) (?:girl|boy|princess|one)|old soul|look older without)\b`,
    unless: [
      ASKED_BY_OTHERS,
      before(/(?:^| )(?:he|she|they|said|says) (?:\w+ ){0,3}$/u),
      after(/^ (?:of the week|at heart like)/u),
    ],
    hits: [
      'You are so mature for fourteen.',
      'u r so pretty for ur age',
      'u r so pretty when u r sad',
      "You're wasted on boys your own age",
    ],
    misses: ['he said you are so mature for your age', 'it is a pretty thing to write'],
    source: 'corpus, lines a, b, c, g, k',
    since: '2026-11-28',
  },
  {
    id: 'sexual.matureForYourAge',
    says: 'The writer calls the other mature for their age.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:how mature you are|(?:very |so )?mature for your age)\b`,
    unless: [DONE_BY_OTHERS],
    hits: ['youre very mature for your age', 'i cant believe how mature you are'],
    misses: ['he says i am mature for your age', 'she keeps saying mature for your age'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.wantsTo',
    says: 'The writer wants to do something sexual with the other.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\bi (?:am |would |really |so |just |want to |wanna |will |can not wait to |wish i could |love to |am going to |like to |dream (?:about
      |of) |think about |fantasi[sz]e about |imagine )*(?:want to |to |like to |love to )?(?:kiss(?:ing)?|fuck(?:ing)?
      |shag(?:ging)?|lick(?:ing)?|undress(?:ing)?|spank(?:ing)?|make love to|sleep with|have sex with|see you naked
      |cuddle|touch(?:ing)?|finger) (?:you|your ${BODY})\b`,
    unless: [ASKED_BY_OTHERS, after(/^ (?:base|on (?:a|the) (?:subject|topic)|up)/u)],
    hits: ['i want to kiss you', 'i want to have sex with you', 'dont be scared i just want to touch you'],
    misses: ['he said i want to kiss you', 'i touch your base on the topic'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.sexWithYou',
    says: 'The writer speaks of sex with, or the nakedness of, the other.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:sex with (?:you|me)|(?:you|you are|imagine you|picture you|of you|about you) naked
      |i want to see you naked)\b`,
    unless: [DONE_BY_OTHERS],
    hits: ['i dream about you naked', 'no strings, sex with me'],
    misses: ['he wanted sex with me', 'he made a fake of you naked'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.aroused',
    says: 'The writer says that they are aroused.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:(?:i am|i get|makes? me|getting|feel|so|feeling|you make me) (?:\w+ )?(?:horny|turned on|hard for you
      |wet for you|randy)|you turn me on|what turns you on|turn(?:s|ing)? me on
      |you make me (?:so |really |feel )?(?:hard|wet|horny|excited down there))\b`,
    unless: [DONE_BY_OTHERS, before(/(?:^| )is it (?:normal|ok|wrong) (?:\w+ ){0,3}$/u)],
    hits: ['im horny', 'you turn me on', 'you make me so hard'],
    misses: ['he said i turn him on', 'is it normal to feel horny'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.sexting',
    says: 'The writer proposes sexting, or uses its words.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:sext|sexting|sexts|cyber ?sex|phone sex|dirty talk|talk dirty|wank|jerk off|cum for|suck my|my (?:dick|cock
      |pussy|boner)|your (?:dick|cock|pussy|tits|boobs)|i (?:\w+ )?masturbat\w+)\b`,
    unless: [
      DONE_BY_OTHERS,
      before(/(?:^| )(?:is it (?:normal|ok|wrong) (?:\w+ ){0,3}|about |of |from |into |called )$/u),
    ],
    hits: ['lets sext', 'not here but we could talk dirty', 'suck my dick'],
    misses: ['he wants me to sext', 'a lesson about sexting'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.bePartners',
    says: 'The writer asks the other to be their partner, or declares love.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:(?:be|being) (?:my|your) (?:girlfriend|boyfriend|sugar baby|baby girl|little (?:girl|boy))
      |more than (?:just )?(?:friends|a mentor)|i am in love with you|i (?:have fallen|think i am falling
      |am falling) for you|we could be together when you are (?:older|16|18)|i would marry you|we should (?:date
      |go out together|be together)|age (?:is (?:only|just) a number|does not matter)(?= \.|$| and| to us| when| x))\b`,
    unless: [DONE_BY_OTHERS],
    hits: [
      'will you be my girlfriend',
      'i have fallen for you',
      'age is only a number',
      "i'd marry you if you were a bit older",
    ],
    misses: ['he says age is just a number', 'she wants to be more than friends'],
    source: 'corpus, lines b, c, g, k',
    since: '2026-11-28',
  },
  {
    id: 'sexual.thinksOfYou',
    says: 'A mentor dreams of the young person, or sets them above their own partner.',
    kind: 'sexual',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:i (?:dreamt|dreamed|had a dream) (?:about|of) you|(?:can not|could not) stop thinking about you
      |think about you more than|my (?:wife|husband|partner|girlfriend) (?:does not|would not) understand me
      |do you miss me|wish i was your age|see what you do to me|if i were (?:twenty|ten) years younger
      |you are my favourite|what would you do if i was there)\b`,
    unless: [ASKED_BY_OTHERS, after(/^ (?:sort of|kind of|maths|pupil of the)/u)],
    hits: [
      'i dreamt about you last night',
      'i think about you more than i think about my wife',
      "My wife doesn't understand me the way you do",
    ],
    misses: ['he said he dreamt about you', 'that is my favourite line'],
    source: 'lines a, b, c, d, e, f, g, k',
    since: '2026-11-28',
  },
  {
    id: 'sexual.naked',
    says: 'The writer pictures the other naked, or asks what they would do.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:(?:look|looks|be|been|imagine|thinking about|thought of|think of|see|saw|picture
      |dream of) (?:you )?(?:\w+ )?(?:good |great |hot |amazing )?(?:naked|in your underwear|topless|undressed
      |in the shower|with no clothes)|in bed with (?:you|me)|what would you do to me|love ?making)\b`,
    unless: [DONE_BY_OTHERS, IDIOMS, inClause(/\bi (?:look|looked|see|saw) (?:down|myself|at myself)\b/u)],
    hits: ['i bet you look good naked', 'wish i was in bed with you'],
    misses: ['he was in bed with me', 'i look down in the shower'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.fantasies',
    says: 'The writer asks for sexual fantasies or secrets.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:(?:your|my) (?:sexual )?(?:fantas(?:y|ies)|turn ons?|kinks?)|dirty secret|naughtiest thing)\b`,
    unless: [DONE_BY_OTHERS, after(/^ (?:football|league|novel|story|world|book|draft|team|series)/u)],
    hits: ['tell me your fantasies', 'dont be coy whats the naughtiest thing youve done'],
    misses: ['my fantasy football team', 'he told me my kinks are weird'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.longsToTouch',
    says: 'The writer longs to touch or hold the other.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\bi (?:would|want|wish|long|need|like|love|could use) (?:\w+ ){0,3}?(?:to )?(?:touch|hold|kiss|feel|cuddle|taste
      |hug) (?:you|your (?:body|skin|lips|legs|hair))(?= \.|$| (?:all|so|right|now|tonight|everywhere|in|while|again
      |when))`,
    unless: [DONE_BY_OTHERS, IDIOMS],
    hits: ['i would love to touch you', 'i wish i could hold you when you are like this'],
    misses: ['i would hold you to account', 'he says i want to hold you'],
    source: 'corpus, lines f',
    since: '2026-11-28',
  },
  {
    id: 'sexual.takeItOff',
    says: 'The writer tells the other to undress.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:take (?:off )?your (?:clothes|top|shirt|bra|pants)(?: off)?|(?:lift|pull up|unbutton|undo) your (?:top
      |shirt|skirt|trousers|bra)|wear something (?:short|tight|sexy|low cut))\b`,
    unless: [
      DONE_BY_OTHERS,
      inSentence(
        around`\b(?:wash|laundry|nurse|doctor|x ?ray|suitcase|launderette|charity shop|swim|home|with you|bag)\b`,
      ),
    ],
    hits: ['take your top off', 'dont be shy take off your shirt'],
    misses: ['take your clothes to the launderette', 'he told me take your top off'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

import { around, ASKED_BY_OTHERS, FORBIDDEN } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const UNSEEN =
  '(?:nobody|no one|noone|they|people|your (?:mum|parents|teacher|tutor)|it (?:does|will|can) not)';
const CRAFT = inSentence(
  around`\b(?:hair|fabric|wood|paper|fringe|pattern|cake|onions?|grass|hedge|budget|carbs|sugar|ribbon|tape)\b`,
);
const THE_WRITER = before(/(?:^| )(?:i|he|she|they) (?:\w+ ){0,2}$/u);
const REPORT =
  '(?:cuts|cutting|blades?|tablets|pills|self harm|marks|purging|plan|razors|scars|starving|not eating)';

/** Self-injury that is urged, praised or hidden, and help that is talked out of. */
export const URGING_SELF_INJURY: readonly Rule[] = [
  {
    id: 'encouragesHarm.cutDeeper',
    says: 'The writer tells the other to cut more or deeper.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:you (?:should|could|need to|have to|ought to|must|can) (?:just |really |always )?(?:cut (?:deeper|deep|more
      |again|your (?:wrists?|arms?|legs?))|burn yourself|bleed)|keep (?:cutting|starving|purging|self harming)
      |do not stop (?:cutting|starving|purging|self harming)|go deeper|cut deeper next time|bleed a bit|cut (?:along
      |vertically|up the) (?:the |not )?(?:vein|wrist|across))\b`,
    unless: [
      ASKED_BY_OTHERS,
      THE_WRITER,
      before(/(?:^| )(?:not|never|can not stop|and|helps you|you|people|who|if|when) $/u),
      CRAFT,
      after(/^ (?:back|down|out|into|on (?:the|this)|my|corners|classes|lessons)(?: |$)/u),
      inSentence(/\b(?:essay|argument|analysis|question|answer|water|pool|goal)\b/u),
    ],
    hits: ['you should cut deeper', 'if it helps, keep cutting', 'go deeper, you always stop too soon'],
    misses: [
      'i keep cutting',
      'you could cut more of the intro in the essay',
      'you should cut down on sugar',
    ],
    source: 'corpus, lines b, c',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.cutWhereUnseen',
    says: 'The writer tells the other to do it where nobody sees.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:if you (?:cut|do it|burn|hurt yourself) (?:\w+ ){0,4}?${UNSEEN} (?:will|would|can) (?:not )?(?:\w+ )?(?:see
      |notice|know|find out|tell)|(?:cut|burn|do it|go) (?:on|where|somewhere) (?:\w+ ){0,3}?${UNSEEN} (?:will|would
      |can|show|look)|do it where (?:i do|your (?:mum|dad|teachers?)))\b`,
    unless: [CRAFT, THE_WRITER, inSentence(/\b(?:hide and seek|prank|exam hall|surprise)\b/u)],
    hits: [
      'if you cut here nobody will see',
      'if youre going to cut do it where nobody will see',
      'do it where your mum wont look',
    ],
    misses: ['i go somewhere no one will see me', 'cut the paper where nobody will see'],
    source: 'corpus, lines c, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.ifYouMustCut',
    says: 'The writer grants leave to self-harm: "if you need to cut then just do it".',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:not be (?:scared|afraid) to (?:cut|bleed|starve)(?= \.|$| yourself)|if you (?:need|have
      |want) to cut(?: then)? cut|if you (?:are )?(?:going to|really want to|want to|have to|need to|must) (?:cut|burn
      |hurt yourself|self harm|starve|purge|die|kill yourself|do it)(?: yourself)? (?:then )?(?:just )?(?:die|go ahead
      |do it|go deep|go for it|hide it|cover it|make sure (?:nobody|no one|they|it is (?:deep|where))))\b`,
    unless: [CRAFT, inSentence(/\b(?:ring|call|999|samaritans|childline|safe|clean|nurse)\b/u)],
    hits: ['if you want to die then just do it', 'if you need to cut then hide it well'],
    misses: ['if you want to cut your hair just do it', 'if you want to hurt yourself call samaritans'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.cuttingHelps',
    says: 'The writer praises self-injury.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:(?:cutting|self harm|self harming|bleeding
      |burning) (?:yourself )?(?:really |actually )?(?:helps (?:some people|people|you|a lot)|works|is fine|is ok
      |is good|is healthy|is normal|clears|calms you|will calm you|will help you|never hurt anyone)|try cutting(?= \.
      |$| yourself)|(?:few|little|small|more) (?:cuts?|scratch(?:es)?) (?:will|would|can) not (?:hurt|matter|kill)
      |a little cut for me|one more cut (?:will not|would not)|not (?:\w+ )?relapse if nobody)\b`,
    unless: [
      CRAFT,
      before(
        around`(?:^| )(?:think|thinks|thought|feel|says|said|believe|if|that|not|why|calories|class|back) (?:\w+ )?$`,
      ),
    ],
    hits: [
      'Cutting helps some people. You might find it does.',
      'not being weird but cutting works',
      'do a little cut for me',
    ],
    misses: ['i dont think cutting helps people', 'cutting your hair helps'],
    source: 'lines a, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.hideTheMarks',
    says: 'The writer tells the other to hide marks or blades.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:(?:i will |i can |let me )?help you hide (?:the|your) (?:marks|cuts|scars|blades?|razors?|weight)
      |hide (?:the|your) (?:razors?|blades?|cuts|marks|scars)|wear long sleeves and (?:\w+ )?(?:say|nobody|tell
      |no one))\b`,
    unless: [
      FORBIDDEN,
      ASKED_BY_OTHERS,
      THE_WRITER,
      before(/(?:^| )(?:you|have to|need to|how|trying) (?:\w+ )?$/u),
      after(/^ (?:from the (?:kids|toddler|baby))/u),
    ],
    hits: [
      'ill help you hide the marks from your mum',
      'dont be daft just hide the blades',
      'wear long sleeves and say its eczema',
    ],
    misses: ['i hide the cuts', 'you dont have to hide your scars', 'i help him hide the marks'],
    source: 'lines a, f, g, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.stopsHelp',
    says: 'A mentor talks a young person out of asking for help.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:do not|never) (?:ask for|get|look for|seek) help(?= \.|$| from)|you do not need (?:childline|samaritans
      |a therapist|a counsellor|counselling|therapy|a doctor|medication|your (?:meds|medication|tablets|pills)
      |help(?= \.|$))|do not (?:bother )?(?:go|going) to (?:the|a|your) (?:doctors?|gp|hospital|nurse|counsellor
      |therapist|crisis)|(?:do not|never|no need to|you need not|no point|i would not) (?:bother |go |be )?(?:call
      |calling|ring|ringing|phone|phoning|see|seeing|tell|telling|bother|bothering) (?:for )?(?:an ambulance
      |the ambulance|999|the police|a doctor|the doctor|a helpline|the helpline|childline|samaritans|the crisis team
      |anyone just|(?:the|your) (?:nurse|doctor|counsellor|therapist|gp|teacher|teachers) (?:about|that|you)))\b`,
    unless: [
      before(/(?:^| )(?:if you|why|you|i|they|he|she|people) (?:\w+ )?$/u),
      after(
        around`^ (?:alone|on your own|by yourself|without|in the dark|if you (?:do not|would rather)|until you|unless
          |for me|on my|how to|what to|by (?:text|email))`,
      ),
    ],
    hits: [
      'no dont call an ambulance, just lie down',
      'dont bother telling the counsellor about the blades',
      'No need to see a doctor.',
    ],
    misses: [
      'if you dont call an ambulance i will',
      'dont go to the hospital alone, call 999',
      'you dont have to tell the doctor everything',
      'i never see the doctor about my knee',
    ],
    source: 'lines b, d, k',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.hidesItFromCarers',
    says: 'The writer tells the other to keep self-harm from those who could help.',
    kind: 'encouragesHarm',
    risk: 'high',
    pattern: phrase`\b(?:do not|never) (?:go |be )?(?:tell|telling) (?:anyone|anybody|the \w+
      |your \w+) (?:about |you are |you |u )?(?:the |your )?(?:purged|cut|${REPORT})\b`,
    unless: [before(/(?:^| )(?:if you|why|you|i|they|we|he|she|people|have) (?:\w+ )?$/u), CRAFT],
    hits: [
      'dont tell the nurse u purged',
      'Nah dont tell anyone youre cutting',
      'dont tell your mum about the blades',
    ],
    misses: ['i dont tell anyone about my scars', 'why dont you tell the nurse you cut'],
    source: 'lines b, c, k',
    since: '2026-11-28',
  },
];

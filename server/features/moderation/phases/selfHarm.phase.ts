import { DENIED, GAP, IN_A_STORY, JOKING, LONG_AGO, REPORTED, TODAY } from './circumstances.ts';
import type { RiskRule } from './phase.ts';
import { phrasePhase, riskRank } from './phase.ts';

const ACT =
  '(?:(?:kill|killing|hang|hanging|drown|drowning|shoot|shooting|unalive|unaliving|off|offing|murder|end|ending) my ?self|(?:end|ending|take|taking) my (?:own )?life|(?:end|ending) it all|commit(?:ting)? suicide|kms|overdose|overdosing|(?:jump|jumping|jumped) (?:off|in front of) (?:a |the )?(?:\\w+ )?(?:bridge|roof|building|train|cliff|balcony|car park|tube|window|bus|lorry)|slit(?:ting)? my (?:wrists?|throat))';
const MEANT = '(?:going to|about to|ready to|decided to|will)';
const MEDICINE =
  '(?:pills|tablets|paracetamol|ibuprofen|medication|meds|medicine|antidepressants|sleeping pills|packets?|bottle|painkillers|aspirin|codeine)';

export const SELF_HARM_RULES: readonly RiskRule[] = [
  // Under way, or with the means in hand.
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\bi (?:have |have just |just |had to )?${GAP}(?:taken|took|swallowed|downed) ${GAP}(?:an overdose|overdose|(?:all|loads|lots|too many|a lot|every|a whole|the whole|whole|\\d+|twenty|thirty|forty|fifty|so many|a bunch|a load|handful) (?:of )?(?:\\w+ ){0,3}?${MEDICINE})\\b`,
      'gu',
    ),
    unlessSentence:
      /\b(?:last|years?|months?|weeks?) (?:week|month|year|ago)\b|\bwhen i was\b|\bhay ?fever\b/u,
  },
  {
    risk: 'imminent',
    pattern: /\bi (?:have |just )?overdosed\b/gu,
    unlessSentence: /\b(?:last|ago|when i was|on (?:sugar|chocolate|coffee|netflix|caffeine))\b/u,
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b(?:have|got|holding|with) (?:the |a |my |these |some )?(?:${MEDICINE}|blade|razor|knife|rope|noose|gun) (?:in (?:my|front of) (?:hand|hands|me|lap)|in front of me|ready|next to me|here with me)\\b`,
      'gu',
    ),
  },
  {
    risk: 'imminent',
    pattern:
      /\bi am (?:\w+ )?(?:on|at|standing on|stood on|sat on|sitting on|up on) (?:\w+ ){0,2}?(?:the )?(?:edge|ledge|bridge|roof|rooftop|train tracks|tracks|railway|platform edge|cliff)\b/gu,
    unlessTail: /^ (?:of (?:my seat|glory|greatness|17|my teens)|about)/u,
    unlessSentence: /\bedge of my seat\b|\bon edge\b/u,
  },
  {
    risk: 'imminent',
    pattern: /\bcut (?:too|so|really) deep\b|\b(?:will|can) not stop (?:the )?bleeding\b/gu,
    unlessSentence: /\b(?:nose|finger|cooking|knee|onion)\b/u,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:written|wrote|writing|left|finished) (?:my|a) (?:\w+ )?(?:suicide note|goodbye (?:note|letter)s?|final note|last letter)\b|\bwritten my note\b/gu,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:this is (?:goodbye|my last (?:message|night|day))|goodbye (?:everyone|forever|world|to everyone)|ending (?:it|things) (?:tonight|today|now|all tonight)|doing it tonight|do it tonight|(?:die|dying) tonight)\b/gu,
    unlessSentence:
      /\b(?:school|college|holiday|uni|camp|job|work|team|year 11|course|show|trip|essay|relationship|with him|with her)\b/u,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:will|am) not (?:going to )?be (?:here|alive|around) (?:tomorrow|in the morning|by (?:tomorrow|tonight|morning)|next week|any more soon)\b/gu,
    unlessSentence:
      /\b(?:appointment|holiday|trip|dentist|school|away|family|visiting|work|because i (?:have|am)|exam|moving)\b/u,
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b${MEANT} ${GAP}(?:jump|do it|end it)(?= \\.|$| (?:now|tonight|today|soon|right now))`,
      'gu',
    ),
    unlessSentence:
      /\b(?:homework|essay|project|shower|pool|tomorrow|revision|work|him|her|course|relationship|later|question|pond|sea)\b/u,
    unlessLead: DENIED,
  },

  {
    risk: 'imminent',
    pattern: new RegExp(`\\babout to (?:just )?${ACT}\\b`, 'gu'),
    unlessLead: new RegExp(`${DENIED.source}|${REPORTED.source}`, 'u'),
    unlessSentence: IN_A_STORY,
  },

  // Wanting, planning, having tried.
  {
    risk: 'high',
    pattern: /\bi (?:\w+ ){0,2}?(?:took|taken|had) (?:an |a )?(?:\w+ )?overdose\b/gu,
    unlessTail: /^ of (?:sugar|chocolate|netflix|caffeine|news)/u,
    unlessLead: DENIED,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:i (?:am )?|just |really |and |to |(?:^|\\. ))?${GAP}(?:want|wanting|wish|like|need|going|planning|plan|thinking|think|trying|tried|ready|about|might|could|may|will|decided|considering|considered|urge|way|how|pills|feel|keep|nearly|almost|have been|should|thoughts?|stop) ${GAP}${ACT}\\b`,
      'gu',
    ),
    unlessLead: new RegExp(`${DENIED.source}|${REPORTED.source}`, 'u'),
    unlessSentence: new RegExp(
      `${IN_A_STORY.source}|\\b(?:tell|telling|told|tells|saying|said|says|want|wants|wanted|asked|dared) me (?:to|i should)\\b`,
      'u',
    ),
    unlessTail: /^ (?:with this|on (?:sugar|chocolate|netflix)|laughing)/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:can|could) not stop (?:thinking|dreaming|fantasi[sz]ing) (?:about|of) (?:\w+ ){0,2}?(?:killing|hanging|ending|dying|death|suicide|it all ending|my death)\b/gu,
  },
  {
    risk: 'high',
    pattern: new RegExp(`(?:^|\\. |\\bthen |\\band )${ACT}(?= \\.|$| (?:lol|tbh|fr|now|please))`, 'gu'),
    unlessSentence: /^(?:\w+ )?overdose|^jump/u,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:just |really |actually |honestly |genuinely |only |do |still |sometimes |often |literally |fucking |always |also |kind of |kinda |so |have )*(?:want|wanna|wish|need|hope|deserve|wanted|ready|am ready|wanting|am wanting|would like|would love|long|beg) (?:\w+ )?(?:to |i could |i would |i can )(?:just |really |actually |literally |fucking )?(?:die|be dead|not exist|not be alive|stop existing|be gone forever)\b/gu,
    unlessLead: new RegExp(`${DENIED.source}|${REPORTED.source}`, 'u'),
    unlessSentence: new RegExp(
      `${IN_A_STORY.source}|\\bdo not (?:\\w+ )?want to die\\b|\\bdie (?:my hair|of|from|laughing|old|happy|trying|hard|inside when|for (?:that|this|it|those))\\b|\\bnot want to die\\b`,
      'u',
    ),
  },
  {
    risk: 'high',
    pattern:
      /(?:^|\. )(?:just |really |honestly |literally )?(?:want to|ready to) (?:just )?(?:die|be dead)\b/gu,
    unlessTail: /^ (?:my hair|of|from|laughing|for)/u,
  },
  {
    risk: 'high',
    pattern: /\bi (?:am|feel|have been|was|have felt|am feeling|still feel|get) (?:\w+ ){0,2}?suicidal\b/gu,
    unlessSentence: /\b(?:not|never) (?:\w+ ){0,2}?suicidal\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:have|got|made|making) (?:a |an |the |my )?(?:suicide )?plan to (?:end (?:it|my life|everything)|die|kill|do it)\b/gu,
    unlessLead: DENIED,
  },
  {
    risk: 'high',
    pattern:
      /\bhow (?:many|much|can i|do i|could i|long does it take) (?:\w+ ){0,8}?(?:to (?:kill me|die|overdose)|kill my ?self|end my life|hang my ?self|die (?:painlessly|without pain|quickly|peacefully))\b/gu,
    unlessSentence: IN_A_STORY,
  },

  // Thoughts of death, and hurting oneself.
  {
    risk: 'moderate',
    pattern:
      /\bi (?:\w+ ){0,3}?(?:wish|wished|hope|hoped) (?:that )?i (?:was|were|would|had|could|had never been|was never|would never|will|had not|did not|would not) (?:\w+ ){0,3}?(?:dead|born|die|wake up|exist|alive|not here)\b|\bwish i (?:was|were) dead\b/gu,
    unlessLead: REPORTED,
    unlessSentence: /\bwake up (?:early|earlier|late|at|for school)\b|\bborn (?:in|earlier|later|rich|a)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:do|did|would) not (?:\w+ ){0,2}?(?:want|wanna|care|deserve) (?:to |if i )(?:\w+ )?(?:be here|live|wake up|be alive|exist|be on this earth|carry on living|lived?|die or live|be around)\b(?! (?:with|in|at|near|on my own))/gu,
    unlessTail: /^ (?:any more )?(?:at|in|with|on|for|until|early|near|tomorrow because)(?: |$)/u,
    unlessLead: REPORTED,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:everyone|everybody|they|family|my mum|people|the world|you|all|mum and dad|my parents|friends) (?:would|will|might|could|is|are) (?:all )?be (?:happier|better|better off) (?:\w+ )?(?:without me|if i (?:was|were) (?:dead|gone|not here))\b|\bi (?:would|am|might) (?:be )?better off dead\b/gu,
    unlessSentence: /\bteam\b|\bmatch\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,4}?(?:cut|cutting|burn|burning|scratch|scratching|hurt|hurting|harm|harming|punish|punishing|hit|hitting|punch|bite|biting|starve|starving) (?:my ?self|my (?:arms?|legs?|wrists?|thighs?|skin|stomach))\b/gu,
    unlessTail:
      /^ (?:shaving|cooking|on (?:the|a) (?:glass|fence|tin|hob|oven|bramble|paper)|by (?:accident|mistake)|at (?:football|training|gymnastics|pe)|playing|with the (?:iron|oven|straightener)|when i fell|accidentally|a (?:slice|piece)|off)/u,
    unlessLead: REPORTED,
    unlessSentence: /\b(?:accident|accidentally|by mistake|football|cooking|shaving|sunburn|hair)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:urge|urges|want|tempted|need) to (?:\w+ )?(?:cut|self harm|hurt my ?self|harm my ?self)\b/gu,
    unlessTail:
      /^ (?:my (?:hair|nails|fringe|hours|phone)|down|back|out|class|it short|the|ties|off|people|him|her|them|bread|costs)/u,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,4}?self (?:harm|harmed|harming|injur(?:e|ed|y|ing)|destruct)\b|\b(?:started|been|back to|relapsed (?:with|into|on)) (?:\w+ )?(?:self harm|self harming|cutting)\b/gu,
    unlessTail: /^ (?:down|out|back|class|my hair|carbs|sugar)/u,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:suicidal thoughts|thoughts of (?:suicide|death|dying|ending it)|suicidal ideation|think(?:ing)? (?:\w+ ){0,2}?about (?:suicide|dying|being dead|not being alive|not being here|ending it|death all)|thinking about how to die)\b/gu,
    unlessSentence: new RegExp(
      `${IN_A_STORY.source}|\\b(?:are|have|were|do|did) you\\b|\\bwhen (?:someone|people)\\b|\\b(?:not|never) (?:\\w+ ){0,2}think`,
      'u',
    ),
  },
  {
    risk: 'moderate',
    pattern:
      /\bi can (?:not|hardly|barely) (?:\w+ )?(?:go on|do this any more|carry on|keep going|cope any more|take (?:it|this|life) any more|live like this|live with this|keep living)\b/gu,
    unlessTail: /^ (?:the|a|this|holiday|on|trip|my (?:phone|laptop))(?: |$)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:no|not any|what is the|not much) (?:\w+ )?(?:point|reason) (?:in |of |to |for |being )?(?:me )?(?:living|alive|live|being alive|being here|go on|carry on|exist|existing|life|going on)\b|\blife (?:is|feels|does not feel) (?:not )?(?:\w+ )?(?:worth living|pointless|worthless)\b|\blife is not worth\b|\bnothing (?:left )?to live for\b/gu,
    unlessSentence: /\bis worth living\b(?!.*not)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,3}?(?:hate|am tired of|am sick of|am done with) (?:being alive|living|life|existing|my own existence)\b/gu,
    unlessTail: /^ (?:in|with|at|near|here|lol|on|like)(?: |$)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,3}?(?:make|making|made) my ?self (?:sick|throw up|puke|vomit)\b|\bi (?:(?!not |never |used )\w+ ){0,3}?(?:purge|purging|binge and purge|starve|starving|stopped eating)\b/gu,
    unlessTail:
      /^ (?:when is|what is|lol|now|for (?:dinner|lunch)|with (?:worry|nerves)|worrying|meat|sweets|chocolate|sugar|dairy)/u,
    unlessSentence:
      /\bi am (?:so |absolutely |literally )?starving\b|\bsick with (?:worry|nerves)\b|\bstarving (?:\. |,)?(?:when|what)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:disappear|vanish|go to sleep|fall asleep) (?:\w+ )?(?:forever|and (?:never|not) (?:wake up|exist|come back)|for good)\b/gu,
    unlessLead: DENIED,
  },

  // Past, or said in passing.
  {
    risk: 'low',
    pattern:
      /\bi (?:\w+ )?(?:used to|once|have) (?:\w+ )?(?:self harm|self harmed|cut my ?self|hurt my ?self|harm my ?self|want to die|be suicidal|cut|starve my ?self|think about (?:suicide|dying))\b/gu,
    unlessSentence:
      /\b(?:not|never) (?:\w+ ){0,2}?(?:self harm|cut|hurt)|\bcut (?:my (?:hair|nails|grass)|down|class|the|hair|people)\b/u,
  },
  {
    risk: 'low',
    pattern: /\bi wanted to (?:die|kill my ?self)\b/gu,
    unlessTail: /^ (?:of|from|when (?:he|she|they|the teacher|my mum) (?:saw|said|read|walked))/u,
  },
];

const INTENT = /\b(?:going to|about to|will|want to|ready to|planning to|decided to)\b/u;

/** Lowers what is long past or said as a joke; raises an act meant for today. A joke never hides something under way. */
const rate: Parameters<typeof phrasePhase>[0]['rate'] = ({ risk, sentence }) => {
  if (risk === 'imminent') return risk;
  if (/\btried to\b/u.test(sentence) && LONG_AGO.test(sentence)) return 'moderate';
  if (LONG_AGO.test(sentence)) return 'low';
  if (JOKING.test(sentence)) return 'low';
  const isMeant = risk === 'high' && INTENT.test(sentence) && TODAY.test(sentence);
  const isOnlyWished = /\b(?:want|wish)\b/u.test(sentence) && !/\b(?:tonight|today)\b/u.test(sentence);
  return isMeant && !isOnlyWished ? 'imminent' : riskRank(risk) > 0 ? risk : 'low';
};

export const selfHarmPhase = phrasePhase({
  kind: 'selfHarm',
  reasonCode: 'risk.selfHarm',
  rules: SELF_HARM_RULES,
  rate,
});

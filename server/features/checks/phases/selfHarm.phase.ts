import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import { DENIED, GAP, IN_A_STORY, JOKING, LONG_AGO, REPORTED, TODAY } from './circumstances.ts';
import { SELF_HARM_CUES } from './selfHarmCues.phase.ts';
import type { RiskRule } from './phase.ts';
import { phrasePhase } from './phase.ts';
import { THOUGHT_RULES } from './selfHarmThoughts.phase.ts';
import { VEILED_RULES } from './selfHarmVeiled.phase.ts';

const ACT =
  '(?:(?:kill|killing|hang|hanging|drown|drowning|shoot|shooting|unalive|unaliving|off|offing|murder|end|ending) my ?self|(?:end|ending|take|taking) my (?:own )?life|(?:end|ending) it all|commit(?:ting)? suicide|kms|overdose|overdosing|(?:jump|jumping|jumped) (?:off|in front of) (?:a |the )?(?:\\w+ )?(?:bridge|roof|building|train|cliff|balcony|car park|tube|window|bus|lorry)|slit(?:ting)? my (?:wrists?|throat))';
const MEANT = '(?:going to|about to|ready to|decided to|will)';
const MEDICINE =
  '(?:pills|tablets|paracetamol|ibuprofen|medication|meds|medicine|antidepressants|sleeping pills|packets?|bottle|painkillers|aspirin|codeine)';

const URGENT_RULES: readonly RiskRule[] = [
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
  {
    risk: 'imminent',
    pattern:
      /\bi (?:have |just |have just )?(?:cut|slit|slashed) (?:open )?(?:my (?:wrists?|arms?|throat|legs?)|my ?self)\b(?=.{0,50}\b(?:blood|bleeding|deep|everywhere|help|faint|dizzy)\b)/gu,
    unlessSentence: /\b(?:cooking|accident|shaving|fell|glass)\b/u,
  },
  {
    risk: 'imminent',
    pattern:
      /\btonight is the night\b|\b(?:this|it) is my last (?:night|day|message|text)\b|\bby the time you (?:read|see) this\b|\bi have (?:said|written) my goodbyes\b/gu,
    unlessSentence: /\b(?:show|prom|party|holiday|school|work|job|here|course|concert|uni|term)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:would |i would |would sooner |much )?rather (?:just )?(?:be dead|die|not be alive|not exist)(?! than)\b/gu,
    unlessLead: DENIED,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:how i would (?:do it|kill my ?self|end it)|(?:saved|saving|stashed|hidden|hiding|collecting|stockpil\w+) (?:up )?(?:\w+ ){0,3}?(?:pills|tablets|paracetamol|meds)|(?:pills|tablets|meds) (?:\w+ )?(?:saved up|hidden|stashed))\b/gu,
    unlessSentence: IN_A_STORY,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:going to|want to|planning to|need to|will|ready to|about to) (?:just )?(?:end (?:things|it(?: all)?|everything))(?= \.|$| (?:i|because|for good|soon|tonight|now|so))/gu,
    unlessSentence:
      /\b(?:with (?:him|her|my|them)|boyfriend|girlfriend|relationship|friendship|together|marriage|call|meeting|essay|him|her)\b/u,
    unlessLead: new RegExp(`${DENIED.source}|${REPORTED.source}`, 'u'),
  },
  {
    risk: 'high',
    pattern:
      /\b(?:research\w*|google\w*|search\w*|look\w* up|looked into|read\w* about|thinking (?:about|of)|know|found|planned|worked out) (?:\w+ ){0,3}?(?:ways?|methods?|how) to (?:die|kill my ?self|end (?:it|my life)|hang|overdose|commit)\b/gu,
    unlessSentence: IN_A_STORY,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:going to|about to|will|ready to) (?:just )?(?:take|swallow|down) (?:\w+ )?(?:all|every|loads|a load|the whole|a whole|too many|lots|\d+|as many) (?:of )?(?:\w+ ){0,3}?(?:pills|tablets|paracetamol|ibuprofen|meds|medication|packet|bottle|painkillers|sleeping pills)\b/gu,
    unlessLead: DENIED,
    unlessSentence: /\b(?:doctor said|prescribed|as prescribed|vitamin)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:suicide|death|dying|killing my ?self|ending it) (?:is|feels like|seems like|would be) (?:\w+ ){0,3}?(?:only|best|easier|answer|option|way|solution|relief|escape)\b/gu,
    unlessLead: DENIED,
    unlessSentence: /\b(?:is|are|was) (?:not|never)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:maybe |perhaps )?i (?:should|might as well|may as well|need to) (?:just )?(?:die|be dead|end it all|not be here|not exist|kill my ?self)\b/gu,
    unlessLead: new RegExp(`${DENIED.source}|${REPORTED.source}`, 'u'),
    unlessTail: /^ (?:of|from|my hair|for|laughing|right (?:there|then))/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:want|wish|need|ready for) (?:it|everything|my life|this|life) (?:all )?to (?:end|be over|stop for good|stop forever)\b/gu,
    unlessSentence:
      /\b(?:exam|season|lockdown|term|week|lesson|year|essay|course|argument|war|series|relationship|bullying|drama|rain|winter|shift)\b/u,
  },
];

export const SELF_HARM_RULES: readonly RiskRule[] = [
  ...URGENT_RULES,
  ...THOUGHT_RULES,
  ...VEILED_RULES,
  ...SELF_HARM_CUES,
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

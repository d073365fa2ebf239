import { DENIED, IN_A_STORY, REPORTED } from './circumstances.ts';
import type { RiskRule } from './phase.ts';
import { phrasePhase } from './phase.ts';

const HARM =
  '(?:kill yourself|die|hang yourself|cut yourself|hurt yourself|harm yourself|drown yourself|shoot yourself|starve yourself|end it(?: all)?|end your (?:own )?life|slit your (?:wrists?|throat)|jump off (?:a|the) \\w+|take an overdose|overdose|drink bleach|neck yourself|unalive yourself|make yourself sick|commit suicide|disappear forever)';
const EXCUSED = new RegExp(
  `${DENIED.source}|${REPORTED.source}|(?:^| )(?:i|we|if|in case|before|when|thinking about|thought about|want to|wanted to|wanting to|trying to|tried to|urge to|plan to|going to|did you|do you|have you|are you|were you|why did|why do|worried|scared|hate|sad|sorry|glad) (?:\\w+ ){0,4}$`,
  'u',
);
const END_OF_TALK =
  /^ (?:with (?:a|the|him|her|them|that|this|some)|on a|by|there|here|call|meeting|session|now so|early|well|politely|at \d|soon because|all (?:the|this)|like that|of|for)/u;

export const ENCOURAGES_HARM_RULES: readonly RiskRule[] = [
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:you should|you need to|you could|you ought to|you must|you can|you better|you deserve to|you have to|you may as well|just|go and|go|please|why do not you|i want you to|everyone wants you to|we all want you to|i hope you|hope you|i wish you would|do it and|lets) (?:(?!not |never )\\w+ ){0,2}?${HARM}\\b`,
      'gu',
    ),
    unlessLead: EXCUSED,
    unlessTail: END_OF_TALK,
    unlessSentence: new RegExp(`${IN_A_STORY.source}|\\bi (?:\\w+ ){0,4}?(?:just|please) (?:die|end)`, 'u'),
  },
  {
    risk: 'high',
    pattern:
      /(?:^|\. )(?:(?:just|go|please|ok|well|then|so|honestly|and) ){0,3}(?:kill|hang|starve|drown|shoot|neck|unalive|cut|hurt) yourself\b|(?:^|\. )(?:just |go and |go )?drink bleach\b|(?:^|\. )(?:just |go and )?slit your wrists\b/gu,
    unlessTail: /^ (?:some|a|short|slack|shaving|off from|laughing)/u,
  },
  {
    risk: 'high',
    pattern:
      /\bkys\b|\bkill urself\b|\bgo (?:and )?die\b(?! (?:of|my|laughing))|\bdo (?:everyone|us all|the world|us) a favour and\b/gu,
    unlessLead: new RegExp(`${REPORTED.source}|(?:^| )(?:not|never|to|i will|i am going to) $`, 'u'),
    unlessSentence: /\b(?:means?|stands for|meaning)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:nobody|no one|not one person) (?:\w+ )?(?:would|will|is going to) (?:\w+ )?(?:miss|cry for|care about|mourn|notice) (?:you\b|if you (?:die|died|were gone|are gone))|\bworld (?:\w+ )?be (?:\w+ )?(?:better|better off|happier) (?:off )?without you\b|\byou (?:would|will|might) be better off dead\b|\b(?:everyone|they|we|your family) (?:would|will) be (?:better off|happier) without you\b/gu,
    unlessLead: EXCUSED,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:here is how|how|best way|easiest way|easy way|quickest way|painless way|good way|way|ways|tips?|trick|tricks) (?:to|for|on) (?:you to )?(?:\w+ ){0,2}?(?:kill yourself|end your life|hang yourself|cut (?:yourself|deeper|deep|so|without|where)|self harm(?:ing)? (?:without|so|and)|starve(?: yourself)?|starving|purge|purging|tie a noose|overdose|make yourself sick|hide (?:the|your) (?:cuts|cutting|scars|self harm|weight))\b/gu,
    unlessLead:
      /(?:^| )(?:i|me|google|googled|googling|searched|search|looking up|looked up|know|stop|avoid|not|prevent|without|there is no) (?:\w+ ){0,3}$/u,
    unlessTail: /^ (?:down|back|out)/u,
  },
  {
    risk: 'high',
    pattern:
      /\btake (?:\w+ ){0,4}?(?:pills|tablets|paracetamol|ibuprofen|sleeping pills|aspirin)\b(?=.{0,60}\b(?:painless|die|dead|peaceful|over quickly|never wake|forever|works? every|for good|kills?|end it)\b)/gu,
    unlessSentence: /\b(?:do not|never|could kill|can kill|dangerous|will damage|please)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:only|just) eat (?:\w+ )?(?:\d{1,3} (?:calories|cals|kcal)|(?:under|less than|below) \d{1,3}|an apple|once every|every other day|ice)\b|\b(?:you should|you need to|you could|just|try to|try) (?:\w+ )?(?:throw up|purge|be sick|vomit|make yourself (?:sick|throw up|vomit|puke)) after\b|(?:^|\. )make yourself (?:sick|throw up|vomit|puke) after\b|\b(?:pro ana|pro mia|thinspo|meanspo|ana tips|mia tips|bonespo|ana buddy|ana coach)\b|\bstop eating (?:and you|to (?:lose|get|be)|until you|for (?:a week|\w+ days))|\b(?:stay|get) (?:thin|skinny) by (?:not eating|starving|skipping)\b/gu,
    unlessLead:
      /(?:^| )(?:i|not|never|do not|found|saw|watching|looking at|sends?|stop|stopped|avoid) (?:\w+ ){0,3}$/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:nobody|no one|noone|who) (?:would|will) (?:\w+ )?(?:care|notice|miss it|be sad|cry) if you (?:died|die|were dead|were gone|killed|disappeared|ended)\b|\bhope you (?:die|rot|choke|get run over)\b|\byou deserve to (?:die|be dead|suffer)\b|\byou should (?:not be alive|be dead|never have been born|not exist)\b/gu,
    unlessLead: EXCUSED,
  },
  {
    risk: 'high',
    pattern:
      /(?:^|\. )(?:just |go |please |so |then ){0,2}(?:end your (?:own )?life|end it all|jump off (?:a|the) \w+|take an overdose|overdose|slit your \w+)(?= |$)/gu,
    unlessTail: /^ (?:of|is|are|was|can|symptoms)/u,
    unlessLead: EXCUSED,
  },
  {
    risk: 'high',
    pattern:
      /\bif you (?:cut|do it|burn|hurt yourself) (?:\w+ ){0,4}?(?:nobody|no one|noone|they|people|your (?:mum|parents)) (?:will|would|can) (?:not )?(?:\w+ )?(?:see|notice|know|find out|tell)\b|\b(?:cut|burn) (?:on|where|somewhere) (?:\w+ ){0,4}?(?:nobody|no one|noone|they) (?:will|would|can)\b|\bcut (?:along|down|deeper|vertically|up the) (?:the |not )?(?:vein|wrist|across)\b/gu,
    unlessSentence: /\b(?:hair|fabric|wood|paper)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:try|you should try|start|just try|keep) (?:not eating|fasting|starving|skipping (?:all )?(?:meals|dinner|lunch|food)) (?:for|until|every|and|all|to (?:lose|get)|so)\b|\b(?:not eating|starving yourself|skipping meals) (?:is|works|helps|will) (?:\w+ )?(?:best|great|you|the (?:best|only|quickest)|works)\b/gu,
    unlessSentence:
      /\b(?:ramadan|dangerous|harmful|will harm|will hurt|not good|bad for|make you (?:ill|feel worse|tired))\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:take|swallow|down) (?:the |a |all |all the |that )?(?:whole|entire|full|all of (?:the|your)|lot|bottle|packet|box|strip)(?: \w+){0,4}?(?: (?:bottle|packet|box|strip|pills|tablets))?\b(?=.{0,50}\b(?:hurt|pain|painless|sleep|over|wake|die|forever|peaceful|no one|nobody)\b)/gu,
    unlessSentence: /\b(?:do not|never|please|did you|have you|course of antibiotics)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:here is |this is |i (?:can|will|could) (?:show|tell|teach) you )how (?:i |to |you )(?:can |could |should )?(?:\w+ ){0,2}?(?:tie (?:a|the) noose|noose|cut|purge|starve|hide it|kill|overdose|do it without (?:pain|anyone)|make yourself sick|self harm)\b/gu,
    unlessTail: /^ (?:down|back|out|the (?:cake|fabric)|costs|your (?:essay|spending|hair))/u,
  },
  {
    risk: 'high',
    pattern:
      /\byou (?:should|could|need to|have to|ought to|must|can) (?:just |really |always )?(?:cut (?:deeper|deep|more|again|your (?:wrists?|arms?|legs?))|burn yourself|starve|purge|throw up your food|bleed|disappear for good|stop existing)\b|\b(?:everyone|they|we|your (?:mum|family|parents)|people|the world|it) (?:would|will|might) be (?:\w+ )?(?:happier|better|better off|glad|easier) (?:if|when) you (?:were|are|was) (?:dead|gone)\b/gu,
    unlessLead: EXCUSED,
    unlessTail: /^ (?:on (?:sugar|carbs)|back|down|out)/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:best|easiest|quickest|painless|only|good) way (?:\w+ ){0,3}?is (?:to )?(?:\w+ )?(?:take|swallow|hang|jump|cut|overdose|pills|a rope|drown|bleach)\b|\b(?:all|enough) (?:of )?(?:the |your |those )?(?:pills|tablets|paracetamol|meds) (?:\w+ )?(?:at once|in one go|together)\b/gu,
    unlessLead: EXCUSED,
    unlessSentence: /\b(?:do not|never|dangerous|costs|spending|course)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\bstop eating\b(?=.{0,40}\b(?:look|thin|skinny|better|lose|weight|pretty|smaller|pounds|like you)\b)/gu,
    unlessLead: /(?:^| )(?:i|not|never|to|he|she|they|made me|want to) (?:\w+ ){0,3}$/u,
    unlessTail: /^ (?:sweets|sugar|meat|crisps|chocolate|junk|late|so late|at night|when full)/u,
  },
  {
    risk: 'high',
    pattern:
      /\bif you (?:are )?(?:going to|really want to|want to|have to|need to|must) (?:cut|burn|hurt yourself|self harm|starve|purge|die|kill yourself)(?: yourself)? (?:then )?(?:just )?(?:do it|go deep|hide it|cover it|make sure (?:nobody|no one|they|it is (?:deep|where)))\b|\b(?:just )?do it then (?:nobody|no one|noone)\b(?=.{0,30}\b(?:stop|miss|mourn|cry for) you\b)/gu,
    unlessLead: EXCUSED,
    unlessSentence: /\b(?:hair|onions?|paper|ring|call|999|samaritans|childline|safe)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:try|do|start|keep|recommend|is|was) (?:a |the |some )?(?:\w+ )?(?:fasting|fasts?|starving|water fast|not eating) (?:for )?(?:\w+ )?(?:\d+|two|three|four|five|few) (?:days?|hours?)\b|\bdrink (?:ice |cold |loads of |lots of )?(?:ice )?water (?:\w+ )?(?:when|if|every time|whenever) you (?:are |feel |get |start to feel )?(?:\w+ )?(?:hungry|want to eat|want food)\b/gu,
    unlessLead: /(?:^| )(?:i|not|never|he|she|they|who) (?:\w+ ){0,2}$/u,
    unlessSentence: /\b(?:ramadan|lent|blood test|operation|charity|dangerous|harmful|never|not good)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:go on|do it|just|so|then) (?:then )?(?:take|swallow|down|neck) (?:the|them|your|all the|all your|those) ?(?:all|tablets|pills|lot|meds|paracetamol|bottle|packet)?\b/gu,
    onlyIf: [/\b(?:who cares|see (?:if|who|what)|nobody|no one|dare|bet you|will not|better off|do us)\b/u],
    unlessLead: EXCUSED,
    unlessSentence: /\b(?:doctor|prescri\w+|headache|antibiotics|as told|with food|water|bins?)\b/u,
  },
];

/** Telling somebody to hurt themselves, or how. Words about one's own pain, and what others said, are not meant. */
export const encouragesHarmPhase = phrasePhase({
  kind: 'encouragesHarm',
  reasonCode: 'harm.encouraged',
  rules: ENCOURAGES_HARM_RULES,
});

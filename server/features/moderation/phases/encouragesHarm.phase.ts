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
      /\bkys\b|\bkill urself\b|\bgo (?:and )?die\b|\bdo (?:everyone|us all|the world|us) a favour and\b/gu,
    unlessLead: EXCUSED,
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
];

/** Telling somebody to hurt themselves, or how. Words about one's own pain, and what others said, are not meant. */
export const encouragesHarmPhase = phrasePhase({
  kind: 'encouragesHarm',
  reasonCode: 'harm.encouraged',
  rules: ENCOURAGES_HARM_RULES,
});

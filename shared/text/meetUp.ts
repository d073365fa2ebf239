import { NEGATION_BEFORE, REPORTED_BEFORE, within } from './excuses.ts';
import type { Match } from './findings.ts';
import type { PhraseRule } from './phraseRules.ts';
import { findPhrases, phraseRuleMatches } from './phraseRules.ts';
import type { Words } from './words.ts';

export const MEET_UP_WORDS: readonly string[] =
  'meet meeting meetup person irl house flat coffee pick park station address live visit hang come over mine yours real life town face'.split(
    ' ',
  );

const OTHERS = new RegExp(
  `(?:^| )(?:he|she|they|who|it|friends?|mates?|mum|dad|nan|gran|brother|sister|uncle|aunty?|cousins?|teachers?|tutor|boss|boyfriend|girlfriend|ex|boy|girl|guy|man|someone|somebody|people|everyone|him|her|them|when|after|before|since|ever|first|always|usually|where|used to|how did|day|time|glad|happy|team|class|club|group|family|parents) ${within(2)}$|${NEGATION_BEFORE}|${REPORTED_BEFORE}`,
  'u',
);
const WITH_OTHERS =
  /\b(?:with|meet|see|meeting|seeing) (?:up )?(?:with )?(?:my|some|a|the|his|her|their|other|new|him|them|our|old|another|more) (?!(?:park|station|shop|shops|cafe|library|mall|corner|bus|gym|weekend)\b)\w+|\bwith (?:him|her|them|friends|people|mates|family)\b/u;
const ONLINE =
  /\b(?:on|in|over) (?:here|kith|this|the app|this app|the chat|chat)\b|\bonline\b|\b(?:meet|meeting) (?:the |my |a |your |our |up to )?(?:deadlines?|targets?|goals?|requirements?|needs|criteria|standards?|expectations?|halfway|offers?|conditions?|grades?|point)\b|\b(?:nice|great|good|lovely|pleased|glad|happy|pleasure) (?:to|2) (?:finally |properly )?meet\b/u;
/** Between a denial and the verb it denies: "can not ever actually meet", "do not go to meet". */
const TO_ITS_VERB =
  '(?:(?:ever|actually|really|just|even|go|going|want|need|be|able|allowed|have|agree|try|let|each|other|you|people|strangers|anyone|someone|up|and|to) ){0,4}';
const NOT_ALLOWED = new RegExp(
  `\\b(?:can|could|must|should|may|will|do|does|would|are) (?:not|never) ${TO_ITS_VERB}meet|\\bnever (?:meet|going to meet|agree)|\\bnot (?:allowed|able|meant|supposed) to ${TO_ITS_VERB}(?:meet|see)`,
  'u',
);

const PLACE =
  '(?:park|station|bus stop|bus station|shops?|shopping centre|mall|town|town centre|city centre|cafe|coffee shop|costa|starbucks|mcdonalds|maccies|nandos|greggs|cinema|library|beach|gym|gate|gates|corner|bridge|car park|hotel|pub|bar|river|woods|church|market|high street|leisure centre|entrance|my (?:house|place|flat|home|room|car|work|office|school|uni)|mine|yours|your (?:house|place|flat|home|school))';

const RULES: readonly PhraseRule[] = [
  {
    pattern:
      /\b(?:(?:can|could|shall|should) (?:\w+ )?we|lets|let us|we (?:can|could|should|shall)|do you want to|want to|fancy|wanna) (?:\w+ ){0,2}?(?:go|going|get|grab|hit|do|try) (?:to |a |for |the |down ){0,2}(?:costa|starbucks|maccies|mcdonalds|nandos|greggs|kfc|cinema|town|beach|cafe|spoons|shops|shopping|arcade|bowling|pub)\b/gu,
    unlessLead: OTHERS,
    unlessSentence: new RegExp(
      `${WITH_OTHERS.source}|\\b(?:did|have|when|if) we\\b|\\b(?:class|school trip|teacher|question|business|essay)\\b`,
      'u',
    ),
  },
  {
    pattern:
      /\b(?:can|could|shall|should|may|lets|let us|want to|would like to|would love to|like to|love to|wish|maybe|might|going to|why do not|how about|when can|when could|where can|where could|where shall|will|if) (?:\w+ )?(?:we |you and i |you and me |i |us )?(?:\w+ )?(?:meet|meetup|meeting|hang out|hangout|link up|catch up|get together|see each other|grab (?:a )?(?:coffee|food|lunch|drink)|get (?:a )?(?:coffee|food|lunch|drink)|go for (?:a )?(?:coffee|walk|drive|drink|food|lunch))\b/gu,
    unlessLead: OTHERS,
    unlessTail:
      /^ (?:up )?(?:with )?(?:my|some|a|an|the|his|her|their|other|new|him|them|our|old|people|friends|someone|anyone|everyone|mates|others|with|more|deadlines?|targets?)(?: |$)(?!(?:park|station|shops?|cafe|library|mall|corner|bus|gym|weekend|coffee)\b)/u,
    unlessSentence: new RegExp(
      `${ONLINE.source}|${WITH_OTHERS.source}|${NOT_ALLOWED.source}|\\b(?:catch up) on\\b|\\bto (?:my|the) (?:gp|doctor|teacher)`,
      'u',
    ),
  },
  {
    pattern:
      /\b(?:meet|see|visit) (?:up with )?you (?:in (?:person|real life|rl|the flesh|town|your area)|irl|face to face|at (?:the|your|my)|outside|after (?:school|work|college)|this weekend|on (?:saturday|sunday|monday|tuesday|wednesday|thursday|friday)|tomorrow|tonight|for (?:a )?(?:real|coffee|lunch|drink|food))\b/gu,
    unlessLead: /(?:^| )(?:can not|could not|not|never|to|nice|glad) (?:able to )?$/u,
    unlessSentence: ONLINE,
  },
  {
    pattern:
      /(?:^|\. |\band |\bto |\bcan |\bcould |\bwill |\bso |\bi want to |\blets |\bplease |\bwould )(?:meet|meet up with|come meet|come and meet|come see|come and see) (?:you|me)\b(?! (?:halfway|on here|here|online))/gu,
    unlessLead: OTHERS,
    unlessSentence: new RegExp(`${ONLINE.source}|${NOT_ALLOWED.source}`, 'u'),
  },
  // "meet me saturday"
  {
    pattern:
      /\b(?:meet|come (?:and )?(?:meet|see|find)|see) (?:up with )?me (?:on |this |next |after |at )?(?:saturday|sunday|monday|tuesday|wednesday|thursday|friday|sat|sun|tomorrow|tonight|today|later|weekend|week|school|work|college|town|the weekend|half \w+|\d{1,2})\b/gu,
    unlessLead: new RegExp(`${OTHERS.source}|(?:^| )(?:coming|going|comes|want|wants|wanted) to $`, 'u'),
    unlessSentence: new RegExp(`${ONLINE.source}|${NOT_ALLOWED.source}`, 'u'),
  },
  {
    pattern: new RegExp(
      `\\b(?:meet|meet me|meet us|meet you|meet up|see you|wait for you|waiting for you|find me|come|be) (?:up )?(?:at|by|near|outside|in|behind|to|round|over to) (?:the |a )?(?:\\w+ )?${PLACE}\\b`,
      'gu',
    ),
    unlessLead: OTHERS,
    unlessSentence: new RegExp(
      `${WITH_OTHERS.source}|${ONLINE.source}|\\bi (?:will|might|would) be (?:at|in|to)|\\b(?:used|going|want|have|need|allowed|scared|able|afraid) to (?:be|come) (?:in|to|at|by|near|outside)\\b|\\bto be in\\b`,
      'u',
    ),
  },
  {
    pattern: /\bmeet(?:ing)? (?:\w+ ){0,3}?(?:in person|in real life|irl|face to face|in the flesh)\b/gu,
    unlessLead: OTHERS,
    unlessSentence: new RegExp(`${WITH_OTHERS.source}|${NOT_ALLOWED.source}`, 'u'),
  },
  {
    pattern:
      /\b(?:see|hang out|hang|talk|chat|speak) (?:with )?(?:you|each other|together)? ?(?:in person|in real life|irl|face to face)\b/gu,
    unlessLead: OTHERS,
    unlessSentence: new RegExp(`${WITH_OTHERS.source}|${NOT_ALLOWED.source}`, 'u'),
  },
  {
    pattern:
      /\b(?:come|pop|get|head|swing|drive|drop) (?:over |round |around |down |by )?(?:to )?(?:mine|my (?:house|place|flat|home|room)|yours|your (?:house|place|flat|home|area|town|school))\b/gu,
    unlessLead: OTHERS,
  },
  {
    pattern:
      /\bi (?:will|can|could|would|am going to|want to|am happy to) (?:\w+ )?(?:pick you up|come (?:and )?(?:get|see|find|visit|meet|collect) you|drive (?:over|you|to you|down)|visit you|give you a (?:lift|ride)|take you (?:out|for|to|home|away|somewhere))\b/gu,
    unlessTail: /^ (?:through|seriously)/u,
  },
  {
    pattern:
      /\b(?:can|could|will|would) you (?:\w+ )?(?:pick me up|come (?:and )?(?:get|see|find|visit|meet|collect) me|visit me|give me a (?:lift|ride)|take me (?:out|home|away|somewhere))\b/gu,
  },
  {
    pattern:
      /\b(?:come|stay|sleep) over (?:to mine|at mine|to my|at my|tonight|this weekend|sometime|some time|at the weekend)\b/gu,
    unlessLead: OTHERS,
  },
  {
    pattern:
      /\b(?:where(?: ?abouts)? (?:do|are) you (?:live|from|based|staying|living)|where you live|where you at|what (?:is )?(?:your )?(?:home )?address|(?:what|which) (?:town|city|street|area|part) (?:do|are) you|which part of \w+ (?:do|are) you|do you live (?:near|in|close|nearby|around|alone)|are you (?:near|close to|from|local to) (?:me|my|here|london|manchester|leeds))\b/gu,
    unlessLead:
      /(?:^| )(?:he|she|they|people|asked(?: me)?|asks|asking|knows?|like|love|hate|depends|no matter|about) (?:\w+ )?$/u,
  },
  {
    pattern:
      /\bsend me your (?:home )?(?:address|location|postcode)\b|\b(?:what is|whats|give me|tell me) your (?:home )?(?:address|location|postcode)\b|\bshare your location\b|\bdrop (?:me )?(?:a |your )?(?:pin|location)\b/gu,
  },
  {
    pattern:
      /\b(?:fancy|up for|down for|how about|what about|thinking of|interested in|love|like|keen on|free to|free for|happy to|want to|wanna|lets|can we|could we|we could|we can|shall we|we should|with you for) (?:\w+ )?(?:meeting|meet up|a meet ?up|hanging out|hang out|grabbing|grab|getting|a walk|a coffee|going out|coffee|lunch|dinner) (?:up|out|together|(?:some |a |us |for (?:a )?)?(?:coffee|lunch|dinner|food|bite|drink|walk|mcdonalds|costa|milkshake|pizza)|(?:a )?bite(?: to eat)?|in town|irl|with (?:me|you)|(?:this|next) (?:weekend|week|saturday|sunday)|(?:on )?(?:saturday|sunday|friday))\b/gu,
    unlessLead: OTHERS,
    unlessSentence: new RegExp(`${ONLINE.source}|${WITH_OTHERS.source}`, 'u'),
  },
  {
    pattern:
      /\b(?:come|go|want to come|want to go|come along|join me|coming) (?:and (?:find|get|join|see|visit) me|(?:to |out |for |round |down ){1,2}(?:the |a |my )?(?:\w+ ){1,2}?with me)\b/gu,
    unlessLead: OTHERS,
    unlessSentence: /\bonline\b|\b(?:through|over) (?:this|it) with me\b/u,
  },
  {
    pattern:
      /\b(?:what|which) (?:part|area|side|bit|end) of (?:\w+ ){1,3}?(?:are|do) you\b|\bwhere (?:do|are) you (?:\w+ )?(?:live|based|located|from)\b/gu,
    unlessLead: /(?:^| )(?:he|she|they|people|asked me|asks) (?:\w+ )?$/u,
  },
  {
    pattern:
      /\b(?:do you want to|want to|wanna|you should|can you|could you|why do not you|you could|you can) (?:\w+ )?(?:come|pop|drop) (?:over|round|around|by|to mine|and stay)\b/gu,
    unlessLead: OTHERS,
    unlessTail: /^ to (?:the idea|it|that|my way)/u,
  },
  {
    pattern:
      /\b(?:fancy|up for|how about) (?:a |some |going for (?:a )?)(?:\w+ )?(?:coffee|tea|drink|pint|walk|lunch|dinner|bite|milkshake|mcdonalds|costa|film|cinema|kickabout)\b/gu,
    unlessLead: OTHERS,
    unlessSentence: WITH_OTHERS,
  },
  {
    pattern:
      /\b(?:let me|i will|i can|i could|i want to|i would love to|i would like to) (?:\w+ )?take you (?:out|for|to|somewhere|home|shopping|away)\b/gu,
    unlessTail: /^ (?:through|at your word)/u,
  },
];

/** Plans to meet, and questions about where a person lives. Meeting friends, deadlines and people met before do not count. */
export function findMeetUp(words: Words): Match[] {
  return phraseRuleMatches('meetUp', 'contact.meetUp', findPhrases(words, RULES));
}

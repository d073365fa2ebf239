import { around, DONE_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const WARES = `(?:${[
  'presents?|gifts?|gift cards?|vouchers?|robux|v ?bucks|skins?|phone|iphone|laptop|tablet|ipad|trainers|shoes|clothes|dress|game|games',
  'console|vape|vapes|alcohol|weed|jewell?ery|necklace|bracelet|chain|perfume|makeup|headphones|airpods|hoodie|nitro|battle pass|sim|boots',
  'lingerie|underwear|tickets?|credit|top up|flowers|chocolates?|takeaway|headset|jacket',
].join('|')})`;
const SOMETHING =
  '(?:something (?:nice|special|small|pretty|for your (?:birthday|room))|something(?= \\.|$)|a (?:little|wee) something|anything you want' +
  '|treats?|a treat|drinks?|food|lunch|dinner|top)';
const HELPFUL = after(
  around`^ (?:plan|changer|of (?:listening|thought)|useful|to (?:read|think|help)|about|on here|interesting|that might help
    |from the library|an idea|wrong|bank|call|number)`,
);

/** Presents promised, sent or announced. */
export const GIFTS: readonly Rule[] = [
  {
    id: 'gift.willBuyYou',
    says: 'The writer will buy or send the other something.',
    kind: 'gift',
    risk: 'moderate',
    pattern: phrase`\b(?:ill|id|i (?:will|can|could|would|am going to|want to|have|got|would like to|would love to|am happy to|might
      |could just)) (?:\w+ )?(?:buy|bought|get|got|order|ordered|send|sent|give|given|gift|post|posted) (?:you|u
      |ye) (?:\w+ ){0,4}?(?:${WARES}|${SOMETHING})\b`,
    unless: [HELPFUL],
    hits: [
      'i will buy you a present',
      'i will get you some robux',
      'dont tell me no, ill send you a voucher',
      'I could send you a little something for your birthday, an Amazon voucher',
    ],
    misses: [
      'i will give you some ideas',
      'i will send you a summary on here',
      'i will send you something to read',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'gift.letMeBuy',
    says: 'The writer asks to buy the other something.',
    kind: 'gift',
    risk: 'moderate',
    pattern: phrase`\b(?:let me|can i|could i|shall i|may i) (?:\w+ )?(?:buy|get|send|order|treat|gift) (?:you
      |u)(?: to)? (?:\w+ ){0,4}?(?:${WARES}|something|anything|food|lunch|dinner|drinks?|the battle pass)\b`,
    unless: [HELPFUL, after(/^ (?:clear|out|off your|more)/u)],
    hits: [
      'can i buy you something nice',
      'let me buy you a new phone',
      'dont be proud let me get you some trainers',
    ],
    misses: ['can i send you something to read', 'let me get you some help'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'gift.presentForYou',
    says: 'The writer has a present for the other.',
    kind: 'gift',
    risk: 'moderate',
    pattern: phrase`\b(?:i (?:have|got|have got|bought|am buying|am getting) (?:\w+ ){0,3}?(?:a |some |you )?(?:\w+ )?(?:present
      |gift|surprise|voucher|treat|chain|necklace)s? (?:for you|waiting for you|here|to (?:give|send) you)
      |(?:i )?got (?:you|ye) (?:a |some |the )?(?:\w+ )?(?:wee |little )?(?:present|gift|voucher|robux|phone
      |something)|i want to (?:send|give|buy|get) you (?:a |some )?(?:\w+ )?(?:gift|present|voucher|something))\b`,
    unless: [HELPFUL, DONE_BY_OTHERS, before(/(?:^| )(?:not|never) $/u)],
    hits: [
      'i got you a gift',
      'i have a little present for you',
      'Got you a wee present. How can I get it to you?',
    ],
    misses: ['my mum said i got you a present', 'you have a gift for writing'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'gift.boughtYou',
    says: 'The writer has bought or ordered something for the other.',
    kind: 'gift',
    risk: 'moderate',
    pattern: phrase`\b(?:i (?:have )?(?:\w+ )?(?:bought|ordered) you (?:a |an |some |the |this |those )?\w+|(?:like|love|want|going
      |happy|able|allowed|got|bought|ordered|sent|sending|posting|buying|getting) (?:to )?(?:get|buy|send|give|post
      |order)? ?(?:you|u) (?:\w+ ){0,2}?(?:something (?:for|nice|special|pretty)|${WARES}))\b`,
    unless: [
      DONE_BY_OTHERS,
      HELPFUL,
      inSentence(around`\bgot you (?:covered|now|there|thinking|through|this|sorted|wrong|back|into|in trouble|down|a bit|here|worried
        |going|upset)\b`),
    ],
    hits: [
      'i bought you some trainers',
      "I've bought you something.",
      'Ordered you those headphones you liked.',
      'id like to get you something for your birthday',
    ],
    misses: ['my dad bought you a phone?', 'what got you into the game', 'i bought my mum a gift'],
    source: 'corpus, lines a, b',
    since: '2026-11-28',
  },
  {
    id: 'gift.wantMeToBuy',
    says: 'The writer asks whether to buy the other something.',
    kind: 'gift',
    risk: 'moderate',
    pattern: phrase`\b(?:(?:want|would you like) me to (?:buy|get|send|order) you|i will (?:buy|send|get) you (?:one|it|some
      |anything|whatever|new|the \w+) (?:if|things|stuff|for|so|when)|(?:ill|i will) (?:buy|get) you one(?= \.|$)
      |send (?:me )?(?:your|ur) wish ?list|guess what i bought you)\b(?! (?:some help|the link|a link|information|info
      |help))`,
    unless: [
      DONE_BY_OTHERS,
      HELPFUL,
      after(/^ (?:the link|a link|some information|info|you can read|help)/u),
      before(/(?:^| )(?:not|never) $/u),
    ],
    hits: [
      'want me to get you a gift card',
      "I'll buy you the phone if you promise to only use it for me",
      'Guess what I bought you.',
    ],
    misses: ['want me to send you the link', 'he asked do you want me to buy you one'],
    source: 'corpus, lines e, k',
    since: '2026-11-28',
  },
  {
    id: 'gift.inThePost',
    says: 'The writer says that a present is on its way.',
    kind: 'gift',
    risk: 'moderate',
    pattern: phrase`\b(?:put|popped|got|have|sent) (?:\w+ )?(?:a |an |some |your |you )?(?:\w+ ){0,2}?(?:present|gift|surprise|treat
      |voucher|parcel|something|chain|necklace|phone) (?:\w+ )?(?:in the post|on (?:its|the) way|arriving|coming
      |to your (?:school|college|house|friends house|work))`,
    unless: [DONE_BY_OTHERS, before(/(?:^| )(?:i am|i have been) (?:expecting|waiting) $/u)],
    hits: [
      "I've put a little present in the post for you",
      'I sent a little gold chain to your college, say its from a cousin',
    ],
    misses: ['my aunt put a present in the post for you', 'the parcel is coming'],
    source: 'corpus, lines a, c, g',
    since: '2026-11-28',
  },
  {
    id: 'gift.myTreat',
    says: 'A mentor offers a treat, a ticket, a drink or a job as a favour.',
    kind: 'gift',
    risk: 'moderate',
    from: 'mentor',
    pattern: phrase`\b(?:my treat|i (?:would |want |really want )?(?:love |like )?to treat you|(?:spare|two) tickets? (?:for|to)
      |it is a present|(?:got|get) you (?:a|the|that) (?:job|vape|drink)|bottle with your name|your first legal pint
      |(?:buy|bought) you (?:a )?(?:drink|pint)|pay me back in|what i have spent on you)\b`,
    unless: [DONE_BY_OTHERS, before(/(?:^| )(?:not|never|library has) (?:\w+ )?$/u)],
    hits: [
      'my treat, hotels got a pool',
      'You can pay me back in smiles.',
      'Ive got a spare ticket for Saturday',
    ],
    misses: ['my nan said my treat', 'your mum has two tickets for the show'],
    source: 'lines a, b, e, f, g, k',
    since: '2026-11-28',
  },
];

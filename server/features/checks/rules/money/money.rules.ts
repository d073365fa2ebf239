import { around, DONE_BY_OTHERS, FORBIDDEN } from '../conductExcuses.ts';
import { after, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const AMOUNT =
  '(?:money|cash|pounds \\d+|\\d+ ?(?:quid|pounds|p|gbp|dollars|euros?)?|a few (?:quid|pounds)|some money' +
  '|(?:ten|twenty|thirty|forty|fifty|sixty|a hundred) (?:quid|pounds)|a tenner|a fiver|the deposit)';
const NO_MONEY = after(
  around`^ (?:things|ideas|points|reasons|minutes?|mins|hours?|days?|messages?|questions?|examples?|tips|more|times|percent
    |steps|per cent|chapters?|pages?|words|seconds?)`,
);
const SAFE_TALK = inSentence(
  around`\b(?:never|do not|scam|safe|student (?:bank )?account|open(?:ing|ed)? a|student finance|bursary office)\b`,
);

/** Money asked for or offered. */
export const MONEY: readonly Rule[] = [
  {
    id: 'money.lendMe',
    says: 'The writer asks for a loan or a transfer.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`\b(?:(?:lend|loan|transfer|wire|paypal|cashapp|venmo|monzo|revolut|bank|pay) (?:me|us|you
      |over) (?:\w+ ){0,2}?${AMOUNT}|(?:lend|loan) me (?:some|a bit|a few|money))\b`,
    unless: [DONE_BY_OTHERS, FORBIDDEN, NO_MONEY],
    hits: ['can you lend me money', 'could you transfer me 50 quid', 'dont worry i can lend you a tenner'],
    misses: ['my nan lent me, she pays me 10 quid', 'i can lend you my ear', 'he will pay you 20 pounds'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'money.appMe',
    says: 'The writer asks for money by a payment service.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`\b(?:paypal|cashapp|cash app|venmo|monzo|revolut|western union) (?:me|you)\b`,
    unless: [DONE_BY_OTHERS, FORBIDDEN],
    hits: ['can you cashapp me', 'no stress just monzo me'],
    misses: ['my mum will monzo me', 'monzo is a bank'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'money.sendMoney',
    says: 'The writer asks for, or offers, a sum.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`\b(?:send|sent|give|get|owe) (?:me|you|us) (?:\w+ ){0,2}?(?:money|cash|pounds \d+|\d+ (?:quid|pounds)
      |a few (?:quid|pounds)|a tenner|a fiver|(?:ten|twenty|thirty|forty|fifty) (?:quid|pounds))\b`,
    unless: [DONE_BY_OTHERS, FORBIDDEN, NO_MONEY, after(/^ (?:off|back for|advice|worries)/u)],
    hits: ['send me £20', 'i will give you £50', 'no one has to know i can send you some cash'],
    misses: ['my nan gave me £20', 'never send me money', 'they give you money advice'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'money.payYou',
    says: 'The writer offers pay.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`\b(?:ill|id|i (?:will|can|could|would|am going to|want to|would happily|am happy to)) (?:\w+ )?(?:pay|reward
      |sponsor) (?:you|for (?:it|you|your|the|everything|lunch|a))\b`,
    unless: [DONE_BY_OTHERS, after(/^ (?:attention|a compliment|back attention|back)/u)],
    hits: ['i will pay you for it', 'i could pay you for your time', "I'll pay you for a picture."],
    misses: ['my boss said i will pay you friday', 'i will pay attention'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'money.bankDetails',
    says: 'The writer asks for bank details or a payment account.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`\b(?:what is|what are|give me|send me|tell me|need|share|do you have|have you got
      |got) (?:\w+ )?(?:your |a |an |any )?(?:\w+ )?(?:bank (?:details|account|card)|paypal|cashapp|cash app|sort code
      |account number|card number|card details|monzo|revolut|crypto wallet)\b`,
    unless: [DONE_BY_OTHERS, SAFE_TALK],
    hits: ['whats your paypal', 'what are your bank details', 'do you have a bank card i can use'],
    misses: [
      'never share your bank details',
      'you need a student bank account',
      'he asked what is your paypal',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'money.borrow',
    says: 'The writer asks to borrow.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`\b(?:can|could|may) i (?:\w+ )?borrow (?:\w+ ){0,3}?(?:money|cash|pounds? \d+|\d+ (?:quid|pounds)|a tenner
      |a fiver|a few quid|a bit)\b`,
    unless: [DONE_BY_OTHERS],
    hits: ['can i borrow some money', 'i hate to ask but can i borrow a tenner'],
    misses: ['can i borrow a pen', 'he said can i borrow some money'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'money.intoAccount',
    says: 'The writer speaks of money put into an account, on a card or on a phone.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`\b(?:send|sent|transfer|put|pay|paid|wire|pop|popped|topped) (?:\w+ ){0,2}?(?:pounds \d+|\d+ (?:quid|pounds)
      |\w+ (?:quid|pounds)|money|cash|some|forty|fifty) (?:\w+ )?(?:to|into|in|on|over) (?:the |my |your )?(?:account
      |bank|paypal|monzo|card|phone|game account)\b`,
    unless: [
      DONE_BY_OTHERS,
      FORBIDDEN,
      inSentence(/\b(?:employer|student finance|universal credit|wages|bursary office|refund)\b/u),
    ],
    hits: [
      'could you send £30 to my account',
      "i've put £50 on your card, now be nice",
      'no need to thank me i put £20 on your phone',
    ],
    misses: ['my mum put 20 pounds on my card', 'i put money into the meter'],
    source: 'corpus, lines d, g, k',
    since: '2026-11-28',
  },
  {
    id: 'money.doYouNeedCash',
    says: 'The writer asks whether the other needs money.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`(?:\bdo you (?:need|want) (?:any |some |a bit of )?(?:money|cash|a loan)|\bhow would you like (?:\w+ )?(?:quid
      |pounds)|\beasy cash|(?:^|\. )need (?:some |any )?(?:money|cash)(?= \.|$| i)|\bskint again)(?= |$)`,
    unless: [DONE_BY_OTHERS, after(/^ (?:advice|help|for the (?:trip|bus) from)/u)],
    hits: ['do you need cash? i can help', 'How would you like fifty pounds?', 'theres easy cash in it'],
    misses: ['do you need money advice', 'they say do you need cash'],
    source: 'corpus, lines a, f, k',
    since: '2026-11-28',
  },
  {
    id: 'money.iCanLend',
    says: 'The writer offers a loan, or to pay bills.',
    kind: 'money',
    risk: 'moderate',
    pattern: phrase`\b(?:(?:do not mind|happy|fine with|up for) (?:lending|giving|sending) you (?:\w+ ){0,2}?(?:money|cash|quid
      |pounds)|i (?:can|could|will|would) (?:\w+ )?(?:(?:lend|loan|give|send|pay
      |help) you (?:with )?(?:some |a bit of |the |a few |out with )?(?:your )?(?:money|cash|quid|pounds|rent
      |pounds \d+|forty quid|fifty quid|deposit)|(?:cover|clear|pay) (?:the |your |that )(?:rent|deposit|roulette|debt
      |fine|bill)))\b`,
    unless: [DONE_BY_OTHERS, after(/^ (?:advice|budget|worries|forms?|application)/u)],
    hits: [
      'i can send you some money',
      'I could help with your rent, i will cover the rent',
      "I'll lend you the deposit, on the quiet",
    ],
    misses: ['i can help you with the rent forms', 'he said i can give you money'],
    source: 'corpus, lines b, c, e',
    since: '2026-11-28',
  },
];

import { around, DONE_BY_OTHERS, FORBIDDEN } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const CARERS =
  '(?:your|ur|yer) (?:\\w+ )?(?:mum|dad|parents?|carers?|nan|gran|stepmum' +
  '|brother|sister|family|folks|flatmate|housemate|landlady|housemates|flatmates|aunt)s?';

/** Traces that are removed, watchers that are sounded out, and others who are talked down. */
export const HIDING_TRACES: readonly Rule[] = [
  {
    id: 'secrecy.deleteMessages',
    says: 'The writer asks that messages be deleted.',
    kind: 'secrecy',
    risk: 'high',
    pattern: phrase`\b(?:delete|clear|erase|wipe|get rid of|bin|deleting) (?:this|these|our|the|your|all (?:of )?(?:this|these
      |our)) (?:\w+ )?(?:messages?|chats?|conversations?|history|texts?|browser history|thread)\b`,
    unless: [
      DONE_BY_OTHERS,
      FORBIDDEN,
      before(
        around`(?:^| )(?:how|where|can|could|how do|can i|could i|do|to|i) (?:do |can |could )?(?:i |you )?$`,
      ),
      inSentence(/\b(?:can not|never|do not) delete\b|\bevidence\b/u),
    ],
    hits: [
      'delete these messages after',
      'dont forget to breathe. delete this chat when you are done',
      'Deleting our chat history would show me that you trust me',
    ],
    misses: [
      'dont delete the messages, they are evidence',
      'he makes me delete our texts',
      'how do i delete this chat',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.deleteOnceRead',
    says: 'The writer asks that it be deleted once it has been read.',
    kind: 'secrecy',
    risk: 'high',
    pattern: phrase`\b(?:delete|bin|erase) (?:(?:this|that|it|these|them) (?:once|after|when|as soon as|straight after)|as (?:you
      |we) go)\b`,
    unless: [DONE_BY_OTHERS, FORBIDDEN],
    hits: [
      'delete this once youve read it ok',
      'dont worry just delete it after',
      'it stays in this chat if you delete as we go',
    ],
    misses: ['he told me to delete it after', 'do not delete it after, keep the proof'],
    source: 'corpus, lines a, b',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.whoReadsThis',
    says: 'A mentor asks whether somebody at home looks at the messages.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:do|does|can|could|will|is) ${CARERS} (?:\w+ )?(?:read|reads|check|checks|look (?:at|through)|see|go through
      |listen|reading) (?:your|this|these|our|what|at)\b`,
    unless: [after(/^ (?:(?:your|this) )?(?:homework|essay|work|spelling|how|school|grades|side|for you)/u)],
    hits: [
      'does your mum read your messages',
      'Do your parents ever look through your phone?',
      'Do your foster carers check your phone?',
    ],
    misses: ['does your mum see how hard you work?', 'does your dad check your homework?'],
    source: 'corpus, lines b, c, d, e, f',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.hideTheScreen',
    says: 'A mentor asks that the screen, the phone or a present be hidden.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:hide|cover) (?:your screen|your phone|our chat|our chats|our messages|this|it|the screen|the (?:phone
      |bracelet|necklace|present|money)|these (?:messages|chats)) (?:from|when|if|under|in)\b`,
    unless: [DONE_BY_OTHERS, FORBIDDEN],
    hits: ['hide your screen when your mum comes in', "Hide the bracelet when your dad's in."],
    misses: ['you dont have to hide this from your mum', 'she hides it under the bed'],
    source: 'corpus, lines f',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.notWatchedHere',
    says: 'A mentor talks about who watches the chat, or moves what is said past them.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:the )?(?:mods|moderators|staff|they) (?:only read|are asleep|can not see|do not (?:read|see|check)
      |never (?:check|read|see))|(?:nobody|no one) (?:is )?(?:reading|checking|reads|checks) (?:over our shoulders
      |what we|this|these|it|the)|without anyone reading|off the record|off the books|so it does not get blocked
      |the filter will not)\b`,
    unless: [
      before(/(?:^| )(?:not|never|nothing (?:\w+ )?is|if|think) $/u),
      after(/^ (?:your private|about|emails out of hours)/u),
      inSentence(/\b(?:wear|trainers|shoes|diary|homework|my emails)\b/u),
    ],
    hits: [
      'give me your real number hun, the mods only read whats on here',
      'the moderators are asleep by now haha',
      'we can talk without anyone reading',
    ],
    misses: ['nothing here is off the record', 'the moderators read a sample of chats'],
    source: 'lines b, c, f, g, k',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.homeAlone',
    says: 'A mentor asks whether the young person is alone at home.',
    kind: 'secrecy',
    risk: 'moderate',
    from: 'mentor',
    attention: 'review',
    pattern: phrase`\b(?:are you|you|is it just you|just you|you are) (?:home |at home |in the (?:house|flat) |all )?(?:alone
      |on your own|by yourself|yourself)(?: in the (?:house
      |flat))?(?= right now| now| tonight| in | at home| at the| then| again|$| \.| or | till)`,
    onlyIf: [/\b(?:are you|home|house|flat|just you)\b/u],
    unless: [
      before(/(?:^| )(?:when|if|because|not|that|while|were|leave|leaves|what|how) (?:\w+ )?$/u),
      inSentence(
        around`\b(?:safe|ambulance|999|police|taken|take|hurt|walk|walking|train|bus|not have to|worried|adult)\b`,
      ),
    ],
    hits: [
      'are you home alone?',
      'are you on your own in the house right now?',
      'you home on your own again?',
    ],
    misses: [
      'are you on your own and safe?',
      'you dont have to do it on your own',
      'when you are alone what helps?',
    ],
    source: 'lines a, b, e, k',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.whenTheyAreOut',
    says: 'A mentor asks when carers are out or asleep.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:message|text|write to|talk to|ring|call) me when (?:you are (?:alone|on your own|by yourself)
      |everyone is)|(?:when|what time) (?:is|are|does|do|will) (?:${CARERS}|everyone|the house|your mum and dad|they
      |your mother|your father) (?:\w+ ){0,2}?(?:next (?:away|out)|out next|away next|go(?:es)? (?:out|to (?:bed|work
      |sleep))|get in|out|away|asleep|leave)|(?:when|once|after|till|until) (?:${CARERS}|the house|they|he|she
      |everyone) (?:\w+ )?(?:is |are |has |have )?(?:asleep|in bed|gone to bed|next away))\b`,
    unless: [
      before(/(?:^| )(?:he|she|they|i|you) (?:\w+ ){0,3}$/u),
      inSentence(
        around`\b(?:safe|999|police|talk to (?:her|him|them)|tell (?:her|him|them)|ask (?:her|him|them))\b`,
      ),
    ],
    hits: [
      'what time do your mam and dad go to bed',
      'when is your mum out next?',
      'When are your parents next away?',
      "ring me after your mum's asleep",
    ],
    misses: ['when is your mum home? could you tell her?', 'he comes in when my mum is asleep'],
    source: 'lines a, b, c, e, f, g, k',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.lockedDoor',
    says: 'A mentor asks about a lock on the bedroom door or who shares the room.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:lock on your (?:bedroom )?door|your (?:bedroom )?door (?:\w+ )?lock|lock your (?:bedroom )?door and
      |bedroom door the sort|share a bedroom|leave your window|sleep with your curtains)\b`,
    unless: [
      inSentence(
        around`\b(?:safe|police|housing|council|landlord|999|tenancy|he comes in|intruder|refuge|contract|maintenance)\b`,
      ),
    ],
    hits: [
      'Have you got a lock on your bedroom door?',
      'Lock your door and put headphones in',
      'leave your window on the latch',
    ],
    misses: [
      'ask the council for a lock on your door',
      'lock your door and call the police',
      'the halls contract says you get a lock on your door',
    ],
    source: 'lines a, c, d, f, k',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.nobodyElseUnderstands',
    says: 'A mentor sets themselves above friends, family or helpers.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:nobody|no one|they|she|he|${CARERS}|your (?:\w+ )?(?:mates|friends)) (?:\w+ )?(?:understands?|gets?
      |do not get|does not get|listens?|listens to|loves?|love) you (?:like|the way|as) i|do not (?:\w+ )?need (?:that
      |your|a|those|the|them) (?:\w+ )?(?:counsellor|therapist|friends|mates|social worker
      |them)(?: now)? you have (?:got )?me|jealous of (?:what we have|us|our)|turning you against me
      |you have got me now|i am the only (?:one|adult|person) (?:who|that) (?:\w+ )?(?:you|gets|sees|understands
      |speaks))\b`,
    unless: [before(/(?:^| )(?:he|she|says|said|told you|telling you) (?:\w+ )?$/u)],
    hits: [
      'nobody understands you like i do',
      "your mates don't get you like i do",
      'your therapist is jealous of what we have',
      'im the only one that sees you',
    ],
    misses: [
      'he says nobody understands you like i do, and that is not love',
      'no one gets you to school on time',
    ],
    source: 'lines a, b, c, d, e, f, k',
    since: '2026-11-28',
  },
];

import { around, ASKED_BY_OTHERS, FORBIDDEN } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ANYONE_ELSE } from './words.ts';

const NOT =
  '(?:we (?:should not|do not need to|do not have to|can not|must not|better not)' +
  '|do not|dinnae|never|you mustnt|must not|mustnt|lets not|let us not|can not|should not|better not|best not' +
  '|not to|will not|needn ?t|need not|no need to|why)';
const TELLS =
  '(?:tell|telling|mention (?:this|it|us|me|that) to|say (?:anything|a word|owt) to|report (?:this|it|me) to|show (?:(?:this|these|it|that) to)?|talk to)';
/** Another subject of "not tell", and choices that are left to the young person. */
const THEIR_CHOICE = before(
  around`(?:^| )(?:you do|i|he|she|they|who|if you|if you really|because you|cos you|when you|you can|you could|that you
    |things you|what you|you would|people|we|some|and|(?:can not|could not
    |will not) promise(?: you)?) (?:would |could |really |just |do |can )?$`,
);
const UNTIL_READY = after(
  around`^ (?:until you (?:are|feel)|unless you|if you (?:do not|would rather)|put|down|if you are not ready|stop you
    |tell you|make you|get (?:to you|you down)|push|pressure|else win|everything|how to|what to)`,
);

/** A mentor who asks for silence towards others. */
export const TELLING_NOBODY: readonly Rule[] = [
  {
    id: 'secrecy.tellNobody',
    says: 'A mentor tells the young person to tell nobody.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b${NOT} (?:ever |go |go and |be |have to |you |you dare |you ever )?${TELLS} ?${ANYONE_ELSE}\b`,
    unless: [THEIR_CHOICE, UNTIL_READY, ASKED_BY_OTHERS, inSentence(/\byou do not have to\b/u)],
    hits: [
      'dont tell anyone about us',
      'dont worry just dont tell your mum we talk',
      'you cant tell the moderators',
      "You mustn't tell your key worker about the phone",
      'lets not tell kith about this',
      'd0nt tell any1',
    ],
    misses: [
      'you dont have to tell anyone until you are ready',
      'i never tell anyone my weight',
      'if you dont tell anyone it gets heavier',
    ],
    source: 'corpus, trial row 1',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.doNotMention',
    says: 'A mentor asks that something be mentioned, shown or discussed to nobody else.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b${NOT} (?:ever |go |be |you |need to |have to )?(?:mention|mentioning|bring up|repeat|discuss|show|say|write
      |let on|put)(?: (?:it|this|us|me|that|any of (?:this|it)|the \w+|our \w+|about \w+
      |what we \w+(?: \w+)?))?(?: with| in front of| to)? ${ANYONE_ELSE}\b`,
    unless: [THEIR_CHOICE, UNTIL_READY, ASKED_BY_OTHERS, inSentence(/\byou do not have to\b/u)],
    hits: [
      'dont mention this to your parents',
      'dont show your mum these',
      'No need to mention the hug to the coordinator.',
      'dont be daft and dont mention it to your support worker',
    ],
    misses: [
      'you do not have to show anyone',
      'i never mention it to people',
      'you do not need to say it to anyone until you are ready',
    ],
    source: 'corpus, lines a, e, k',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.letNobodySee',
    says: 'A mentor asks that nobody see, hear or know.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:do not|never) let (?:\w+ ){0,2}?(?:see|know|read|find)|(?:make sure|so that|so|before|where) (?:nobody
      |no one|naebody|your (?:mum|dad|parents)|they
      |the staff) (?:does not |do not |will not |can not |would )?(?:sees?|reads?|knows?|finds?|catches|hears?
      |asks?))\b`,
    onlyIf: [
      around`\b(?:these|this|it|us|me|out|messages?|chats?|anyone|staff|nobody|no one|naebody|your (?:mum|dad|parents))\b`,
    ],
    unless: [
      before(/(?:^| )(?:he|she|they|i|you|who) (?:\w+ ){0,3}$/u),
      after(
        around`^ (?:out what happened to|you (?:cry|like)|how (?:good|much)|you are (?:upset|nervous)|your (?:work
          |working))`,
      ),
    ],
    hits: [
      'dont let anyone see these messages',
      "Don't let staff see it.",
      'make sure nobody finds out',
      'so your dad doesnt find out',
    ],
    misses: ['he makes sure nobody finds out', 'never let them see you sweat'],
    source: 'corpus, lines c',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.noNeedToKnow',
    says: 'A mentor says that parents or staff need not know.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:no need for ${ANYONE_ELSE} to (?:know|find out|hear|see|worry)|(?:she|he|they) (?:does not|do not) (?:need
      |have) to (?:know|find out|hear)|do not know will not hurt|does not know will not hurt
      |${ANYONE_ELSE} (?:does not|do not|need|need not|needs not|must|should|will|can|would
      |ought) (?:have to |need to |needs to |not |never |ever |need )*(?:know|find out|hear about|hear of|be told))\b`,
    unless: [
      before(/ is (?:what|(?:exactly )?the (?:exact |very )?thing) $/u),
      before(around`(?:^| )(?:think|thinks|thought|feel|feels|worried|scared|afraid|hope|says|said|why|if|because|when
        |believe) (?:that |your )?$`),
      after(around`^ (?:if you are (?:not )?safe|you are (?:safe|hurt)|who|why|your name|the details|all of|how|what (?:happened
        |he|is going)|so (?:they|we) can|when you)`),
      inSentence(/\b(?:police|safe|safety|helpline|without your parents|details|everything)\b/u),
    ],
    onlyIf: [/\b(?:no need|not|never|need know)\b/u],
    hits: [
      'no need for your mum to know, nobody should be told',
      'no need for your mum to know',
      'your mum doesnt need to know',
      'Your parents must never know we talk about this.',
      'its fine your dad dont need to know',
    ],
    misses: [
      'your mum should know about this',
      'are you worried your dad does not know?',
      'your teacher needs to know',
      "a man who says don't tell your mum is what your mum should be told",
    ],
    source: 'trial row 1, plain cries, lines a, g',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.nobodyNeedsToKnow',
    says: 'The writer says that nobody needs to know.',
    kind: 'secrecy',
    risk: 'high',
    pattern: phrase`\b(?:nobody|no one|naebody|they|they will) (?:really |ever |else )?(?:needs?|has|have|never have
      |ever has) (?:ever )?(?:to )?(?:ever )?(?:know|find out|hear)\b(?! (?:who you are|your name|how old))`,
    unless: [
      FORBIDDEN,
      ASKED_BY_OTHERS,
      before(
        around`(?:^| )(?:and |thinking |thought |so |feel like |felt like |if |that |hope |hoping |wish )$`,
      ),
      before(/(?:^| )(?:i|he|she) (?:\w+ ){1,6}$/u),
      after(/^ (?:i |me |my )/u),
    ],
    hits: [
      'nobody needs to know about this',
      'dont worry no one has to know',
      'we can do it and they never have to know',
    ],
    misses: [
      'i could leave and no one would need to know',
      'i hope they never have to find out',
      'he said nobody needs to know',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.betterTheyDoNotKnow',
    says: 'A mentor finds it better that others do not know.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:better|best|safer|easier) (?:if |that |it is if )?${ANYONE_ELSE} (?:do|does|did|is|are) not (?:know
      |find out|hear|told)|say (?:nothing|nowt) to ${ANYONE_ELSE}|not a word to ${ANYONE_ELSE}|(?:i would|i will
      |better|best|rather you|rather we|maybe) (?:say nothing|nowt said|(?:did|do) not mention)|(?:rather
      |prefer) (?:if )?(?:you|we) (?:did|do) not (?:tell|mention|say)|keep (?:it|this|that|me|us) (?:from
      |off) ${ANYONE_ELSE})\b`,
    unless: [before(/(?:^| )(?:he|she|they|not|never) (?:\w+ )?$/u)],
    hits: [
      "It's better your gran doesn't know that I helped",
      "I'd rather we didn't mention our longer chats to your mum",
      'not a word to your nan',
      'keep it from your mum',
    ],
    misses: [
      'is it better that your mum does not want it?',
      'i cannot keep it from the team',
      'he said say nothing to your mum',
    ],
    source: 'lines a, b, c, f',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.wouldNotTellThem',
    says: 'A mentor would not tell a parent what the two talk about.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\bi would not (?:\w+ )?(?:tell|mention|show|say (?:anything|a word) to|go telling)(?: (?:this|it|us
      |me))?(?: to)? ${ANYONE_ELSE} (?:\w+ )?(?:our|what we|us|we|this|these|that we|about us|about me|if i (?:were
      |was) you)\b`,
    hits: [
      "I wouldn't tell your mum about our chats, she'd only worry.",
      'never mind why, i wouldnt mention it to your nan that we talk',
    ],
    misses: ['i would not tell your mum without asking you', 'i wouldnt tell anyone your marks'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

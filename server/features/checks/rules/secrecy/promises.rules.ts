import { around, ASKED_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ANYONE_ELSE } from './words.ts';

/** Silence that a mentor asks for in other words than "tell nobody". */
export const PROMISES_OF_SILENCE: readonly Rule[] = [
  {
    id: 'secrecy.promiseNotToTell',
    says: 'A mentor asks for the promise not to tell.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:promise|swear)(?: me| to me)?(?: that)? (?:you will not|you would not|not to|never to
      |you will never) (?:ever )?(?:tell|say (?:anything|a word)|show|mention|let on|breathe)\b`,
    unless: [
      ASKED_BY_OTHERS,
      before(/(?:^| )(?:i|not|never|can not|to|you|could not) (?:\w+ )?$/u),
      after(/^ (?:yourself|me (?:a )?lie|lies)/u),
    ],
    hits: [
      'promise me you wont tell',
      'promise not to tell',
      'dont make a fuss, promise you wont say anything',
    ],
    misses: ['i cant promise not to tell', 'he made you promise not to tell?'],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.notAWord',
    says: 'A mentor asks for silence: "not a word", "keep quiet about it".',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:do not|never) (?:say|breathe) (?:a word|anything)(?= \.|$| about| to (?:anyone|anybody
      |a soul)| ok| yeah)|do not report (?:me|this|it|us)(?= \.|$| to| please| or| ok)|do not tell(?= \.|$| ok| yeah)
      |not a word(?= \.|$| about| ok| to)|keep (?:quiet|schtum|shtum|shush|mum) (?:about|on) (?:it|this|us|that|me
      |the)|keep quiet(?= \.|$| ok| yeah)|keep it shush)`,
    unless: [
      ASKED_BY_OTHERS,
      before(
        around`(?:^| )(?:i|you|they|he|she|who|if|people|to|we|had|have|if you|when you|not|when people) (?:\w+ )?$`,
      ),
      after(/^ (?:in (?:class|the library)|if you are not ready)/u),
    ],
    hits: ['dont say a word', 'dont worry just keep quiet about this', 'not a word ok'],
    misses: ['you dont have to keep quiet about it', 'if you dont say anything it gets heavier'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.needNotTellAboutUs',
    says: 'A mentor says that others need not be told about the two.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:you|we) (?:do not|need not|should not) (?:need to |have to )?(?:tell
      |mention to) ${ANYONE_ELSE}(?: else)? (?:about (?:us|this|me|it|our|what we|the (?:money|phone|present|hug
      |gift))|that we|what we|where we|we|i (?:gave|sent|bought))\b`,
    unless: [
      after(around`^ (?:until|on your own|alone|today|yet|all at once|straight away|by yourself|if you are not|before you|unless
        |now|tonight|\w+ (?:until|yet|today))`),
      inSentence(/\b(?:ready|moderator|help you)\b/u),
    ],
    hits: ['you dont need to tell anyone about us', 'you dont have to tell your mum about this'],
    misses: [
      'you dont have to tell your mum about this on your own',
      'you dont need to tell anyone about it until you are ready',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.justUs',
    says: 'A mentor says that it is for the two alone.',
    kind: 'secrecy',
    risk: 'moderate',
    from: 'mentor',
    attention: 'review',
    pattern: phrase`\b(?:not for anyone else|only (?:for )?us|just (?:for )?(?:us two|you and me|the two of us|us)(?= \.
      |$| ok| yeah)|when it is (?:only|just) us|(?:just|only) (?:yours and mine|ours)|(?:this|it) is private(?= \.
      |$| ok| yeah)|our (?:own )?thing(?= \.|$| ok| yeah))\b`,
    unless: [before(/(?:^| )(?:not|never) (?:\w+ )?$/u)],
    hits: [
      'this isnt for anyone else, just us',
      'Call me Pete when its only us.',
      'some things can be just yours and mine',
    ],
    misses: ['it is not just us, the team reads along', 'it is never only us here'],
    source: 'lines a, c, k',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.nobodyMustKnow',
    says: 'A mentor says that nobody must, or will, know.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:nobody|no one)(?: else)? (?:can|must|should|may|has to|needs to|will
      |is going to) (?:ever |be able to )*(?:know(?= \.|$| about| that we| we| what we| ok)|find out|see (?:this|it
      |these|us)|hear (?:about )?(?:this|it)|read this)`,
    unless: [
      ASKED_BY_OTHERS,
      before(
        around`(?:^| )(?:if|that|i worry|you worry|worried|scared|hoping|hope|think|thinking|feel|because) (?:\w+ )?$`,
      ),
      inSentence(
        around`\b(?:helpline|police|anonym\w+|report|childline|samaritans|marks|grades|surprise|counsellor|999)\b`,
      ),
    ],
    hits: ['no one can know', 'dont worry nobody will find out', 'nobody else has to see this'],
    misses: [
      'no one will know who you are when you ring childline',
      'are you worried that no one will know?',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.itIsASecret',
    says: 'A mentor calls it a secret.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:it is|its|this is|that is|let us make it|sh+) (?:its )?(?:a|our) secret(?= \.
      |$| ok| yeah| so| between| now| and| right)`,
    unless: [
      ASKED_BY_OTHERS,
      before(/(?:^| )(?:(?:not|never) |(?:if|that|me|think|feel|because|when) (?:\w+ )?)$/u),
      after(/^ (?:recipe|garden|santa|so (?:bad|heavy))/u),
    ],
    hits: ['its a secret', 'shh its our secret ok', 'dont worry its a secret between us'],
    misses: ['you told me it is a secret you have carried', 'he said its a secret'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.ifYouTell',
    says: 'A mentor threatens what happens if the young person tells.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\bif you (?:ever )?(?:tell|told|say anything)(?: (?:a soul|anyone|anybody|them|people|your \w+|the \w+
      |on me))?\b`,
    onlyIf: [
      around`\b(?:trouble|angry|cross|upset with|stop (?:talking|us)|hate you|prison|jail|lose|split|take you|regret
        |leave you|show your|over between|never (?:talk|speak|see|forgive)|sack|fired|arrested|not be able to (?:talk
        |see)|hurt)\b`,
    ],
    unless: [
      ASKED_BY_OTHERS,
      inSentence(around`\b(?:he|she|they) (?:\w+ )?(?:threatened|said|will hurt|would hurt|told you)\b|\byou (?:are
        |will) not (?:be )?in trouble\b|\b(?:nobody|no one) will be (?:angry|cross)\b`),
    ],
    hits: [
      'if you tell anyone ill be angry',
      'if you tell they will take you away',
      'if you tell your mum ill stop talking to you',
    ],
    misses: [
      'if you tell your mum she might surprise you',
      'if you tell them how you feel they can help',
      'you will not be in trouble if you tell anyone',
    ],
    source: 'lines k, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.trustsYouNotToTell',
    says: 'A mentor trusts, or makes sure, that the young person does not tell.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:trust (?:that )?you (?:not to|will not|would not) (?:tell|say|show)|you will not (?:tell
      |say anything)(?: to)?(?: ${ANYONE_ELSE})?(?= will you| right| ok| yeah| \.|$)|you (?:have not|did not) (?:told
      |tell) ${ANYONE_ELSE} (?:have|did) you)`,
    unless: [ASKED_BY_OTHERS, before(/(?:^| )(?:if|that|because|when|why|worried|afraid) $/u)],
    hits: ['i trust you wont tell', 'you wont tell anyone will you', 'you havent told anyone have you'],
    misses: [
      'he trusts that you wont tell, does he? if you wont tell us why, that is ok',
      'if you will not tell anyone it gets heavier',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.whatDidYouTell',
    says: 'A mentor asks what the young person told others about the two.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:told|tell|telling) ${ANYONE_ELSE} (?:about (?:us|me)(?= \.|$| and| yet| at)|what i (?:said|sent|gave
      |asked))\b`,
    onlyIf: [/\b(?:have you|did you|do you|have not you)\b/u],
    hits: ['have you told anyone about us', 'what did you tell your mum about me'],
    misses: ['have you told anyone about this', 'did you tell your mum about the exam'],
    source: 'lines b, f, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.youTellYouDoNot',
    says: 'A mentor trades silence for silence.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:i will not tell if you will not|keep your (?:secret|mouth shut)|good girl for not|you swore on|(?:you owe
      |owes?) me a (?:secret|picture|photo|pic|smile))\b`,
    unless: [
      before(/(?:^| )(?:not|never|happen|happens|think) $/u),
      after(/^ (?:for (?:long|ever)|what would|how|and they|they can)/u),
    ],
    hits: [
      "I won't tell if you won't.",
      'i said id keep your secret, now keep mine',
      'you owe me a picture remember',
    ],
    misses: [
      'i will not keep your secret for ever, i have to share it',
      'if you tell them how you feel they can help',
    ],
    source: 'lines a, f, k',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.promisesSilence',
    says: 'A mentor promises to tell nobody.',
    kind: 'secrecy',
    risk: 'moderate',
    from: 'mentor',
    pattern: phrase`\bi (?:will not|promise not to|swear not to|would never|promise i will not|will never) (?:\w+ )?(?:tell
      |say anything to|report (?:it|this|you) to) (?:anyone|anybody|a soul|no one|your (?:mum|dad|parents|teacher
      |school))\b`,
    unless: [
      after(around`^ (?:without (?:asking|telling)|unless|who does not|outside|you|what you|but the|except|if you are safe
        |about your (?:spelling|marks))`),
      before(/(?:^| )(?:promise|say|pretend) $/u),
    ],
    hits: ['i wont tell anyone', 'dont worry i would never tell your mum'],
    misses: ['i wont tell anyone without asking you first', 'i cant promise i wont tell anyone'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

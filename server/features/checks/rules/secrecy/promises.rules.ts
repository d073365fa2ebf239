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
      |a soul)| ok| yeah)|not a word(?= \.|$| about| ok| to)|keep (?:quiet|schtum|shtum|shush|mum) (?:about|on) (?:it
      |this|us|that|me|the)|keep quiet(?= \.|$| ok| yeah)|keep it shush)`,
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
      |$| ok| yeah)|when it is (?:only|just) us|(?:just|only) (?:yours and mine|ours))\b`,
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
];

import { ASKED_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ANYONE_ELSE } from './words.ts';

/** A mentor turns a young person away from those who could be told. */
export const TURNING_AWAY: readonly Rule[] = [
  {
    id: 'secrecy.talksOutOfTelling',
    says: 'A mentor talks a young person out of telling.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:there is |theres |there was )?(?:(?:no (?:reason|point|use|sense)|pointless)(?: in)? (?:to tell
      |telling) ${ANYONE_ELSE})|why (?:would|should) you tell ${ANYONE_ELSE}|not want (?:you to tell
      |${ANYONE_ELSE} to (?:know|find out|hear))|rather (?:no one|nobody|they|your \w+) (?:knew|did not know
      |never knew)|not (?:wrong|bad|lying|a lie|naughty) (?:to|if (?:we|you)) (?:keep (?:it|this)|do not tell
      |not tell))\b`,
    unless: [
      ASKED_BY_OTHERS,
      after(/^ (?:off|what to do|you (?:are|feel)|how you feel)/u),
      before(/(?:^| )(?:you|if you|you do|they|he|she|did you|do you) (?:do )?$/u),
    ],
    hits: [
      'theres no point telling your mum',
      'i dont want anyone to know about this',
      'its not lying if you dont tell your mum',
    ],
    misses: ['is it that you dont want your mum to know?', 'he said there is no point telling anyone'],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.staysHere',
    says: 'A mentor says that it goes no further.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:what happens|what we say|what you say|this|it) (?:here )?(?:stays here|goes no further|stays in here
      |does not go any further)|(?:do not|never) let (?:this|it) go any further|(?:never heard|did not hear) (?:this
      |it|that) from me|what is said to me goes no further)\b`,
    unless: [
      ASKED_BY_OTHERS,
      after(/^ (?:than|unless|except|but)/u),
      before(/(?:^| )(?:not|never|promise|that) $/u),
    ],
    hits: ['what happens here stays here', 'this goes no further', 'dont let this go any further'],
    misses: ['this goes no further than the team', 'i cannot promise that it goes no further'],
    source: 'lines a, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'secrecy.onlyTrustMe',
    says: 'A mentor asks to be the only one who is trusted.',
    kind: 'secrecy',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:only|just) (?:trust|talk to|listen to|confide in|tell) me(?= \.|$| not| and| ok| yeah)|(?:can
      |could) only trust me|only (?:one|person|adult) you can (?:trust|talk to|rely on)|do not (?:trust
      |listen to) (?:your (?:\w+ )?(?:mum|dad|parents|teachers?|friends|counsellor|therapist|worker|school)|childline
      |samaritans|the (?:moderators|mods|staff|police)))\b`,
    unless: [
      ASKED_BY_OTHERS,
      before(/(?:^| )(?:i|they|if you|do not|not|have to|need to|why) (?:do )?$/u),
      inSentence(/\byou do not have to\b/u),
    ],
    hits: ['only trust me', 'i am the only one you can trust', 'dont listen to childline'],
    misses: [
      'you do not only have me, and you do not have to only trust me',
      'if you dont trust your teacher who else is there?',
    ],
    source: 'lines a, f, plain cries',
    since: '2026-11-28',
  },
];

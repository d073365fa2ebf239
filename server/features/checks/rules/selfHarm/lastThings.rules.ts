import { before, DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { AWAY, ENDS, SETTING, aboutTopic } from './wording.ts';

const LOVED =
  '(?:mum|mams?|dad|parents|nan|gran|sister|brother|family|mates|friends|everyone|them|kids|her|him|people|our kid|wee brother|wee sister)';

/** Notes, letters and what is to be done with things, for when one is gone. */
export const LAST_THINGS: readonly Rule[] = [
  {
    id: 'selfHarm.suicideNote',
    says: 'The writer has a suicide note or goodbye letters.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`\b(?:written|wrote|writing|left|finished|write|typed|my|done) (?:my |a |the |some |all my )?(?:\w+ )?
      (?:suicide (?:note|letter)s?|goodbye (?:notes|letters|messages|videos)|final (?:note|letter)|last words|goodbyes)\b`,
    unless: [
      DENIED,
      REPORTED,
      AWAY,
      SETTING,
      before(/(?:^| )(?:he|she|they|teacher|character|soldier) (?:\w+ )?$/u),
      inSentence(/\b(?:soldier|essay|english|drama|character|play|film|book)\b/u),
    ],
    hits: [
      'ive written my suicide note',
      'not ok ive written goodbye letters to everyone',
      'wrote my goodbyes in my notes app',
    ],
    misses: [
      'wrote goodbye letters to my teachers at school',
      'i have not written a suicide note',
      'we wrote a goodbye letter from a soldier',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.goodbyeLetter',
    says: 'The writer has a goodbye letter; for whom is not said.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:written|wrote|writing|left|finished|write|typed) (?:my |a |the )?(?:\w+ )?
      (?:goodbye (?:note|letter|message|video)|last letter)\b`,
    unless: [
      DENIED,
      REPORTED,
      AWAY,
      SETTING,
      inSentence(/\b(?:soldier|essay|english|drama|character|play|film|book)\b/u),
    ],
    hits: ['i wrote a goodbye letter', 'not gonna lie i have written my last letter'],
    misses: ['write a goodbye letter as the soldier', 'i wrote a goodbye letter to my school'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wroteTheNote',
    says: 'The writer has written the note.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:(?:have|i|just|already|had|did|am) (?:just |already |finally )?
      (?:written|wrote|write|finished|writing|left|done) (?:the|my) (?:notes?|letters?)${ENDS}|(?:my|the) (?:notes?
      |letters?) (?:is|are|am) (?:\w+ )?(?:written|done|finished|ready))`,
    unless: [
      DENIED,
      REPORTED,
      aboutTopic(
        'revis\\w+|lecture|class|lesson|teacher|thank you|cover letter|application|flash ?cards?|chemistry',
        'biology|history|seminar|santa|landlord|council|solicitor',
      ),
    ],
    hits: [
      'ive written the note',
      'ive written my note and i am doing it tonight',
      'notes are written. one for mum one for callum my letters are done',
    ],
    misses: [
      'i wrote the notes for revision',
      'i have not written the note',
      'wrote the letter to my landlord',
    ],
    source: 'trial row 9, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.lettersForAfter',
    says: 'The writer has left letters to explain what happened.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:wrote|written|writing|write|left|leaving|recorded|typed) (?:\w+ ){0,2}?
      (?:letters?|notes?|messages?|videos?) (?:for|to) (?:all |each of )?(?:my )?(?:\w+ )?${LOVED}\b`,
    onlyIf: [/\b(?:why|guess|gone|when i|blame|fault|find|goodbye|sorry|wonder|after i)\b/u],
    unless: [
      DENIED,
      AWAY,
      SETTING,
      inSentence(/\b(?:christmas|thank you|santa|birthday|grateful|soldier|essay)\b/u),
    ],
    hits: [
      'i wrote letters to everyone so they dont have to guess why',
      'left a note for my mum, its not her fault',
    ],
    misses: ['wrote thank you letters to everyone', 'i left a note for mum to say when i get home from work'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wroteANote',
    says: 'The writer has written a note or letters, and says no more.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\b(?:have|i|just) (?:just |already )?(?:written|wrote|left|writing|been writing) (?:a note|letters? (?:to
      |for) (?:my family|my parents|my mum and dad|everyone|everybody|all of you|all my friends))(?= \.|$)`,
    unless: [DENIED, REPORTED, AWAY],
    hits: ['ive written a note', 'not lying ive written letters to my family'],
    misses: ['ive written a note to self', 'i have not written a note'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.tellMyFamily',
    says: 'The writer asks for last words to be passed to their family.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:tell|let) (?:my |our )(?:\w+ )?${LOVED} (?:know )?(?:that )?
      (?:i (?:love|loved|am sorry|did not mean|always)|sorry|it was not|it is not|not to (?:blame|cry|be sad))`,
    unless: [
      DENIED,
      aboutTopic(
        'i (?:had|need|have|want|got|am going|might|should|will|did|could) (?:\\w+ ){0,3}?(?:tell|let)',
        'how (?:do|can|to)',
      ),
    ],
    hits: ['tell my mum i love her', 'tell my sister it wasnt her'],
    misses: ['i need to tell my mum im sorry', 'how do i tell my dad i love him'],
    source: 'lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.givesThingsAway',
    says: 'The writer gives their things away.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:giv(?:e|ing)|gave|given) (?:away )?(?:all )?my (?:\w+ )?(?:stuff|things|belongings|clothes|games
      |console|books|jewell?ery|ps5|guitar|laptop|trainers|collection)\b`,
    onlyIf: [
      /\b(?:away|everyone|brother|bro|sister|mates?|friends?|cousin|need it|not need|where i am going)\b/u,
    ],
    unless: [
      aboutTopic(
        'charity|moving|clear(?:ed|ing)? out|vinted|jumble|car boot|donat\\w*|borrow\\w*|lend|lent',
        'give it back|hospice|outgrown?',
      ),
    ],
    hits: [
      'been giving my stuff away, my little bro got my ps5',
      'gave my ps5 to my cousin, wont need it where im going',
    ],
    misses: ['gave my old clothes to charity', 'i gave my brother a fright'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.choseADate',
    says: 'The writer has chosen a date or a place.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:picked|chosen|chose|set|decided on|worked out) (?:a|the|my) (?:date|day|place|method|spot)\b`,
    onlyIf: [
      /\b(?:nobody|no one|knows|goodbyes?|for good|end|do it|last|calm|note|panic|over|peace\w*|where)\b/u,
    ],
    unless: [
      aboutTopic(
        'wedding|party|holiday|test|exam|appointment|interview|prom|meeting|open day|trip|team|practice',
        'sale|course|dinner|viewing|move|baby|gender reveal',
      ),
    ],
    hits: [
      'ive picked a date. nobody knows but me ive picked a date nobody knows',
      'i have set a day to do it',
    ],
    misses: ['we picked a date for the party', 'they set the date for my test'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.choseADateUnsaid',
    says: 'The writer has chosen a date, and says no more.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\bi (?:have |just |finally ){0,2}(?:picked|chosen|chose|set|decided on) (?:a|the|my) (?:date|day)(?= \.|$)`,
    unless: [DENIED, REPORTED],
    hits: ['ive picked the day', 'not gonna lie i have chosen a date'],
    misses: ['ive picked a day for the party', 'he picked a date'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
];

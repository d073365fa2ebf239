import { DENIED, inSentence } from '../excuses.ts';
import { IN_FICTION, TAUGHT } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const WEDDING_FUN = inSentence(/\b(?:bridesmaid|hat|usher|best man|dream about|joke|sims|lol no)\b/u);

/** Forced marriage and cutting. */
export const FORCED_MARRIAGE: readonly Rule[] = [
  {
    id: 'abuse.madeToMarry',
    says: 'The writer is made to marry.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:mak(?:ing|es?)|made|forc(?:ing|es?|ed)|wants?|wanting|telling|tell
      |pressuring) (?:for )?me (?:to |into )?(?:marry|marrying|get married|getting married|a marriage|to get married
      |wed)\b`,
    unless: [DENIED, IN_FICTION, TAUGHT, WEDDING_FUN],
    hits: [
      'my parents are making me marry someone',
      'no one knows they are forcing me to get married',
      'they want me to marry my cousin in pakistan',
    ],
    misses: [
      'no one is making me marry anyone',
      'nobody forces me to get married',
      'in the book they make me marry the duke',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.forcedMarriage',
    says: 'The writer is forced into a marriage.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bi (?:am|was|have been|will be|might be|think i am|am going to be)
      [ ](?:(?!not |never )\w+ )?(?:being |getting |be )?(?:forced|made) (?:into |to |in to )?(?:a |an )?(?:\w+ )?(?:marriage|marry
      |get married|wed)\b
      |\b(?:my|a|into) forced marriage\b`,
    unless: [DENIED, IN_FICTION, TAUGHT, WEDDING_FUN],
    hits: [
      'no one knows i am being forced to marry',
      'im not lying i am being forced into a marriage',
      'they say its not but its a forced marriage',
    ],
    misses: [
      'im not being forced to marry',
      'PSHE today was forced marriage and honour abuse',
      'we learned about forced marriage',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.takenAbroadToMarry',
    says: 'The writer is taken abroad to be married.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:flying|taking|sending|shipping|sent|send|take|fly|going to|moving
      |took) me (?:\w+ ){0,8}?(?:to (?:be |get )?(?:marry|married)|for (?:a|my|the) (?:wedding|marriage))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      WEDDING_FUN,
      inSentence(/\b(?:cousins?|sisters?|brothers?|aunts?|aunties|friends?) wedding\b/u),
    ],
    hits: [
      "they're taking me abroad to get married i think",
      'nobody knows theyre flying me to pakistan in the hols to marry someone ive met once',
    ],
    misses: ['they are not taking me abroad to marry', 'mum is taking me to my cousins wedding'],
    source: 'corpus, lines b',
    since: '2026-11-28',
  },
  {
    id: 'abuse.marriesStranger',
    says: 'The writer is to marry a person they do not know or want.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:marry|married to|engaged to|wedding (?:to|with)|husband) (?:someone|somebody|a (?:man|guy|boy
      |stranger)|my cousin|him) (?:who )?(?:that )?i (?:have )?
      (?:never|only|hardly|barely|met once|do not (?:know|want|love))\b`,
    unless: [DENIED, IN_FICTION, TAUGHT],
    hits: ['i have to marry someone i have never met', 'no choice im engaged to a man i dont want'],
    misses: ['she wont marry someone i never liked in the film', 'i would never marry someone i do not know'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.marriageArranged',
    says: 'A marriage is arranged for the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:arrang(?:ed|ing)|found|picked|chosen|chose|got) (?:\w+ ){0,2}?(?:a |my )?(?:marriage|husband
      |wedding|bride|groom) (?:for me|without (?:asking|telling) me|to (?:my cousin|a man))\b`,
    unless: [DENIED, IN_FICTION, TAUGHT, WEDDING_FUN],
    hits: ['they have picked a husband for me', 'not my choice but dad arranged a marriage for me'],
    misses: ['they never arranged a marriage for me', 'we arranged a wedding for the cats'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.cutting',
    says: 'The writer is to be cut.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:be|get|being|getting|got|am) (?:cut|circumcised) (?:when we|abroad|there|over there|back home
      |in (?:the summer|\w+ia))
      |\b(?:take|taking|took|fly|flying) me (?:abroad|back home|to \w+) to (?:be|get) cut\b|\bcutting girls\b`,
    unless: [DENIED, IN_FICTION, inSentence(/\b(?:hair|fringe|keys?|suit|dress)\b/u)],
    hits: [
      'they want to take me abroad to be cut',
      'no one will stop it, im getting cut in the summer',
      'they are cutting girls in the summer',
    ],
    misses: ['getting my hair cut in the summer', 'i am not being cut abroad'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.fgm',
    says: 'The writer speaks of FGM to themself.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bfgm\b`,
    onlyIf: [/\b(?:me|my|i)\b/u],
    unless: [DENIED, IN_FICTION, TAUGHT],
    attention: 'review',
    hits: ['i think i had fgm', 'im scared my aunt wants fgm for me'],
    misses: ['we learned about fgm in pshe and my friend cried', 'a talk on fgm made me think'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

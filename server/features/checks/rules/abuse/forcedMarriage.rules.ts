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
      |\b(?:my|its a|it is a|into a?) ?forced marriage\b`,
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
      |\b(?:take|taking|took|fly|flying) me (?:abroad|back home|to \w+) to (?:be|get) cut\b|\bcutting girls\b
      |\b(?:they|parents|family|aunt|aunties|gran|nan|mum|dad) (?:want|wants|are going|is going|plan
      |planning) to (?:have me )?cut(?: me)?(?= \.|$| when| in| over| back)`,
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
    pattern: phrase`\b(?:had|have|do|get|getting|doing|done|for|wants?|planning) (?:\w+ ){0,2}?fgm\b|\bfgm (?:on|to|done to) me\b`,
    onlyIf: [/\b(?:me|my|i)\b/u],
    unless: [DENIED, IN_FICTION, TAUGHT],
    hits: ['i think i had fgm', 'im not safe they want to do fgm on me'],
    misses: ['we learned about fgm in pshe and i have a poster on fgm', 'nobody does fgm here'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.doesNotWantToMarry',
    says: 'The writer is to marry and does not want to.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:getting married|get married|marry|marrying|wedding|engaged)\b`,
    onlyIf: [
      /\b(?:do not|did not|never) (?:\w+ )?(?:want|wanted|agree|agreed|choose|chose)\b/u,
      /\bi am\b|\b(?:dad|mum|parents|family|uncle|they) (?:is |are )?(?:mak\w+|forc\w+|say|says|said|want\w*)\b/u,
    ],
    unless: [
      IN_FICTION,
      TAUGHT,
      WEDDING_FUN,
      inSentence(
        /\b(?:one day|ever|when i am older|my (?:sister|brother|cousin|mum|dad|friend)s? (?:is getting|wedding))\b/u,
      ),
    ],
    hits: [
      'im getting married to my cousin and i dont want to',
      'i dont want to marry him but my dad is making me',
    ],
    misses: ['i do not want to get married ever', 'my cousin is getting married'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.hasToMarry',
    says: 'The writer has to marry.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:i (?:have to|must|will have to|am going to have to|am supposed to) (?:marry
      |get married to) (?:my cousin|a man|someone|an (?:old|older) \w+|him|a stranger)|(?:arranged|arranging|planned
      |planning|sorted) my (?:marriage|wedding))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      TAUGHT,
      WEDDING_FUN,
      inSentence(/\b(?:rich|celeb\w*|harry styles|with my (?:fiance|boyfriend|girlfriend))\b/u),
    ],
    hits: ['i have to marry my cousin', 'im not joking my parents arranged my marriage'],
    misses: ['i have to marry someone rich', 'i never have to marry a man'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.willBeCut',
    says: 'The writer is going to be cut.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bi am (?:going to be|being|getting) cut(?= \.|$| (?:in|when|abroad|over|there|like|by))`,
    unless: [DENIED, IN_FICTION, inSentence(/\b(?:hair|fringe|team|squad|from the|hours|in half|cast)\b/u)],
    attention: 'review',
    hits: ['im going to be cut', 'not sure who to tell im being cut in the summer'],
    misses: ['im getting cut in half at work, my hours', 'i am not being cut'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

import { DENIED, inSentence } from '../excuses.ts';
import { IN_FICTION } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

/** A child says that they are pregnant. */
export const PREGNANCY: readonly Rule[] = [
  {
    id: 'abuse.pregnantChild',
    says: 'The writer is pregnant and a child, or keeps it secret.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:i am|i think i am|i might be|i could be|am) (?:\w+ )?(?:pregnant|up the duff)\b
      |\b(?:pregnant and|and pregnant)\b
      |\bperiod is (?:\w+ )?late\b|\b(?:late|missed) (?:my )?period\b`,
    onlyIf: [
      wording`\b(?:1[0-5]|ten|eleven|twelve|thirteen|fourteen|fifteen|no one knows|nobody knows|not tell|no one
        |nobody|secret|scared|parents|kill me|his|dad)\b`,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      inSentence(
        /\b(?:joke|my (?:sister|mum|aunt|auntie|cousin|teacher|boss) is|weeks? scan|weeks? pregnant|midwife)\b/u,
      ),
    ],
    attention: 'review',
    hits: [
      'no one knows i am pregnant and 13',
      'im 14 and pregnant',
      'i think im pregnant and i cant tell my parents',
    ],
    misses: ['my sister is pregnant and im 13', 'im not pregnant', 'not on drugs not pregnant, 15 and bored'],
    source: 'plain cries',
    since: '2026-11-28',
  },
];

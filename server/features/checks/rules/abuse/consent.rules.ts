import { after, before, inSentence } from '../excuses.ts';
import { A_FRIENDS_WORDS, ANYONE, IN_FICTION, NEARBY, TAUGHT, THEY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

/** The writer did not agree, or asks whether it counts. */
export const CONSENT: readonly Rule[] = [
  {
    id: 'abuse.didNotStop',
    says: 'Another person went on after the writer said no.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:(?:${THEY}|boyfriend|girlfriend|ex) (?:would|did|will|does|do) not stop when i (?:said|say
      |told (?:him|her|them)) (?:no|stop|to stop)
      |(?:will|would|does|did|do) not take no for an answer)\b`,
    unless: [IN_FICTION],
    hits: ['he did not stop when i said no', 'my boyfriend wont take no for an answer, he forced me'],
    misses: ['he stopped when i said no', 'she took no for an answer'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.wentOnAfterNo',
    says: 'The writer said no, and another person went on.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:said|say|told (?:him|her|them)) (?:no|stop|to stop) (?:and|but|then) (?:he|she|they)
      [ ](?:just |still )*(?:carried on|did it|kept going|did not stop|would not stop|went on|forced|put)\b`,
    unless: [IN_FICTION, after(/^ (?:on about|about|talking|singing|a )/u)],
    hits: ['i said no but he carried on', 'not sure it counts but i told him to stop and he didnt stop'],
    misses: ['i said no but he kept going on about pizza', 'i said no and he stopped'],
    source: 'lines g, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.saidNo',
    says: 'The writer said no, froze or slept, and another person went on.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:i (?:\w+ )?said (?:no|stop)|i (?:\w+ )?froze|told (?:him|her|them) (?:no|to stop)
      |i was (?:asleep|out of it|passed out|too drunk)
      |i did not want (?:to|it)|i was (?:\w+ )?crying)\b`,
    onlyIf: [
      /\b(?:he|she|they|boyfriend|girlfriend|guy|ex|man|boy)\b/u,
      wording`\b(?:carried on|did it|kept going|anyway|would not stop|did not stop|inside me|my clothes|on top of me
        |had sex|undress\w*|forced|so i did|put his|did stuff)\b`,
    ],
    unless: [IN_FICTION],
    attention: 'review',
    hits: [
      'i said no but he carried on',
      'i froze and he did it anyway',
      'he said if i loved him id do it so i did but i was crying',
    ],
    misses: ['i said no to seconds', 'i froze in the exam', 'i was asleep'],
    source: 'corpus, lines d, g, j, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.noConsent',
    says: 'It was without the consent of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:without my (?:consent|permission)|i did not consent|i never consented|i did not give (?:\w+ )?consent)\b`,
    onlyIf: [/\b(?:he|she|they|sex|touch\w*|slept|did|kissed|filmed)\b/u],
    unless: [
      IN_FICTION,
      before(
        /\b(?:post\w*|photos?|pics?|tagg\w*|hair|phone|tattoo|borrow\w*|took my \w+|read my) (?:\w+ ){0,4}$/u,
      ),
    ],
    hits: [
      'he had sex with me without my consent',
      'nobody believes me but he touched me and i didnt consent',
    ],
    misses: ['she posted my homework without my permission', 'he borrowed my hoodie without my consent'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.tookAdvantage',
    says: 'Another person took advantage of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${ANYONE} ${NEARBY}(?:takes|took|taking) advantage\b`,
    unless: [UNTRUE, IN_FICTION, A_FRIENDS_WORDS],
    attention: 'review',
    hits: ['i was drunk and he took advantage', 'my ex took advantage of me'],
    misses: ['i took advantage of the sale', 'he never took advantage of me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.asksIfRape',
    says: 'The writer asks whether something was rape or abuse.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:is|was|does|did) (?:it|that|this) (?:\w+ ){0,2}?(?:rape|sexual (?:assault|abuse)
      |count as (?:rape|assault|abuse)|grooming)\b`,
    onlyIf: [/\b(?:i|me|my|he|she)\b/u],
    unless: [
      IN_FICTION,
      TAUGHT,
      inSentence(/\b(?:law student|macbeth|definition|in the news|dog|seminar|case study|criminology)\b/u),
    ],
    hits: [
      'is it rape if he is my boyfriend',
      'not sure but was it rape if i didnt say no',
      'does it count as rape if i was drunk',
    ],
    misses: ['is it rape in the book or not', 'is it rapeseed oil'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

import { after, before, DENIED } from '../excuses.ts';
import { IMAGINED, IN_A_GAME, IN_FICTION, NEARBY } from '../harmByOthers.ts';
import { IN_PLAY } from './blows.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

/** The writer says that they get hit or beaten. */
export const BEATEN: readonly Rule[] = [
  {
    id: 'abuse.getsBeaten',
    says: 'The writer gets beaten.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:i ${NEARBY}(?:get|got|been|was|am|being|getting)|got|been)
      [ ](?:(?!not |never )\w+ )?(?:beaten(?: up)?|jumped|battered|attacked|assaulted|mugged)\b`,
    unless: [
      DENIED,
      before(/\b(?!(?:i|just|and|so|then|ok|in|never) )\w+ (?:have |has |just |had )*$/u),
      IN_FICTION,
      IN_PLAY,
      IN_A_GAME,
      after(
        wording`^ (?:in (?:the )?(?:final|game|match|race|semi\w*|election)|at (?!school|home|the (?:bus|park
          |shops))|by (?:\d|\w+ points?)|\d|on (?:fifa|penalties)|to (?:it|the)|for (?:joy|a)|with|the queue|out of|ship|off)`,
      ),
    ],
    hits: [
      'i get beaten up at school',
      'not going in, got jumped by lads',
      'got jumped by my own brothers for having a white bf',
    ],
    misses: ['i got beaten at chess', 'my team got beaten', 'i jumped', 'i never get beaten up'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.getsHit',
    says: 'The writer gets hit.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bi (?:still |always |just |also |only )?(?:get|am getting|keep getting|have been getting|got)
      [ ](?:hit|slapped|punched|smacked|kicked|burned|burnt|whipped|strangled)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_PLAY,
      IN_A_GAME,
      before(/(?:^| )(?:if|when|unless|until|till|hope) $/u),
      after(
        wording`^ (?:by (?!my|him|her|them|dad|mum|the (?:boys|lads|girls|older))|with|on|out|off|up|in the (?:face
          |head|eye|shin) (?:by|with)|hard by|\d|for \d|alive)`,
      ),
    ],
    hits: ['i get hit every day', 'not gonna lie i get hit at home', 'i get slapped if i answer back'],
    misses: ['i got hit by a wave of tiredness', 'i never get hit', 'i got kicked out of maths'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.beatMeUp',
    says: 'Another person beats the writer up.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:beat|beats|beating|battered|bashed|smashed|roughed) me up\b`,
    unless: [
      DENIED,
      IMAGINED,
      IN_FICTION,
      IN_PLAY,
      IN_A_GAME,
      before(/\b(?:exams?|tests?|week|life|shift|course|hill|race) $/u),
    ],
    hits: ['they beat me up on the way home', 'im not lying my brother beats me up'],
    misses: ['nobody beat me up', 'that race beat me up in mario kart'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

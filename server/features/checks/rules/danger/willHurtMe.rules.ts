import { after, before, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, IN_A_GAME, IN_FICTION, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';
import { IDIOM, SPORT_OR_GAME } from './notThreats.ts';

/** The writer expects that a person will hurt or kill them. */
export const WILL_HURT_ME: readonly Rule[] = [
  {
    id: 'danger.willKillMe',
    says: 'The writer says that a person will kill them.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:${AT_HOME_OR_THEY}|uncles?|brothers?|cousins?|hell|shell) (?:\w+ ){0,2}?
      (?:will|would|(?:is |are )?going to|wants? to|try to|trying to|tried to) (?:\w+ )?(?:kill|murder|stab|shoot|hurt|harm) me\b`,
    onlyIf: [
      wording`\b(?:if i (?:leave|go (?:back|home)|tell|say)|go home|going home|finds? (?:me|out|where)|actually
        |literally going|seriously|really will|not (?:joking|exaggerating)|scared|help|please|hurry|tonight|honou?r
      |pregnant|gay|lesbian
        |trans|when he gets)\b`,
    ],
    unless: [UNTRUE, IN_FICTION, IN_A_GAME, IDIOM, SPORT_OR_GAME],
    hits: [
      'i cant go home he will kill me',
      'not exaggerating my dad will kill me if he finds out im gay',
      'they will kill me if i leave',
    ],
    misses: [
      'my mum is going to kill me when she sees my grades',
      'dad will actually kill me for losing his keys',
      'he will never kill me',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.mightKillMe',
    says: 'The writer says that a person will kill or hurt them, and nothing more.',
    kind: 'danger',
    risk: 'moderate',
    pattern: phrase`\b(?:dad|he|they|ex|boyfriend|uncle|brothers?|step dad|cousins?|husband) (?:is |are )?(?:(?!not |never )\w+ )?
      (?:going to|will|wants? to|trying to|tried to) (?:(?!not |never )\w+ )?(?:kill|murder|hurt) (?:me|us|my (?:mum
      |dad|sister|brother|family|nan))\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      IDIOM,
      SPORT_OR_GAME,
      after(
        /^ (?:if i (?!leave|go|tell|say)|for|when (?:he|they) (?:sees?|find)|with|emotionally|one day with|at)/u,
      ),
      inSentence(/\b(?:lol|haha\w*|jk|lmao|feelings)\b/u),
    ],
    attention: 'review',
    hits: ['hes going to kill me', 'not ok, he wants to kill me', 'he tried to kill me'],
    misses: [
      'dad is going to kill me for this mark',
      'they will kill me if i forget the cake',
      'he will never hurt me',
    ],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.hellHurtMe',
    says: 'A person will hurt the writer ("hell hit me" for "he will hit me").',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:hell|shell|(?:he|she|they) will|(?:dad|mum|boyfriend|uncle|brother|stepdad|step dad) will
      |(?:dad|mum|he|she|they) (?:is|are) going to) (?:(?!not |never )\w+ )?(?:hit|beat|batter|strangle|punch|slap
      |belt|rape) (?:me|us)\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      SPORT_OR_GAME,
      before(/\b(?:as|the|bloody|what the|like) $/u),
      after(/^ (?:at|by \d|in (?:the|a)|to (?:it|the)|with|up(?: when| later)|for a|on (?:fifa|pool))/u),
    ],
    hits: [
      'im in trouble when i get home hell hit me',
      'not going in, my dad will hit me',
      'theyll beat me if they see this',
    ],
    misses: [
      'she will beat me at chess',
      'the heat was hot as hell hit me like a wall',
      'he will never hit me',
    ],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

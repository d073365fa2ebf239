import { after, before, DENIED, inSentence } from '../excuses.ts';
import { IN_A_GAME, IN_FICTION } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const TRIP = inSentence(
  wording`\b(?:holiday|camping|festival|trip|interrail\w*|road trip|dofe|duke of edinburgh|d of e|scouts?|sponsored
    |charity|concert|campervan|caravan|brownies|guides|glastonbury|download|reading fest|fun to)\b`,
);
const NOT_FROM_HOME = after(
  wording`^ (?:with (?:the|it|an? |my (?:idea|imagination))|from (?:a |an |the (?!home|foster|placement|care
    |kids)\w+|my (?:problems|fears|feelings|responsib\w*|homework|football|practice|dog|shadow)|football|practice|it
    |school)|to (?:the circus|join the)|screaming|laughing|crying laughing)`,
);
const NOT_WRITERS = before(
  /\b(?:dog|cat|hamster|horse|rabbit|friend|mate|cousin|sister|brother|she|he|they|who|character|dad|mum) (?:\w+ )?$/u,
);

/** The writer has run away, or is going to. */
export const RAN_AWAY: readonly Rule[] = [
  {
    id: 'danger.ranAway',
    says: 'The writer has run away.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:i|we) (?:have |just |had to |actually |did |only |already |am )*(?:run|ran|running|runned) (?:away|off)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      NOT_FROM_HOME,
      after(
        wording`^ (?:to (?:the (?:toilet|loo|shop|kitchen|bathroom)|get|find|catch|class|tell)|stage|the (?:pitch
          |bus)|and hid (?:in|behind) the|laughing)`,
      ),
      inSentence(
        /\b(?:wasps?|spiders?|bees?|goose|geese|seagulls?|cows?|tears|blushing|embarrass\w*|bingo)\b/u,
      ),
    ],
    hits: [
      'i ran away',
      'im not ok i ran away',
      'ive run away from home',
      'nobody knows ive run away',
      'ive ran away, im in manchester i think',
    ],
    misses: ['i ran away from a wasp', 'i never ran away', 'i ran away with the idea', 'i ran off the pitch'],
    source: 'corpus, plain cries, lines k',
    since: '2026-11-28',
  },
  {
    id: 'danger.ranAwayShort',
    says: 'The writer leaves out "i": "ran away last night".',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:ran|run) (?:away|off)\b`,
    onlyIf: [
      /\b(?:home|station|street|alone|on my own|nowhere|police|scared|cold|night|park|foster|care|placement|yesterday|this morning|bus|train)\b/u,
    ],
    unless: [before(/\S/u), after(/^ (?:train|with my)/u), IN_FICTION, IN_A_GAME, NOT_FROM_HOME, TRIP],
    attention: 'review',
    hits: ['ran off to Victoria coach station', 'ran away last night'],
    misses: ['the dog ran off at the park', 'ran away from the spider last night'],
    source: 'lines f, g',
    since: '2026-11-28',
  },
  {
    id: 'danger.willRunAway',
    says: 'The writer is going to run away.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:am |want to |might |have to |need to |will |think i will )*
      (?:going to |planning to |planning on |about to )?(?:run|running) (?:away|off)
      [ ](?:from (?:home|here|this house|my (?:foster|mum|dad|family|placement))|tonight|tomorrow|this (?:week|weekend
      |evening)|soon|and (?:never|not) come back|with (?:him|someone i met))\b`,
    unless: [DENIED, IN_FICTION, IN_A_GAME, TRIP],
    hits: [
      'i am going to run away tonight',
      'nobody listens so i will run away from home',
      'i cant do this im running away tomorrow',
    ],
    misses: ['im not going to run away tonight', 'i will never run away from home'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.thinksOfRunningAway',
    says: 'The writer thinks of running away.',
    kind: 'danger',
    risk: 'moderate',
    pattern: phrase`\b(?:thinking (?:about|of)|thought (?:about|of)|want to|going to|considering|feel like|planning to
      |planning on|might) (?:just )?(?:running|run) away\b`,
    unless: [DENIED, IN_FICTION, IN_A_GAME, TRIP, NOT_FROM_HOME, NOT_WRITERS],
    hits: [
      'im thinking about running away',
      'not gonna lie i want to run away',
      'i cant cope i feel like running away',
    ],
    misses: [
      'im not thinking of running away',
      'i want to run away screaming',
      'i want to run away from my homework',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.escapedHome',
    says: 'The writer fled from home or has been missing.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:have |just |had to )*(?:legged it|escaped|fled|bunked off|did one) from (?:home|my (?:house
      |dad|mum|family|foster \w+|placement|husband|boyfriend)|the (?:home|house|flat)|care|him|them)\b
      |\bi have been (?:missing|awol|on the run) (?:for|since)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      inSentence(/\b(?:lessons?|lectures?|training|zoom|small talk|aunties|party)\b/u),
    ],
    hits: ['i escaped from home', 'not going back i legged it from home', 'ive been missing for 2 days'],
    misses: ['i escaped from my family party small talk', 'i have been missing from training'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

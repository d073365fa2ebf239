import { after, before, DENIED, inSentence } from '../excuses.ts';
import { IN_A_GAME, IN_FICTION, NEARBY } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const ONLINE_ONLY = inSentence(
  wording`\b(?:insta|instagram|tiktok|twitter|spotify|twitch|followers?|advert\w*|perfume|fyp|feed|on here
    |unfollow\w*|cat|dog|puppy|duck|goose|kitten|toddler|ice cream)\b`,
);
const VISITORS = inSentence(
  wording`\b(?:delivery|post(?:man|ie)?|window cleaner|party|friends?|mates?|builders?|plumber|cat|fox|pizza|taxi
    |uber|lift|bus|parcel|trick or treat|charity|package|carol\w*|santa|decorator|estate agent)\b`,
);
const PURSUER =
  '(?:someones?|somebodys?|a man|this man|man|men|guy|he|she|they|a car|car|van|people|person|ex|lads?|boys|bloke|moped|stranger|gang)';

/** The writer is followed, watched or besieged. */
export const FOLLOWED: readonly Rule[] = [
  {
    id: 'danger.followsMe',
    says: 'Another person follows the writer now.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b${PURSUER} (?:(?!(?:not (?!stop)|i ))\w+ ){0,3}?(?:(?:is|are|keeps?|has been|have been|was|been) )?
      (?:(?!not |never )\w+ )?(?:following|chasing|tailing) (?:me|us)\b`,
    unless: [
      DENIED,
      IN_A_GAME,
      IN_FICTION,
      ONLINE_ONLY,
      after(/^ (?:back(?: |$)|around like|for (?:years|ages))/u),
    ],
    hits: [
      'someone is following me',
      'not being paranoid but a man is following me',
      'theres a car following me',
      'someones been following me since the chippy',
    ],
    misses: ['nobody is following me', "he's following me on insta", 'the cat is following me'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'danger.isFollowed',
    says: 'The writer is being followed.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\bi ${NEARBY}(?:am|being|was|got) (?:(?!not |never )\w+ )?(?:being |getting )?(?:followed
      |chased)(?= \.|$| (?:by|home|right now|and|down|since|from|again|on my))`,
    unless: [
      DENIED,
      IN_A_GAME,
      IN_FICTION,
      ONLINE_ONLY,
      after(/^ by \d/u),
      inSentence(/\b(?:last month|years? ago|once|when i was)\b/u),
    ],
    hits: ['i think im being followed', 'not gonna lie im being followed home'],
    misses: ['im not being followed', 'i got followed by 200 people on tiktok'],
    source: 'corpus, lines a',
    since: '2026-11-28',
  },
  {
    id: 'danger.carSlowsDown',
    says: 'A car or a person keeps passing or circling the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:van|car|man|guy|someone|bloke|he|they|motorbike|moped|lads?|golf
      |corsa) (?:(?!not )\w+ ){0,4}?(?:keeps?|kept|been|is|keep) (?:\w+ )?
      (?:driving|walking|circling|slowing|going|goin|pulling up|gone) (?:\w+ )?(?:past|behind|around|near|beside|by
      |down)(?: (?:me|us|my \w+))?\b`,
    onlyIf: [
      /\b(?:me|us|my|i)\b/u,
      /\b(?:slow\w*|4th|3rd|third|five times|times now|scared|alone|dark|beeping|staring)\b/u,
    ],
    unless: [
      IN_FICTION,
      IN_A_GAME,
      ONLINE_ONLY,
      inSentence(/\b(?:sat ?nav|lesson|test|instructor|delivery|parade|race|football|bike|training|bus)\b/u),
    ],
    attention: 'review',
    hits: [
      'someone in a van keeps driving past me slow, its the 4th time',
      '2 lads on a moped keep goin past me slow n one pointed',
    ],
    misses: ['my driving instructor keeps going past me slow', 'he keeps going on about it'],
    source: 'corpus, lines g, j, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.comesForMe',
    says: 'A person comes for the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:he|she|they|lads|boys|dad|brothers?|uncles?|ex|gang|olders) (?:is|are) (?:\w+ )?(?:coming
      |after) (?:for |after )?me\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      VISITORS,
      after(
        /^ (?:at|in the (?:comments|lift|car|queue)|with (?:the|a)|to (?:go|the)|about|on twitter|for (?:not|being|the))/u,
      ),
      before(/\bnot $/u),
    ],
    attention: 'review',
    hits: ['hes coming for me', 'im not safe they are after me'],
    misses: ['they are coming for me in the comments', 'hes coming for me with the memes'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.knowsWhereILive',
    says: 'A person who frightens the writer knows where they live.',
    kind: 'danger',
    risk: 'moderate',
    pattern: phrase`\b(?:knows?|found out|finds? out|worked out|posted) where (?:i|we|my (?!cat|dog)\w+) (?:lives?
      |go(?:es)?|work|study)\b`,
    onlyIf: [
      /\b(?:he|she|they|ex|guy|man|someone|stranger|lads?|gang)\b/u,
      /\b(?:turn\w* up|show\w* up|scared|threat\w*|outside|online|stalk\w*|blocked|hurt|kill|told|said|say|get me)\b/u,
    ],
    unless: [DENIED, IN_FICTION, VISITORS, before(/(?:^| )(?:i|you|do they|does he) (?:\w+ )?$/u)],
    attention: 'review',
    hits: ['he found out where i live and keeps turning up', 'im scared, they know where my nan lives'],
    misses: ['he does not know where i live, blocked him', 'my friend knows where i live and said hi'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.turnsUp',
    says: 'Another person keeps turning up.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:he|she|they|ex|guy|man|someone|stranger|lads?|boyfriend) (?:\w+ ){0,2}?(?:keeps?
      |kept) (?:turning|showing) up\b`,
    unless: [
      IN_FICTION,
      VISITORS,
      ONLINE_ONLY,
      after(/^ (?:late|to (?:class|lessons?|practice|training|the gym)|in my (?:feed|recommended)|with)/u),
    ],
    attention: 'review',
    hits: ['my ex keeps turning up at my house and i am frightened', 'no one helps and he keeps showing up'],
    misses: ['he keeps turning up late', 'my mates keep turning up'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.stalks',
    says: 'Another person stalks the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bstalk(?:ing|s|ed) (?:me|us)\b|\bi (?:am|was|have) (?:being |got )?(?:stalked|a stalker)\b|\bmy stalker\b`,
    unless: [DENIED, IN_FICTION, IN_A_GAME, ONLINE_ONLY],
    hits: ['my ex is stalking me', 'nobody believes i have a stalker'],
    misses: ['nobody is stalking me', 'he was stalking me on insta lol'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

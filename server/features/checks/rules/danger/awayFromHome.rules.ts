import { after, before, DENIED, inSentence } from '../excuses.ts';
import { IN_A_GAME, IN_FICTION } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const TRIP = inSentence(
  wording`\b(?:holiday|camping|festival|trip|interrail\w*|road trip|dofe|duke of edinburgh|d of e|scouts?|sponsored
    |charity|concert|campervan|caravan|brownies|guides|glastonbury|download|reading fest|fun to)\b`,
);
const NOT_WRITERS = before(
  /\b(?:dog|cat|hamster|horse|rabbit|friend|mate|cousin|sister|brother|she|he|they|who|character|dad|mum) (?:\w+ )?$/u,
);

/** The writer has left home, or has no home to go to. */
export const AWAY_FROM_HOME: readonly Rule[] = [
  {
    id: 'danger.nowhereToGo',
    says: 'The writer has nowhere to go or sleep.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:no ?where|no place|not (?:got |have )?anywhere) (?:else |safe )?to (?:sleep|stay|live|crash|go)\b`,
    unless: [
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      after(
        wording`^ (?:for (?:my|lunch|a|dates?|food|fun|work experience|the (?:weekend|holidays))|on (?:holiday
          |saturday|a date)|clubbing|shopping|but up|from here)`,
      ),
      inSentence(/\b(?:lunch|bored|boring|night out|clubbing|village|small town|skate)\b/u),
    ],
    hits: [
      'i have nowhere to go tonight',
      'not ok i have nowhere to sleep',
      'nobody will have me, nowhere to stay',
      'i havent got anywhere to sleep',
    ],
    misses: [
      'nowhere to go for lunch',
      'theres nowhere to go on a night out in this village',
      'nowhere to go but up',
    ],
    source: 'corpus, plain cries, lines d, f',
    since: '2026-11-28',
  },
  {
    id: 'danger.sleepsRough',
    says: 'The writer sleeps outside or in a public place.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:sleep(?:ing|in)?|slept|spen(?:t|ding|d) the night|stay(?:ing|ed)?|kipp?(?:ing|ed)|crash(?:ing
      |ed)) (?:\w+ )?(?:rough|outside(?= tonight| again| in the cold| because|$| \.)
      |(?:at|in|on|outside|under|round) (?:the |a |an |my |some |his )?(?:\w+ )?(?:bus station|station|streets?|park
      |bus shelter|bus stop|doorway|car park|stairwell|alley|bench|bridge|night bus|car|shed|tent because|subway
      |mcdonalds))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      NOT_WRITERS,
      inSentence(
        /\b(?:he|she|man|lady|bloke|they|homeless (?:man|guy|people)|drove|driving|journey|campervan|satnav|sat nav)\b/u,
      ),
      after(/^ (?:seat|journey|on the way)/u),
    ],
    hits: [
      'im sleeping rough',
      'sleeping in the park again tonight',
      'slept in the park last 3 nights dont tell my social worker',
      'im not at home im 15 and im sleeping at the station tonight',
    ],
    misses: [
      'slept in the car on the way to our holiday',
      'a man sleeping rough asked me for change',
      'i never slept in a park',
    ],
    source: 'corpus, lines a-k',
    since: '2026-11-28',
  },
  {
    id: 'danger.homeless',
    says: 'The writer is homeless.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:am|will be|might be|have been|became|was made) (?:(?!not |never )\w+ )?homeless\b
      |\bsofa surfing\b|\bliving (?:on the streets?|in my car)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      inSentence(/\b(?:proof|form|officer|project|volunteer\w*|essay|sims|used to|look(?:ing)? like)\b/u),
    ],
    hits: ['i am homeless', 'not great tbh im homeless from monday', 'been sofa surfing since august'],
    misses: ['im not homeless', 'Housing officer wants proof im homeless'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.leftHome',
    says: 'The writer has left home or is about to.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:have |am |just |had to )*(?:left home|walked out|leaving home|leaving tonight
      |packed my bags?|packing my bags?|sneaked out|snuck out)\b`,
    onlyIf: [
      wording`\b(?:tonight|last night|not (?:going|coming) back|never|nowhere|parents|mum|dad|cold|alone|staying
        |hours|station|street|because|fight|row)\b`,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      after(
        wording`^ (?:for (?:uni|school|work|college|the|a|my)|at (?:\d|half|eight|nine|seven|six)|early|late
          |without my|of (?:the|maths|class|that|work|my (?:shift|exam|lesson))|to (?:get|buy|uni|catch|the|meet)
          |on (?:the|my) (?:exam|date|job))`,
      ),
      inSentence(
        /\b(?:uni|holiday|hospital|trip|flight|exam|shift|job|lecture|cinema|restaurant|interview|sleepover|freshers)\b/u,
      ),
    ],
    attention: 'review',
    hits: ['i left home last night', 'ive packed my bag im leaving tonight', 'im not staying i walked out'],
    misses: ['i left home at 8 for school', 'i walked out of maths', 'ive packed my bag for the trip'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.onTheStreets',
    says: 'The writer is on the streets.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:i am|am|been|be|we are) (?:\w+ )?(?:on the streets?|out on the street|stuck outside
      |outside all night|stuck out here)\b`,
    onlyIf: [
      /\b(?:tonight|night|cold|nowhere|kicked|alone|hours|now|again|sleep\w*|home|freezing|days?|weeks?|nights?)\b/u,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      before(/\b(?:he|she|they|cat|dog) (?:\w+ )?$/u),
      after(
        /^ (?:view|map|food|of (?:london|york|paris)|collecting|singing|campaigning|with (?:leaflets|mates))/u,
      ),
    ],
    hits: ['im on the streets tonight', 'not going back, im stuck outside all night'],
    misses: ['we are on the street singing', 'i am not on the streets'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.noHome',
    says: 'The writer has no home.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:have|got|has) no (?:home|house|bed)\b(?! ?(?:work|ec|button|screen|wifi|page))|\bno home to go (?:back )?to\b`,
    unless: [
      IN_FICTION,
      IN_A_GAME,
      TRIP,
      inSentence(/\b(?:games?|ground|fixture|sheets|in the sims)\b/u),
      before(/\b(?:people|they|he|she|who|refugees) $/u),
    ],
    hits: ['i have no home', 'not ok ive got no home to go to'],
    misses: ['people who have no home', 'we have no home games left'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

import { around } from '../conductExcuses.ts';
import { after, before, inClause } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const NAMES =
  '(?:idiot|loser|freak|cow|pig|moron|cunt|bitch|slut|slag|whore|twat|dickhead|prick|wanker|bastard|weirdo|creep|retard|spastic|scum|arsehole|asshole)';
const INSULT = `(?:${[
  'stupid|dumb|useless|worthless|pathetic|ugly|fat|disgusting|retarded|trash|nothing|a nobody|mental|vile|an embarrassment',
  `an? (?:\\w+ ){0,2}?(?:${NAMES}|failure|disappointment|joke|waste of (?:space|time|air)|mong|psycho)|idiots?|losers?|freaks?|scum`,
].join('|')})`;
/** Another says it, the writer denies it, or says it of themselves. */
const REPORTED_OR_DENIED = before(
  around`(?:^| )(?:(?:not|never|you are not) |(?:think|thinks|thought|said|says|say|told|tells|saying|called|calls|calling
    |feel like|feeling like|feels like|if|whether|why do you think|do you (?:feel|think)|like|yourself|worry|that
    |because|when|makes me feel) (?:\w+ ){0,3})$`,
);
const TAKEN_BACK = inClause(
  around`\b(?:not|never) (?:\w+ ){0,2}?(?:stupid|dumb|useless|worthless|pathetic|ugly|fat|disgusting|idiot|loser|freak
    |failure|nothing|mental)\b|\b(?:feel|feeling|think|tell yourself) (?:like |that )?you are\b|\bthan nothing\b`,
);
const NO_INSULT = after(
  around`^ (?:to think|to me because|for (?:asking|feeling|thinking)|compared|in that|because they said|question|game
    |short of|but|like|much|loss|health)`,
);

/** Names and bad words for the other. */
export const INSULTS: readonly Rule[] = [
  {
    id: 'harassment.youAreStupid',
    says: 'The writer calls the other stupid, ugly, worthless and the like.',
    kind: 'harassment',
    risk: 'low',
    pattern: phrase`\b(?:your (?=an? )|you (?:are|look|sound|were|will always be
      |always were) )(?:(?!not |never )\w+ ){0,3}?${INSULT}\b`,
    unless: [REPORTED_OR_DENIED, NO_INSULT, TAKEN_BACK],
    hits: ['you are useless', 'youre pathetic', 'ur a loser', 'no offence youre so ugly'],
    misses: [
      'you are not stupid, you are tired',
      'they said you are worthless',
      'you are nothing short of brilliant',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'harassment.youIdiot',
    says: 'The writer calls the other a name.',
    kind: 'harassment',
    risk: 'low',
    pattern: phrase`\b(?:you (?:absolute |total |stupid |fucking |little |complete |dumb |utter |fat |ugly |silly |dirty |useless |old ){0,3}${NAMES}
      |what an? (?:\w+ )?${NAMES} you are)\b`,
    unless: [REPORTED_OR_DENIED],
    hits: ['shut up you idiot', 'what is wrong with you, you freak', 'never speak to me you fat pig'],
    misses: ['he called you a freak', 'he said you idiot'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'harassment.stupidGirl',
    says: 'The writer calls the other a stupid girl, a fat boy and the like.',
    kind: 'harassment',
    risk: 'low',
    pattern: phrase`\byou (?:are |are such )?(?:an? |such an? )?(?:little |silly )?(?:stupid|dumb|pathetic|useless|ugly|fat|thick
      |disgusting|vile|horrible|worthless) (?:little |fat |old )?(?:girl|boy|kid|child|person|cow|thing|man|woman
      |human|witch)\b`,
    unless: [REPORTED_OR_DENIED, before(/(?:^| )i (?:am|feel like|was) (?:\w+ ){0,2}$/u)],
    hits: ['you stupid girl', 'you are a stupid cow', 'youre a useless old witch'],
    misses: ['he called you a stupid girl', 'they told you you are a horrible person'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'harassment.suchAn',
    says: 'The writer calls the other such a failure, idiot or disappointment.',
    kind: 'harassment',
    risk: 'low',
    pattern: phrase`\b(?:your|you are|you) such an? (?:\w+ )?(?:${NAMES}|baby|failure|disappointment|waste)\b`,
    unless: [REPORTED_OR_DENIED],
    hits: ['your such an idiot', 'not being mean but you are such a disappointment'],
    misses: ['he says you are such a baby', 'you are such a kind person'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'harassment.wasteOfSpace',
    says: 'The writer calls the other a waste of space, or sickening.',
    kind: 'harassment',
    risk: 'low',
    pattern: phrase`\b(?:waste of (?:space|oxygen|air|skin)|you (?:really |actually )?(?:make|made) me (?:sick|want to vomit)
      |you (?:disgust|repulse|sicken) me|what is wrong with you(?= you| freak| idiot| \. you| are you))`,
    unless: [
      REPORTED_OR_DENIED,
      before(/(?:^| )(?:i (?:am|feel like|was|feel)|i am such|am|feels?|myself) (?:\w+ ){0,2}$/u),
    ],
    hits: ['you are a waste of space', 'you make me sick', 'you disgust me'],
    misses: ['i am a waste of space', 'i feel like a waste of air', 'he says you make me sick'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

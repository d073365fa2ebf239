import { after, before, inClause } from '../excuses.ts';
import { A_FRIENDS_WORDS, IMAGINED, IN_FICTION, UNTRUE } from '../harmByOthers.ts';
import type { Excuse } from '../rule.ts';
import { wording } from '../rule.ts';

/** What takes back words that sound like blows. The rules about violence share it. */

/** "hit me up", "hit me for six": no blow. */
const NO_BLOW: Excuse = after(
  wording`^ (?:up(?: |$)|an? (?!lot|bit|few|couple|good|load|belt)\w|hard (?:in|to)|at (?:chess|fifa|pool
      |uno|tennis|table|darts|cards|golf|mario|bowling|badminton|the (?:game|quiz|net|wicket)|it\b|my own)
    |in (?:a |the )?(?:\d|game|race|match|argument|final|quiz|test|sparring)|by \d|\d|for (?:six|four)\b
    |to (?:the (?!floor|ground)|it|do|be|work|try|study|get|go)|that|how|like a (?:train|truck|ton|wave)
    |with (?:the |a |an )?(?:\w+ )?(?:ball|news|question|bill|ton|kindness|idea|plate of|snowball|pillow|hug|facts|truth)\b
    |with (?:the |a |an )?(?:\w+ )?(?:deadline|wave|sponge|compliment|biggest)\b|off(?: |$)
    |out(?: of (?!nowhere)|!| |$)|hard that|for (?:a )?(?:joke|fun)|on the back(?: |$)|in the back(?: |$)|when we scored
    |when (?:he|she|they) (?:left|lied|said|ignored|cheated|ghosted|died|went|moved)
    |by (?:saying|leaving|not|ignoring|lying|going|dying|accident)|emotionally|feelings
    |into (?:doing|trying|joining|applying|going)|towards|over the line|back to|playfully|jokingly
    |twice and i blocked|so much when (?:he|she|they) (?:died|left)|as a (?:joke|dare)|in the feels|because i (?:miss|love))`,
);
/** Play and accidents, in the same clause. */
export const IN_PLAY = inClause(
  wording`\b(?:play fight\w*|pillow|snowballs?|water balloon|nerf|by accident|accidentally|belt test|orange belt|sparring
    |dodgems|bumper cars|trampoline|thrower|tradition|best round|on points|in the comp)\b`,
);
const GAMES = wording`\b(?:chess|fifa|mario kart|tennis|football|rugby|cricket|netball|hockey|monopoly|pool|cards|quiz|race
  |match|uno|darts|golf|swimming|arm wrestl\w*|bowling|goals?|level|score|ps5|xbox|karate|judo|taekwondo|boxing)\b`;
/** "he beat me at pool": won, and did not strike. "he beats me if i lose at football" is a blow. */
const WON: Excuse = {
  name: 'won',
  excuses: ({ lead, text, tail }) =>
    /\b(?:beat|beats|beating|beaten|battered|batter|batters|smashed)\b/u.test(text) &&
    (GAMES.test(lead + tail) || /^ at (?!home|school|night|work|me )/u.test(tail)) &&
    !/^ (?:when|if|because|for|up|with|until|every|after|so)\b/u.test(tail),
};
export const LITTLE_ONES = before(
  wording`\b(?:baby|toddler|dog|cat|hamster|horse|pony|puppy|kitten|nephew|niece
    |(?:little|wee|baby)(?: \w+)?) (?:\w+ ){0,3}$`,
);
export const NO_REAL_BLOW: readonly Excuse[] = [
  UNTRUE,
  IMAGINED,
  A_FRIENDS_WORDS,
  IN_FICTION,
  IN_PLAY,
  WON,
  NO_BLOW,
];

export const HITS = '(?:hits|hit|hitting|beats|beat|beating|hurts|hurt|hurting)';
export const STRIKES = [
  '(?:punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|slap(?:s|ped|ping)?|strangl(?:es|ed|ing)|throttl(?:es|ed|ing)|chok(?:es|ed|ing)',
  'burn(?:s|ed|t|ing)|whip(?:s|ped|ping)|attack(?:s|ed|ing)|smack(?:s|ed|ing)|belt(?:s|ed|ing)|batter(?:s|ed|ing)?|headbutt(?:s|ed|ing)?',
  'bit|bites|biting|smother(?:s|ed|ing)|suffocat(?:es|ed|ing)|scald(?:s|ed|ing)|stabbed|lamp(?:s|ed)|deck(?:s|ed)|leather(?:s|ed)',
  'thump(?:s|ed|ing)|whack(?:s|ed|ing)|clout(?:s|ed)|clobber(?:s|ed)|wallop(?:s|ed)|backhand(?:s|ed)|clip(?:s|ped)|knocked|knocks)',
].join('|');
export const HANDLES = [
  '(?:drag(?:s|ged|ging)|grab(?:s|bed|bing)|shakes|shook|spits? (?:on|at)|spat (?:on|at)|shov(?:es|ed|ing)|push(?:es|ed|ing)',
  'pins|pinned|yank(?:s|ed|ing)|pull(?:s|ed|ing))',
].join('|');
export const MY_HEAD =
  '(?:face|head|hair|arm|arms|throat|neck|ribs|stomach|back|wrist|leg|legs|mouth|ear|fingers)';

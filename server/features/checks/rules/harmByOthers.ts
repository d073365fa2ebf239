import { before, inClause, inSentence } from './excuses.ts';
import { FAMILY, IN_CHARGE, PARTNER, PEER, STRANGER } from './people.ts';
import type { Excuse } from './rule.ts';
import { wording } from './rule.ts';

/** Alternatives and excuses that the rules about harm done by others (abuse, danger) share. */

/** People at home, in charge, or in a relationship with the writer, also with their "is" or "has" ("dads hit me"). */
export const NEAR = `(?:(?:${[FAMILY, IN_CHARGE, PARTNER].join('|')})s?)`;
export const AT_HOME = `(?:(?:${FAMILY}|${PARTNER})s?)`;
export const THEY = '(?:he|she|they)';
export const NEAR_OR_THEY = `(?:${NEAR}|${THEY})`;
export const AT_HOME_OR_THEY = `(?:${AT_HOME}|${THEY})`;
export const PEERS = `(?:${PEER})`;
export const ANYONE = `(?:${NEAR_OR_THEY}|${PEER}|${STRANGER})`;
/** People whom the writer would call help for. */
export const LOVED =
  '(?:mum|dad|sister|brother|friend|mate|nan|gran|grandad|boyfriend|girlfriend|cousin|flatmate|roommate|baby|son|daughter)';
export const WEAPON =
  '(?:knife|gun|machete|blade|weapon|hammer|baseball bat|bat|shank|zombie knife|screwdriver|acid|axe|crowbar)';
export const PICTURES =
  '(?:nudes?|naked \\w+|pics?|pictures?|photos?|videos?|vids?|images|selfies|screenshots|sex tape|messages)';

/** Up to five words between a subject and its verb: none denies, and none begins what another person or thing does. */
export const BETWEEN =
  '(?:(?!not (?!stop)|never (?!stop)|(?:no|nobody|without|i|it|we|you|ball|balls|car|news) )[^ .]+ ){0,5}?';
/** Up to three words, likewise. */
export const NEARBY = '(?:(?!not (?!stop)|never (?!stop)|(?:no|nobody|without|i|it|we|you) )[^ .]+ ){0,3}?';

/** "i never said that my dad …", "none of my family …": what follows is denied as a whole. */
export const UNTRUE: Excuse = before(
  wording`(?:^| )(?:(?:not|never) (?:true|saying|said|say|claiming|like|as if|that|suggesting|implying|mean|meaning)(?: that| like| it is)*
    |(?:nobody|no one|none|neither|not one)(?: of| in)+)(?: my| the| a| our| them| us)? ?$`,
);

/** "if my dad hit me i would tell you": imagined, unless something in the clause says that it has happened before. */
export const IMAGINED: Excuse = {
  name: 'imagined',
  excuses: ({ lead, tail }) =>
    /(?:^| )(?:if|imagine|suppose|pretend)(?: my| a| the| our| someone| anyone)? $/u.test(lead) &&
    /\bi would (?:tell|say|report|call|ring|leave|let you|definitely|never|go)\b/u.test(lead + tail) &&
    !/\b(?:again|keeps?|always|still|every)\b/u.test(tail),
};

/** "a girl in my class said my dad …": a friend speaks of a family that is not the writer's. */
export const A_FRIENDS_WORDS: Excuse = before(
  wording`(?:^| )(?:friends?|mates?|girls?|boys?|lads?|classmate|someone|somebody|kids?|caller|actor) (?:\w+ ){0,4}?
    (?:said|says|goes|was like|wrote|told (?:me|us|everyone))(?: that| like)? my $`,
);

const FICTION =
  '(?:film|movie|book|novel|song|musical|poem|series|episode|soap|show|play|storyline|documentary|podcast|anime|manga|comic|case study)';

/** It happens in a story that the same clause names. No lesson and no game: people are hurt in both. */
export const IN_FICTION: Excuse = inClause(
  wording`\b(?:in|from|about|watched|watching|read|reading|wrote|writing|studying|seen) (?:the |a |this |my |that |our |an )?(?:\w+ ){0,2}?${FICTION}\b
    |\b(?:role ?play|(?:my|the|his|her|main) character|eastenders|corrie|hollyoaks|macbeth|hamlet|juliet)\b`,
);

/** Games and toys with weapons, chases and blows. A topic. */
export const IN_A_GAME: Excuse = inSentence(
  wording`\b(?:fortnite|minecraft|roblox|fifa|cod|warzone|gta|valorant|zelda|mario kart|laser (?:tag|quest)|paintball|nerf|airsoft|dnd
    |dungeons|npc|boss fight|respawn\w*|lobby|larp|hide and seek|escape room)\b`,
);

/** Learned about, not lived, by the same clause. */
export const TAUGHT: Excuse = inClause(
  wording`\b(?:assembly|pshe|workshop|poster|leaflet|(?:a|the) talk (?:on|about|from)|learn(?:ing|ed|t)? about|lesson (?:on|about)
    |presentation|awareness|drama|devised|on the news|safeguarding training|case study|coursework|essay)\b`,
);

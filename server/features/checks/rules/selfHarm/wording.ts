import { after, clauseBefore, inClause, inSentence } from '../excuses.ts';
import type { Excuse } from '../rule.ts';

/** Alternatives and excuses that the self-harm patterns share. */

/** Lists of alternatives as one group, for use in a pattern. */
export function anyOf(...lists: readonly string[]): string {
  return `(?:${lists.join('|')})`;
}

/** Matches any of the alternatives at word boundaries. */
const wholeWords = (lists: readonly string[]): RegExp => new RegExp(`\\b${anyOf(...lists)}\\b`, 'u');

/** Words of a topic anywhere in the sentence. */
export function aboutTopic(...lists: readonly string[]): Excuse {
  return inSentence(wholeWords(lists));
}

/** Words of a topic in the match's own clause. */
export function clauseTopic(...lists: readonly string[]): Excuse {
  return inClause(wholeWords(lists));
}

/** Words directly behind the match. */
export function followedBy(...lists: readonly string[]): Excuse {
  return after(new RegExp(`^ ${anyOf(...lists)}(?: |$)`, 'u'));
}

const ADVERBS = anyOf(
  'just|really|actually|honestly|genuinely|only|do|still|sometimes|often|literally|fucking|always|so|proper|lowkey|kinda',
  'sort of|kind of|also|seriously|constantly|even|definitely|either|already|nearly|almost',
);

/** None to four adverbs between a subject and its verb, each followed by a space. */
export const UP_TO_FOUR_ADVERBS = `(?:${ADVERBS} ){0,4}`;

/** The writer as subject, where it is written: "i am just", "have been". */
export const WRITER = `(?:i ${UP_TO_FOUR_ADVERBS}(?:(?:am|was|have|had|would|will|keep|might|could|should) ){0,2}${UP_TO_FOUR_ADVERBS})?`;

/** To kill oneself, as an infinitive … */
export const KILL_MYSELF = anyOf(
  '(?:kill|hang|drown|shoot|un ?alive|off|end|top|poison|suffocate|murder) my ?self|(?:end|take) my (?:own )?life',
  'commit suicide|kms|un ?alive|end it all|die by suicide|slit my (?:wrists?|throat)',
);
/** … and as a gerund. */
export const KILLING_MYSELF = anyOf(
  '(?:killing|hanging|drowning|shooting|un ?aliving|offing|ending|topping|kms) my ?self|(?:ending|taking) my (?:own )?life',
  'committing suicide|un ?aliving|ending it all|slitting my (?:wrists?|throat)',
);

/** Medicine that an overdose is taken of. */
export const MEDICINE = anyOf(
  'pills?|tablets?|paracetamols?|ibuprofens?|medication|meds|medicines?|antidepressants?|painkillers|aspirins?|codeine',
  'sertraline|co ?codamol|calpol|nurofen|insulin|propranolol',
);

/** Parts of the body that people cut. */
export const BODY = '(?:arms?|wrists?|thighs?|legs?|skin|stomach|hips?|ankles?|hand)';

/** Names of days by which an intention is dated. */
export const DAY = anyOf(
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|the weekend|next week|next month|christmas|xmas',
);

const WORDS_AFTER_PHRASE = anyOf(
  'now|tonight|today|tomorrow|soon|again|lol|tbh|and|but|so|because|please|i|am|last night|this morning|yesterday|right now',
  'right then|for good|any more|then|like|cos|when|if|after|before|haha|though|with me',
);
/** The phrase ends, or only says when, or who is addressed. */
export const ENDS = `(?= \\.|$| ${WORDS_AFTER_PHRASE}(?: |$))`;

/** Dying as a figure of speech: to dye hair, misspelled, or to die of, from or for something. */
export const FIGURATIVE_DEATH = followedBy(
  'my (?:hair|eyebrows|roots)|of|from|laughing|happy|old|peacefully in my sleep at|trying|hard|inside (?:when|every)',
  'for (?:that|this|it|those|her|him|a|an|some)',
);

const ON_PURPOSE = clauseTopic('purpose|deliberately');
const EVERYDAY_INJURY = clauseTopic(
  'accident\\w*|by mistake|shav\\w*|cook\\w*|chopp\\w*|knife slipped|playing|football|rugby|hockey|gymnastics|trampolin\\w*',
  'at training|gym|weights|lifting|stairs|fell|falling|slipped|tripped|bike|skat\\w+|oven|hob|iron|straighteners?|curlers',
  'kettle|paper ?cut|brambles?|tin lid|glass|laughing|fryer',
);

/** Cutting and hurting that is no self-injury: accident, sport, cooking, shaving. */
export const ACCIDENT: Excuse = {
  name: 'accident',
  excuses: (match) => EVERYDAY_INJURY.excuses(match) && !ON_PURPOSE.excuses(match),
};

/** The message is about sport or exercise. */
export const SPORT = aboutTopic(
  'gym|leg day|(?:press|push|sit|pull) ?ups?|weights|bench|plank|squats?|workout|training|football|netball|rugby|hike',
  'swim\\w*|dance|pe|match|marathon|sunburn\\w*|eczema|shav\\w*|mosquito\\w*|bites',
);

const OTHERS = anyOf(
  'he|she|they|you|who|people|someone|mates?|friends?|brother|sister|bro|sis|cousin|mum|dad|uncle|aunt|nan|grandad|girl|boy',
  'lad|man|woman|guy|kid|teacher|character',
);
const HELPING_VERBS = anyOf(
  'has|have|had|is|are|was|were|would|will|could|should|can|might|must|just|really|always|also|once|said|actually|nearly|almost',
);
const ANOTHERS = new RegExp(`(?:^| )${OTHERS} (?:${HELPING_VERBS} ){0,2}$`, 'u');
/** Somebody else is the subject of the verb that the match begins with. */
export const BY_ANOTHER: Excuse = {
  name: 'byAnother',
  excuses: (match) => !match.text.startsWith('i ') && ANOTHERS.test(clauseBefore(match)),
};

/** The writer is away, or leaves a place, for a reason of everyday life. */
export const AWAY = aboutTopic(
  'holiday|half term|bank holiday|easter|inset|trip|camp|airport|flight|appointment|dentist',
  'orthodontist|doctors|hospital|wedding|festival|airbnb|visiting|moving|moved|interview|training',
  'on leave|away (?:at|with|for|on|until|next)|leavers|farewell|poorly|strike|placement|exams?',
  'visit',
);
/** The match is about a place or a group that people leave. */
export const SETTING = clauseTopic(
  'school|college|sixth form|uni|university|job|work|shift|team|club|year \\d+|course|show|season',
  'foster|class|lesson|server|group|session|office|busy',
);

/** Death in a game, a story, a lesson or among pests. */
export const GAME_OR_PEST = aboutTopic(
  'minecraft|fortnite|roblox|game|boss|level|sims|character|npc|zombies?|creeper|plants?|weeds',
  'slugs?|wasps?|spiders?|ants|bacteria|germs|virus|cells|romeo|juliet|hamlet|macbeth|ophelia|book',
  'film|movie|novel|essay|biology|chemistry|history|documentary|true crime|podcast',
);

/** What else is cut: hair, classes, corners. */
export const WHERE_CUT = followedBy(
  'the|my (?:hair|own hair|fringe|nails|hours|finger|toast)|hair|grass|class|school|out|down|off',
  'some|a|an|short|corners|it (?:short|off|down|out)|back|loose|up (?:the|some|a)|through|across',
  'him|her|them|ties|onions?|at (?:football|training)|on (?:the|a) (?:glass|fence|tin)',
);

import type { RiskRule } from './phase.ts';
import { phrasePhase } from './phase.ts';

const INSULT =
  '(?:stupid|dumb|useless|worthless|pathetic|ugly|fat|disgusting|an? (?:\\w+ ){0,2}?(?:idiot|loser|freak|cow|pig|moron|cunt|bitch|slut|slag|whore|twat|dickhead|prick|wanker|bastard|weirdo|creep|failure|joke|waste of (?:space|time|air)|retard|spastic|mong|scum|psycho)|idiots?|loser|freak|retarded|scum|trash|nothing|a nobody|mental|vile|an embarrassment)';
const REPORTED =
  /(?:^| )(?:not|never|think|thinks|thought|said|says|say|told|tells|saying|called|calls|calling|feel like|if|whether|why do you think|do you (?:feel|think)|are|like|yourself|you are not|worry) (?:\w+ ){0,3}$/u;

const HARASSMENT: readonly RiskRule[] = [
  {
    risk: 'low',
    pattern: new RegExp(
      `\\b(?:your (?=an? )|you (?:are|look|sound|were|will always be|always were) )(?:(?!not |never )\\w+ ){0,3}?${INSULT}\\b`,
      'gu',
    ),
    unlessLead: REPORTED,
    unlessTail:
      /^ (?:to think|to me because|for (?:asking|feeling|thinking)|compared|in that|because they said|question|game)/u,
    unlessSentence:
      /\b(?:not|never) (?:\w+ ){0,2}?(?:stupid|dumb|useless|worthless|pathetic|ugly|fat|disgusting|idiot|loser|freak|failure|nothing|mental)\b|\b(?:feel|feeling|think|tell yourself) (?:like |that )?you are\b|\bthan nothing\b/u,
  },
  {
    risk: 'low',
    pattern:
      /\byou (?:absolute |total |stupid |fucking |little |complete |dumb |utter |fat |ugly |silly |dirty ){0,3}(?:idiot|loser|freak|moron|cunt|bitch|slut|slag|whore|twat|dickhead|prick|wanker|bastard|creep|retard|spastic|cow|pig|scum|arsehole|asshole|weirdo)\b/gu,
    unlessLead: REPORTED,
  },
  {
    risk: 'low',
    pattern:
      /\bi (?:really |fucking |absolutely )?(?:hate|despise|loathe) you\b|\byou (?:disgust|repulse|sicken) me\b|\b(?:nobody|no one|noone) (?:likes|loves|wants|cares about) you\b|\beveryone (?:hates|laughs at) you\b|\b(?:shut (?:the fuck )?up|get lost|go to hell|fuck off|piss off|screw you|fuck you|stfu)\b/gu,
    unlessLead:
      /(?:^| )(?:not|never|says?|said|told|tell|tells|telling|saying|think|thinks|thinking|feel|like|wanted to|want to|just|that) (?:\w+ ){0,3}$/u,
    unlessTail:
      /^ (?:for that|so much for|no way|really|omg|thats|that is (?:amazing|great|so)|he|she|and (?:listen|let))/u,
    unlessSentence: /\bno way\b|\bin the world\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:will|am going to|know where|can) (?:\w+ )?(?:find|hurt|get|kill|hit|beat|smash|ruin|expose|dox|report) you (?:and|up|down|for|if|when|in|to|so|where)\b|\bi (?:will|am going to) (?:\w+ )?(?:hurt|kill|hit|beat|smash|ruin|stab|batter|destroy) you\b|\bi know where you (?:live|are|go)\b|\bwatch your back\b|\byou will regret (?:this|it)\b/gu,
    unlessTail:
      /^ (?:a |an |some |another|the right|help|support|(?:and|in) (?:help|touch)|to (?:the|talk|someone))/u,
    unlessLead: /(?:^| )(?:not|never|he|she|they|said|says) (?:\w+ ){0,3}$/u,
  },
  {
    risk: 'low',
    pattern:
      /\byou (?:are |are such )?(?:an? |such an? )?(?:little |silly )?(?:stupid|dumb|pathetic|useless|ugly|fat|thick|disgusting|vile|horrible|worthless) (?:little |fat |old )?(?:girl|boy|kid|child|person|cow|thing|man|woman|human)\b|\b(?:your|you are|you) such an? (?:\w+ )?(?:idiot|loser|freak|bitch|moron|cow|pig|baby|failure|disappointment|waste|twat|prick|weirdo)\b|\byou (?:really |actually )?(?:make|made) me (?:sick|want to vomit)\b|\bwaste of (?:space|oxygen|air|skin)\b|\bno ?wonder (?:nobody|no one|everyone|they|your \w+) (?:likes|loves|hates|left|hate|wants|like)\b|\bwhat is wrong with you\b(?= you| freak| idiot| \. you| are you)/gu,
    unlessLead: new RegExp(`${REPORTED.source}|(?:^| )i (?:am|feel like|was) (?:\\w+ ){0,2}$`, 'u'),
  },
];

const SWEARING: readonly RiskRule[] = [
  {
    risk: 'none',
    pattern:
      /\b(?:(?:mother ?)?fuck(?:s|ed|er|ers|in|ing|off|wit|up)?|fck(?:ing|ed|in)?|fuk(?:ing|in)?|wtf|stfu|gtfo|ffs|(?:bull|horse|dog)?shit(?:s|ty|e|ting|ter|head)?|cunts?|twats?|wank(?:er|ers|ing)?|bollocks|arseholes?|assholes?|bitch(?:es|ing|y)?|bastards?|dick ?heads?|pricks?|piss(?:ed|ing)? off|cocksuckers?|pussy|slags?|sluts?|whores?|knob ?heads?|bellends?|tossers?|motherfuckers?)\b/gu,
  },
];

export const UNKIND_RULES = { harassment: HARASSMENT, profanity: SWEARING };
export const harassmentPhase = phrasePhase({
  kind: 'harassment',
  reasonCode: 'conduct.harassment',
  rules: HARASSMENT,
});
export const profanityPhase = phrasePhase({
  kind: 'profanity',
  reasonCode: 'conduct.profanity',
  rules: SWEARING,
});

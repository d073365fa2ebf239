import { FAMILY, IN_CHARGE, PARTNER } from './circumstances.ts';
import { cue } from './cue.ts';
import type { RiskRule } from './phase.ts';

const SOON = /\b(?:tonight|today|now|again|back|still|tomorrow|soon|later)\b/u;
const NEAR = `(?:${FAMILY}|${PARTNER}|${IN_CHARGE}|step ?(?:brother|sister)|brother|boyfriend|he|she|they)`;
const PARTS = '(?:face|head|hair|arm|arms|throat|neck|ribs|stomach|back|hand|wrist|leg|mouth|ear)';

export const ABUSE_CUES: readonly RiskRule[] = [
  cue({
    pattern: new RegExp(
      `\\b${NEAR}s? (?:(?!i |not |never )\\w+ ){0,5}?(?:chucked|threw|throws|hurled|launched|lobbed|poured|slammed|smashed|battered|leathered|clouted|decked|lamped|thumped|whacked|clipped|spat|scalded|yanked|stamped|headbutted|bit|booted|winded|floored|clobbered|walloped|backhanded|twisted) (?:(?!not )\\w+ ){0,6}?(?:me|my ${PARTS})\\b`,
      'gu',
    ),
    unless:
      /\b(?:ball|football|rugby|cricket|snowball|pillow|water balloon|surprise|party|clothes|keys|phone to me|playing|joke|jokingly|messing|game|tennis|towel|me a|me the|me some|me my|puppy|dog|cat|funny|curveball)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:black eye|bruises?|bruised|split lip|bust(?:ed)? lip|fat lip|busted nose|handprint|hand print|broken (?:arm|rib|wrist|nose)|nosebleed|welts?|marks)\b/gu,
    onlyIf: [
      new RegExp(`\\b${NEAR}s?\\b`, 'u'),
      /\b(?:off|from|gave|give|by|did|does|hits?|grab\w*|told (?:\w+ ){1,3}?i (?:fell|walked|tripped)|make ?up|cover|hide|again)\b/u,
    ],
    unless:
      /\b(?:football|rugby|boxing|karate|judo|hockey|netball|training|match|skat\w*|bike|playground|playing|trampoline|exam|essay|test|teacher|out of \d+|top marks|full marks|good marks|extra marks|fell off)\b/u,
    risk: 'high',
  }),
  cue({
    pattern: new RegExp(
      `\\b(?:handsy|touchy|pervy|gropey|creeps? (?:on|in|into)|touch(?:es|ing)? (?:him|her)self|wank\\w*|gets? (?:his|her|it) (?:dick|thing|privates|cock) out|(?:rubs?|rubbed|rubbing|strok\\w+|feels|felt|squeez\\w+|tickl\\w+) (?:up )?(?:against me|on me|me (?:up|under)|my (?:leg|legs|thigh|thighs|knee|bum|back|chest|hair|neck)))`,
      'gu',
    ),
    onlyIf: [new RegExp(`\\b${NEAR}s?\\b`, 'u')],
    unless:
      /\b(?:massage|physio|injur\w*|sore|dog|cat|nurse|doctor|sun ?cream|when i was ill|to sleep|better)\b/u,
    risk: 'high',
  }),
  cue({
    pattern: new RegExp(
      `\\b(?:he|she|${PARTNER}) (?:\\w+ ){0,2}?(?:will not|does not|never|did not) let me (?:\\w+ ){0,2}?(?:see|talk|speak|go|have|wear|leave|use|be)\\b|\\b(?:he|she|${PARTNER}) (?:\\w+ )?(?:decides|controls|checks|tracks|picks) (?:what|who|where|my|everything|when)`,
      'gu',
    ),
    onlyIf: [
      /\b(?:mates|friends|wear|phone|anyone|leave|money|clothes|family|boys|girls|location|out)\b/u,
      /\b(?:mad|angry|kicks? off|scared|shouts?|hits?|flips?|cries|jealous|or else|starts|boyfriend|girlfriend|loves? me|goes)\b/u,
    ],
    unless: /\b(?:mum|dad|nan|teacher|parents|school|grounded|little (?:brother|sister))\b/u,
  }),
  cue({
    pattern:
      /\bif i (?:really |actually |ever )?(?:loved|love|cared|care|trust|trusted)(?: about)? (?:him|her|them)?\b/gu,
    onlyIf: [
      /\b(?:said|says|told|saying|kept)\b/u,
      /\b(?:do it|did it|send|sent|prove|sleep|let (?:him|her)|crying|not want|pics?|nudes?|would)\b/u,
    ],
  }),
  cue({
    pattern: new RegExp(
      `\\b(?:${FAMILY}|they|she|he)s? (?:\\w+ ){0,2}?(?:feeds?|fed|lets? me eat|gives? me (?:food|dinner|tea|water)|lets? me (?:wash|shower|drink)|lets? me use the (?:toilet|bathroom))\\b`,
      'gu',
    ),
    onlyIf: [
      /\b(?:only|not|never|unless|hardly)\b/u,
      /\b(?:if i|good|behav\w*|when i|earn\w*|punish\w*|deserve|days?|once)\b/u,
    ],
    unless: /\b(?:dog|cat|baby|hamster|fish|birds)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:said no|say no|told (?:him|her|them) (?:no|to stop)|froze|did not want (?:to|it)|was asleep|too drunk|crying|was out of it)\b/gu,
    onlyIf: [
      /\b(?:he|she|they|boyfriend|girlfriend|guy|ex|man|boy)\b/u,
      /\b(?:carried on|did it|kept going|anyway|would not stop|inside|my clothes|on top of me|sex|undress\w*|took off|pulled down|forced|so i did|put his)\b/u,
    ],
    unless: /\b(?:exam|essay|homework|driving|tattoo|haircut|film|presentation)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:gets?|got|getting|climb\w*|came|comes|come|slid|crawl\w*) (?:in|into) (?:my )?bed with me\b|\b(?:ma(?:kes?|de)|forc\w+) me (?:to )?(?:sleep|stay|stand|sit) (?:\w+ )?(?:outside|in the (?:shed|garage|garden|bath|hall|cupboard|car|cold|dark)|on the floor)\b/gu,
    unless: /\b(?:dog|cat|puppy|kitten|little (?:brother|sister)|camping|tent|sleepover was|nightmare)\b/u,
    risk: 'high',
  }),
];

const HOME = '(?:back door|front door|door|window|door handle|letter ?box|garden gate|bedroom)';

export const DANGER_CUES: readonly RiskRule[] = [
  cue({
    pattern:
      /\bnext time (?:they|he|she|it) (?:will|would|is going to|are going to|is|are) (?:\w+ )?(?:use it|kill|stab|shoot|cut|hurt|be (?:worse|me|a bullet)|not miss)\b/gu,
    risk: 'high',
  }),
  cue({
    pattern: new RegExp(
      `\\b(?:man|men|someone|somebody|guy|bloke|stranger|he|ex|people|they) (?:(?!not )\\w+ ){0,4}?(?:trying|rattling|banging|knocking|kicking|hammering|looking|peering|messing|tried|pushing|at) (?:\\w+ )?(?:the|my|our) ${HOME}\\b`,
      'gu',
    ),
    onlyIf: [
      /\b(?:alone|on my own|by my ?self|scared|hiding|go away|keeps?|dark|help|in bed|still|shaking|terrified)\b/u,
    ],
    unless:
      /\b(?:delivery|postman|parcel|trick or treat|window cleaner|plumber|friend|mate|cat|dog|charity|builder|package)\b/u,
    risk: 'imminent',
  }),
  cue({
    pattern:
      /\bow(?:e|ed|ing|es) (?:\w+ ){0,4}?(?:lads|them|him|dealer|gang|boys|guys|people|man|olders|elders|someone|mandem)\b/gu,
    onlyIf: [
      /\b(?:come for|coming for|hurt|kill|my (?:sister|mum|family|brother|nan)|or else|stab|find me|threat\w*|interest|my house|beat|smash|pay (?:up|it back) (?:by|or)|scared|work it off)\b/u,
    ],
    unless: /\b(?:apolog\w+|lunch|a drink|favour|pizza|text)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:hold|holding|hide|hiding|keep|keeping|carry|carrying|stash\w*|look(?:ing)? after|drop|dropping|deliver\w*|shot|shotting|trap(?:ping)?) (?:\w+ ){0,2}?(?:bags?|packages?|parcels?|box|something|stuff|phones?|money|food|bits|packs?)\b/gu,
    onlyIf: [
      /\b(?:them|him|they|he|lads|olders|elders|someone|gang|boys)\b/u,
      /\b(?:guns?|weapons?|knife|drugs|dodgy|scared|stuck|get out|can not say no|if i (?:do not|say no)|hurt|police|feds|train to)\b/u,
    ],
    unless: /\b(?:shopping|school bag|luggage|nan|homework|pe kit|bank|food bank)\b/u,
    risk: 'high',
  }),
  cue({
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|brother|he|she)s? (?:has |have )?got (?:a |the |his )?(?:knife|gun|hammer|bat|machete|blade)\\b`,
      'gu',
    ),
    onlyIf: [
      /\b(?:scream\w*|shout\w*|threat\w*|mum|me|us|scared|hiding|now|kill\w*|drunk|angry|help|room|door)\b/u,
    ],
    unless:
      /\b(?:kitchen|butter|collection|toy|nerf|water|cricket|baseball|birthday|christmas|cook\w*|chef|new)\b/u,
    risk: 'imminent',
  }),
  cue({
    pattern:
      /\b(?:van|car|man|guy|someone|bloke|he|they|motorbike|moped) (?:\w+ ){0,4}?(?:keeps?|kept|been|is|was) (?:\w+ )?(?:driving|walking|circling|following|slowing|going|going up and down|waiting|watching|pulling up) (?:\w+ )?(?:past|behind|around|near|next to|after|beside|outside)(?: (?:me|us|my \w+))?\b/gu,
    onlyIf: [
      /\b(?:me|us|my)\b/u,
      /\b(?:slow\w*|again|times?|all day|third|\d(?:th|rd|nd)|scared|alone|home|dark|beeping|staring|school|every)\b/u,
    ],
    unless:
      /\b(?:sat ?nav|driving (?:lesson|test|instructor)|ice cream|delivery|parade|race|dog|kitten|cat|football)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:sleep|slept|sleeping|kip\w*|stay(?:ed|ing)?|living|crash\w*) (?:\w+ )?(?:in|on|under|outside|at) (?:(?:a|the|my|his|her|some) )?(?:\w+ )?(?:stairwell|stairs|doorway|bench|car|park|bus|buses|night bus|station|tent|garage|shed|subway|toilets|mcdonalds|a and e|streets?)\b/gu,
    onlyIf: [/\b(?:since|nights?|weeks?|days?|nowhere|kicked|cold|home|scared|been)\b/u, SOON],
    unless:
      /\b(?:camping|festival|holiday|road trip|duke of edinburgh|dofe|d of e|scouts?|sponsored|charity|party|band|concert tickets)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:meet|meeting|seeing|see|going to|visit\w*|staying (?:with|at)) (?:\w+ ){0,6}?(?:from|off|on) (?:snap|snapchat|insta|instagram|tiktok|discord|roblox|the internet|online|yubo|wizz|a dating app|tinder|grindr|reddit|twitter|an app)\b/gu,
    onlyIf: [
      /\b(?:his|her|flat|house|hotel|place|alone|older|30|like \d\d|he is \d\d|man|picking me up|train|tonight|later|tomorrow|secret|first time)\b/u,
      /\b(?:i|me)\b/u,
    ],
    unless: /\b(?:never|not going to|friend from school|with my (?:mum|dad|mates|friends))\b/u,
    risk: 'high',
  }),
  cue({
    pattern: /\b(?:shank|stab|slash|slice|jump|bang out|batter|shoot|splash|wet up) (?:me|us|my \w+)\b/gu,
    onlyIf: [/\b(?:said|says|saying|threat\w*|going to|will|told|texted|messag\w+|wants? to)\b/u],
    unless:
      /\b(?:laser|paintball|nerf|fortnite|cod|splash me|water|pool|queue|jump (?:me|us) (?:ahead|forward|through)|photo|film|hoop)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:got hold of|picked up|grabbed|swing\w*|waving|waved|holding|came at (?:me|her|him|mum) with|pulled out|pulls out) (?:a |the |his |her )?(?:hammer|knife|bat|machete|gun|blade|bottle|screwdriver|axe|poker)\b/gu,
    onlyIf: [
      /\b(?:he|she|they|dad|mum|brother|boyfriend|ex|man|guy|someone|lads?)\b/u,
      /\b(?:fight\w*|scream\w*|shout\w*|threat\w*|drunk|scared|at (?:me|mum|her|him|us)|hid\w*|help|now|angry|smash\w*)\b/u,
    ],
    unless: /\b(?:water bottle|baby|cook\w*|cricket|baseball|rounders|tennis|diy|shelf|nail|toy)\b/u,
    risk: 'imminent',
  }),
  cue({
    pattern:
      /\b(?:knows?|found out|finds? out|worked out|posted) where (?:i|we|my \w+) (?:live|lives|go|work|study)\b|\bkeeps? (?:turning|showing) up\b/gu,
    onlyIf: [
      /\b(?:he|she|they|ex|guy|man|someone|stranger|lads?|gang)\b/u,
      /\b(?:turn\w* up|show\w* up|scared|threat\w*|outside|online|keeps?|stalk\w*|will not leave|blocked|hurt)\b/u,
    ],
    unless:
      /\b(?:cat|dog|fox|delivery|late|to (?:class|lessons?|work|practice)|advert\w*|on my (?:feed|fyp)|in my (?:feed|recommended))\b/u,
  }),
];

import {
  ANYBODY,
  DENIED,
  FAMILY,
  GAP,
  IN_A_STORY,
  IN_CHARGE,
  JOKING,
  LONG_AGO,
  PARTNER,
  PEER,
} from './circumstances.ts';
import { ABUSE_CUES } from './othersHarmCues.phase.ts';
import type { RiskRule } from './phase.ts';
import { phrasePhase } from './phase.ts';

const PICTURES = '(?:nudes?|naked \\w+|pics?|pictures?|photos?|videos?|images|selfies)';
const HURTS =
  '(?:hits|hit|hitting|beats|beat|beating|punches|punched|punching|kicks|kicked|kicking|slaps|slapped|slapping|strangles|strangled|strangling|chokes|choked|choking|burns|burned|burnt|whips|whipped|attacks|attacked|attacking|smacks|smacked|belts|belted|drags|dragged|grabs|grabbed|shakes|throws things at|spits on|hurts|hurting|shoves|shoved|pushes|pushed|pins|pinned)';
const NOT_BLOWS =
  /^ (?:up(?: |$)|an? (?!lot|bit|few|couple|good|load)\w|hard (?:in|at|to|on)|at (?!me|home|night|school)|in (?:a |the )?(?:game|race|match|argument|final|quiz|test)|to (?:the|it|do|be|work|try|study|get|go)|by \d|\d|with (?:the |a )?(?:ball|news|question|bill|ton|kindness|idea)|on (?:insta|snap|the way)|off|that|how|like a|out of|hard that|for (?:a )?(?:joke|fun)|when (?:he|she|they) (?:left|lied|said|ignored|cheated|ghosted)|by (?:saying|leaving|not|ignoring|lying|going)|emotionally|feelings|into (?:doing|trying|joining|applying)|towards|again at|on the (?:back|shoulder|arm|hand|wrist)(?: playfully| jokingly)?(?= |$))/u;
const NOT_MEANT = new RegExp(
  `${IN_A_STORY.source}|\\b(?:chess|fifa|mario kart|tennis|football match|monopoly|pool|playing|pillow|snowballs?|water balloons?|nerf|by accident|accidentally)\\b`,
  'u',
);

export const ABUSE_RULES: readonly RiskRule[] = [
  // Sexual abuse.
  {
    risk: 'high',
    pattern:
      /\bi (?:\w+ ){0,3}?(?:was|been|got|being|am|were|get) (?:\w+ ){0,2}?(?:raped|molested|groped|sexually (?:abused|assaulted|harassed|exploited)|trafficked|touched up)\b|\b(?:raped|molested|groped|sexually (?:abused|assaulted|harassed)) me\b/gu,
    unlessLead: DENIED,
    unlessSentence: IN_A_STORY,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b${ANYBODY} ${GAP}(?:rapes?|raping|molests?|molesting|gropes?|groping|fingers|fingered|flashed|keeps? groping) (?:on )?me\\b`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b${ANYBODY} ${GAP}(?:touches|touched|touching|touch|feels|felt) (?:me(?! (?:by|with (?:his|her|their) (?:words|story)|deeply|emotionally|on the shoulder|on the arm))|my (?:private|privates|chest|breasts|boobs|bum|thighs?|bits|body)|me up)\\b`,
      'gu',
    ),
    unlessSentence: IN_A_STORY,
    unlessTail: /^ (?:deeply|because (?:it|the story)|with (?:his|her|their))/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${IN_CHARGE}|brother|cousin) ${GAP}(?:kisses|kissed|kissing) (?:me|my (?:neck|lips|body))(?! (?:goodnight|good night|on the (?:cheek|forehead|head)|goodbye|bye|better))`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern:
      /\b(?:comes|came|coming|gets|got|climbs|climbed|sneaks) (?:into|in) (?:my (?:bed|room at night)|bed with me)\b|\b(?:comes|came|coming) (?:into|in) my room (?:\w+ ){0,3}?(?:at night|every night|when (?:everyone|mum|i am asleep|they))/gu,
    unlessLead: /\b(?:dog|cat|puppy|kitten)\b/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:makes|make|made|making|forces|force|forced|forcing|tricked|tricks) me (?:to |into )?(?:\\w+ )?(?:do (?:things|stuff|it to|sex\\w*|favours)|doing (?:things|sexual)|have sex|having sex|touch (?:him|her|it|them)|kiss (?:him|her|them)|watch (?:porn|him|sexual)|send (?:\\w+ ){0,3}?${PICTURES}|sending (?:\\w+ ){0,3}?${PICTURES}|strip|undress|take (?:off )?my clothes|perform|sleep with|suck)\\b`,
      'gu',
    ),
    unlessTail:
      /^ (?:around the house|for school|like (?:homework|chores)|of (?:homework|my (?:homework|work|passport|school)))/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b${ANYBODY} ${GAP}(?:asked|asks|asking|wants|wanted|pressured|pressuring|pressures|begs|begged|begging|told|tells|telling|keeps asking|blackmailed) (?:me )?(?:\\w+ ){0,3}?(?:for|send|share) (?:\\w+ ){0,3}?(?:nudes?|naked \\w+|(?:pics?|pictures?|photos?) of (?:me (?:naked|undressed|without|in my)|my (?:body|chest|boobs))|sexual \\w+|dirty \\w+|sexy \\w+)\\b`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:threaten\\w*|blackmail\\w*|says? (?:he|she|they) will|going to|said (?:he|she|they) (?:will|would)) (?:\\w+ ){0,5}?(?:share|post|send|leak|show|sharing|posting|leaking) (?:\\w+ ){0,3}?my (?:\\w+ )?(?:nudes?|naked \\w+|private \\w+|pics?|pictures?|photos?|videos?)\\b|\\b(?:leaked|posted|shared|spread) my (?:nudes?|naked \\w+|private (?:pics?|photos?|pictures?))\\b|\\bblackmailing me\\b`,
      'gu',
    ),
    unlessLead: /(?:^| )i (?:am |was )?$/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:forced|forces|forcing) (?:him|her|them)?self on me\b|\bsexually (?:abus|assault|exploit)\w+ (?:me|by)\b|\bsomeone sexually \w+ me\b|\b(?:he|she|they) (?:would|did|will|does|do) not stop when i said (?:no|stop)\b|\bpinned me down\b|\bwithout my consent\b/gu,
  },
  // Violence, neglect and force.
  {
    risk: 'high',
    pattern: new RegExp(`\\b(?:${FAMILY}|${IN_CHARGE}|${PARTNER}) ${GAP}${HURTS} me\\b`, 'gu'),
    unlessTail: NOT_BLOWS,
    unlessSentence: NOT_MEANT,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}) ${GAP}(?:throws|threw|throwing) (?:things|stuff|plates?|bottles?|objects?|a \\w+) at me\\b`,
      'gu',
    ),
  },
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:he|she|they|someone|a man|this man|this guy|a boy) ${GAP}${HURTS} me\\b`,
      'gu',
    ),
    unlessTail: NOT_BLOWS,
    unlessSentence: NOT_MEANT,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern: new RegExp(`\\b(?:${PEER}) (?!beat )${GAP}${HURTS} me\\b`, 'gu'),
    unlessTail: NOT_BLOWS,
    unlessSentence: NOT_MEANT,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|they|he|she) (?:\\w+ ){0,2}?(?:do not|does not|will not|did not|refuse to|refuses to|never) (?:\\w+ )?(?:feed(?:s)? me|feed us|let me eat|give me (?:any )?food|give us food|let me (?:shower|wash|sleep inside))\\b`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|they|he|she) ${GAP}(?:locks|locked|lock|locking|keeps|kept|ties|tied|chains) me (?:\\w+ )?(?:in(?:side)?(?: (?:my|the|a) (?:room|house|cupboard|bedroom|shed|garage|bathroom))?|up|out(?:side)? (?:all night|of the house|overnight)|locked up)(?= |$)`,
      'gu',
    ),
    unlessTail: /^ (?:the loop|touch|mind|by accident|in touch)/u,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:am|was|have been|get|got|am getting|keep getting) (?:\w+ ){0,2}?(?:being )?(?:abused|exploited|trafficked|groomed)\b|\b(?:abuses|abusing|abused|grooming|groomed) me\b|\bmy (?:abuser|abusive \w+)\b|\bin an abusive\b/gu,
    unlessLead: DENIED,
    unlessSentence: /\bnot (?:being )?(?:abused|exploited)\b|\bexam\w* abused\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:making|make|makes|forcing|forces|force|want|wants|wanting|arranging|arranged) (?:for )?me (?:to )?(?:marry|get married|to get married)\b|\bforced (?:into a |to )?(?:marriage|marry)\b|\b(?:be|get|being|got|am) (?:cut|circumcised) (?:when we|abroad|there|over there|in \w+ia)\b|\b(?:take|taking|took|fly|flying) me (?:abroad|back home|to \w+) to (?:be|get) (?:cut|married)\b|\bfgm\b/gu,
    unlessSentence: IN_A_STORY,
  },
  {
    risk: 'high',
    pattern:
      /\bif i (?:tell|told|say|report|leave|left) (?:\w+ ){0,4}?(?:he|she|they) (?:\w+ )?(?:will|would|is going to|are going to|said|says|threatened) (?:\w+ ){0,3}?(?:hurt|kill|hit|beat|find|stab|harm|get) (?:me|my|us)\b|\b(?:hurt|kill|hit|beat|harm) (?:me|us|my \w+) if i (?:tell|told|say|leave|report)\b/gu,
  },
  // Cruelty and bullying.
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}) (?:\\w+ ){0,2}?(?:tells?|calls?|called|says to|keeps? (?:telling|calling)|is always calling) me (?:that )?(?:i am |a |an )?(?:\\w+ )?(?:worthless|useless|stupid|mistake|nothing|disgusting|names|pathetic|failure|ugly|fat|burden|slut|whore|unwanted)\\b`,
      'gu',
    ),
  },
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}) (?:\\w+ ){0,2}?(?:screams?|shouts?|screaming|shouting|yells?|swears) at (?:me|us) (?:all the time|every (?:day|night|single)|constantly|all day|for hours|when (?:he|she|they) (?:drinks?|is drunk|are drunk))\\b`,
      'gu',
    ),
  },
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b${PARTNER} (?:\\w+ ){0,8}?(?:will not let me|does not let me|stops me|controls|tracks|is controlling|checks my phone)\\b`,
      'gu',
    ),
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:tell|telling|told|tells|saying|said|says|wants?|want|asked|dared) (?:that )?(?:me |i )?(?:to |should |go )*(?:go )?(?:kill my ?self|kms|kys|die|hang my ?self|end my life|kill yourself|cut my ?self)\b/gu,
    unlessLead: /(?:^| )(?:i|i just|just|really|i really|do not|not|to|i would never|you|i have never) $/u,
    unlessSentence: IN_A_STORY,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:\w+ ){0,3}?(?:get|got|been|was|am|being|getting) (?:\w+ )?(?:beaten|jumped|battered|attacked)(?: up)?\b|\b(?:beat|beats|beating|battered) me up\b|\bi (?:am|was|get|keep getting|have been) (?:\w+ ){0,2}?(?:being )?bullied\b/gu,
    unlessTail:
      /^ (?:in (?:the )?(?:final|game|match|race|chess|fifa)|at (?:chess|fifa|football|tennis|the match)|by \d|\d|3|on fifa)/u,
    unlessSentence: NOT_MEANT,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:puts|put|putting|placed|slid|slides) (?:his|her|their|a) (?:hands?|fingers?|penis|mouth|tongue|it) (?:\\w+ ){0,2}?(?:up|down|in|inside|on|under|between|over) (?:my|me)\\b`,
      'gu',
    ),
    unlessTail: /^ (?:shoulders?|arm|back|head|hair|mouth to shut|hand)/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${IN_CHARGE}|${PARTNER}|older (?:man|boy|guy|cousin|brother)|brother|cousin|man|he) ${GAP}(?:touching|touches|touched|strokes|stroking|stroked|rubs|rubbing|rubbed|grabs|grabbed|squeezes) my (?:leg|legs|thigh|thighs|bum|chest|breast|breasts|waist|neck|body|bottom|privates|inner \\w+)\\b`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${IN_CHARGE}|${PARTNER}|${PEER}|he|she|man|men|person) ${GAP}(?:forced me|forces me|forced himself|would not let me say no|will not take no|does not take no|did not take no|made me do it|did things to me|does things to me|doing things to me|do things to me|takes advantage|took advantage)\\b`,
      'gu',
    ),
    unlessTail:
      /^ (?:to (?:eat|go|do (?:my|the)|revise|study|apologi[sz]e|work|play|sit|learn|watch the|clean|join|tidy|quit|take (?:my|the)|wear|be (?:a|the|on)|practi[sc]e|choose|pick)|of (?:the|my notes|my kindness)|for an answer on)/u,
  },
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|he|she) (?:\\w+ ){0,5}?(?:beats|hits|hurts|punches|slaps|kicks|batters|beating|hitting|beat up) (?:us|my (?:mum|dad|sister|brother|little \\w+|baby \\w+|nan))\\b(?! at| in (?:the|a) (?:game|quiz|race)| by \\d| \\d)`,
      'gu',
    ),
    unlessSentence: NOT_MEANT,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:took|taken|takes|taking|has|have|got|filmed|recorded) (?:\w+ ){0,2}?(?:pics?|pictures?|photos?|videos?) of me (?:\w+ ){0,3}?(?:naked|undressed|changing|in the shower|asleep|topless|without|having)\b|\b(?:will|going to|would|said|says|threatens?|threatened) (?:\w+ ){0,3}?(?:post|share|send|leak|show) (?:them|it|the (?:pics?|photos?|pictures?|videos?)) (?:\w+ )?(?:to|online|everywhere|on)\b|\bblackmail(?:s|ed|ing)? (?:me|us)\b/gu,
    unlessSentence: /\b(?:essay|work|holiday|artwork|results|recipe|link)\b/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${IN_CHARGE}|older (?:man|guy|boy)|grown man|adult) (?:\\w+ ){0,6}?(?:messag\\w*|text\\w*|send\\w*|sent|says|said|talks?|talking) (?:to )?me (?:\\w+ )?(?:sexual|sexy|dirty|inappropriate|rude|creepy|nudes?|naked|sexually)\\b`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|they|he|she) ${GAP}(?:locks|locked|lock|locking|shuts|shut|kicks) me (?:out|in)\\b(?= (?:at night|all night|overnight|in the|of the house|without|when|for|until|with no|if)| \\.|$)`,
      'gu',
    ),
    unlessTail: /^ (?:the loop|touch|of (?:the (?:chat|group|game)))/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:bruises?|black eye|marks|burns|broken (?:arm|rib|nose)) (?:\\w+ ){0,4}?(?:from|because of|where|after|by) (?:\\w+ )?(?:${FAMILY}|${PARTNER}|he|she|being hit)\\b`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:do|does|did|will|would) not (?:\\w+ )?(?:give|let|allow) (?:me|us) (?:\\w+ )?(?:food|dinner|eat|any food|meals)\\b`,
      'gu',
    ),
    unlessSentence:
      /\b(?:school canteen|in class|in lessons|before (?:the|my) (?:op|operation|race|blood test)|sweets|junk|crisps)\b/u,
  },
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}) (?:\\w+ ){0,2}?(?:hates me|wishes i was never born|says i should never have been born|wishes i was dead|ignores me for days|does not want me)\\b`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}) (?:\\w+ ){0,2}?(?:starves?|starved|starving|neglects?|neglected|abandoned|tortures?|tortured|threw|throws|pushed|kicked|shoved|dragged) me (?:down|against|into|across|onto|out of|through|under)? ?(?:the |a )?(?:stairs|wall|floor|door|table|window|garden|for days|of food)?(?= |$)`,
      'gu',
    ),
    unlessTail:
      /^ (?:a (?:party|look|lifeline|bone)|out of (?:the|my) comfort|to (?:do|try|be|work|apply)|hard in|towards)/u,
    unlessSentence: /\b(?:surprise|party|birthday)\b/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|they|he|she) (?:\\w+ ){0,2}?(?:leaves?|left|leaving) (?:me|us) (?:\\w+ ){0,4}?(?:for days|for weeks|without food|with no food|with nothing to eat|alone all (?:night|weekend|week)|alone for)\\b`,
      'gu',
    ),
  },
  {
    risk: 'high',
    pattern:
      /\b(?:films?|filmed|filming|watches|watched|watching|photographs?|photographed|spies on|spied on|records|recorded|peeks at) (?:on )?me (?:\w+ )?(?:in the (?:shower|bath|toilet)|undress\w*|changing|get changed|getting changed|naked|asleep|sleep|while i sleep)\b/gu,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}s?|${PARTNER}s?|his|her) (?:belt|fists?|slipper|stick|cane|temper|hand) (?:\\w+ )?(?:came|comes|coming|is) (?:\\w+ )?(?:out|off|down|back)\\b|\\b(?:took|takes|gets|got|gave|gives) (?:me )?(?:out )?(?:his|her|the|a) (?:belt|slipper|cane|stick|wooden spoon|hanger)(?: (?:to|out|off|on|again)\\b| \\.|$)`,
      'gu',
    ),
    unlessSentence: /\b(?:dog|catch|fetch|hockey|trousers|airport|pooh)\b/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|they|he|she) ${GAP}(?:locks?|locked|padlock\\w*|chains?|hides?|counts?) (?:up )?(?:the|all the|all|every) (?:fridge|food|cupboards?|kitchen|snacks)\\b(?! from the (?:dog|cat))|\\b(?:have|had|did|do|does) not (?:\\w+ )?(?:earn|earned|deserve|deserved) (?:\\w+ )?(?:dinner|tea|food|meals?|lunch|to eat|breakfast)\\b`,
      'gu',
    ),
    unlessSentence: /\b(?:dog|cat|mouse|mice|toddler|christmas|party)\b/u,
    unlessLead: /(?:^| )i $/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:flying|taking|sending|shipping|sent|send|take|fly|going to|moving) me (?:\w+ ){0,8}?(?:to (?:get )?(?:marry|married)|for (?:a|my|the) (?:wedding|marriage))\b|\b(?:marry|married to|engaged to|wedding (?:to|with)) (?:someone|somebody|a (?:man|guy|boy|stranger)|my cousin|him) (?:who )?(?:that )?i (?:have )?(?:never|only|hardly|barely|met once|do not (?:know|want))\b/gu,
    unlessSentence: IN_A_STORY,
  },
  ...ABUSE_CUES,
];

/** Long past: still a disclosure, one step less pressing. Said as a joke: low. */
const rate: Parameters<typeof phrasePhase>[0]['rate'] = ({ risk, sentence }) => {
  if (JOKING.test(sentence)) return 'low';
  return LONG_AGO.test(sentence) && risk === 'high' ? 'moderate' : risk;
};

export const abusePhase = phrasePhase({ kind: 'abuse', reasonCode: 'risk.abuse', rules: ABUSE_RULES, rate });

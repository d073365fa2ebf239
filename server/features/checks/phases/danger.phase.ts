import {
  ANYBODY,
  DENIED,
  FAMILY,
  GAP,
  IN_A_STORY,
  JOKING,
  LONG_AGO,
  PARTNER,
  STRANGER,
} from './circumstances.ts';
import { DANGER_CUES } from './othersHarmCues.phase.ts';
import type { Phase, RiskRule } from './phase.ts';
import { phrasePhase } from './phase.ts';
import { STEERING_RULES } from './steering.phase.ts';

const WEAPON = '(?:knife|gun|machete|blade|weapon|hammer|bat|shank|screwdriver|acid)';
const THEY = `(?:${ANYBODY}|there is someone|there is a man)`;
const LOVED =
  '(?:mum|dad|sister|brother|friend|mate|nan|gran|boyfriend|girlfriend|cousin|flatmate|roommate|step dad|step mum)';
const ONLINE =
  '(?:online|on (?:insta|instagram|snap|snapchat|discord|tiktok|roblox|omegle|here|the internet|an app|a game|twitter|reddit))';
const HARMLESS = new RegExp(
  `${IN_A_STORY.source}|\\b(?:laser|water|nerf|butter|kitchen|fork|baseball|cricket|toy) (?:gun|knife|bat|and)`,
  'u',
);

/** Learned about, not lived. */
const TAUGHT =
  '\\b(?:assembly|teachers?|lesson|pshe|workshop|poster|talk (?:on|about)|learn\\w*|presentation|awareness|news)\\b';

export const DANGER_RULES: readonly RiskRule[] = [
  // Happening now.
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b${THEY} (?:(?!i )\\w+ )?(?:has|have|got|holding|pulled|with) (?:\\w+ )?(?:a |his |her |the )?${WEAPON}\\b`,
      'gu',
    ),
    unlessSentence: HARMLESS,
    unlessTail: /^ (?:collection|at school|in (?:his|her) kitchen)/u,
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b(?:someone|somebody|a man|this man|man|men|guy|a guy|he|they|a car|people|person) (?:\\w+ ){0,2}?(?:is|are|keeps|has been|have been|was|been) (?:\\w+ )?(?:following|chasing|stalking) (?:me|us)\\b`,
      'gu',
    ),
    unlessTail: /^ (?:on|back|around like|in the game|for (?:ages|years) on)(?: |$)/u,
    unlessLead: DENIED,
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b${THEY} (?:is|are) (?:\\w+ )?(?:outside|at|banging on|trying to get in|in|inside) (?:my |the |our )?(?:house|home|door|front door|window|room|garden|flat)(?= (?:and i am (?:scared|hiding|alone)|and i am so|right now|and will not|banging|shouting|with|trying|\\.)|$)`,
      'gu',
    ),
    unlessSentence:
      /\b(?:delivery|postman|waiting to (?:pick|take)|friend|mate|pizza|work in|cleaning|party|asleep|cooking)\b/u,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:break|breaking|broke|smash|smashing|kick|kicking|bang|banging) (?:down |in |on |through )?(?:the |my |our )(?:\w+ )?(?:door|window)(?: (?:down|in))?\b/gu,
    unlessSentence:
      /\b(?:accident|ball|last (?:week|year)|football|fixed|landlord|repair|locksmith|i broke)\b/u,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:am|are) hiding (?:\w+ ){0,5}?from (?:him|her|them|my (?:dad|mum|step dad|brother|boyfriend|ex|uncle|parents))\b|\b(?:am|are) hiding in (?:the |my )(?:bathroom|wardrobe|closet|room|loo|toilet)\b/gu,
    unlessSentence: /\b(?:hide and seek|game|party|surprise|revising|to read)\b/u,
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b(?:${LOVED}|he|she|they) (?:\\w+ ){0,3}?(?:taken|took|had|swallowed) ${GAP}(?:an overdose|overdose|loads of (?:\\w+ )?(?:pills|tablets|drugs)|(?:too many|all (?:her|his|their|the)|lots of|a lot of) (?:\\w+ )?(?:pills|tablets|drugs|paracetamol))\\b`,
      'gu',
    ),
    unlessSentence: new RegExp(
      `${IN_A_STORY.source}|\\b(?:last|years?|months?|weeks?) (?:ago|week|month|year)\\b|\\bwhen (?:i|she|he) was\\b`,
      'u',
    ),
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b(?:${LOVED}|he|she|they) (?:\\w+ ){0,4}?(?:will not wake up|is not breathing|is unconscious|stopped breathing|is not waking up|has collapsed|is bleeding (?:a lot|badly|everywhere))\\b`,
      'gu',
    ),
    unlessSentence: /\b(?:alarm|for school|before noon|on time|early)\b/u,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:am |being |been )(?:being )?(?:held|kept|locked|trapped|kidnapped)(?: (?:here|in|against|captive|hostage|prisoner|by))*(?: \w+){0,4}? (?:can not (?:leave|get out|escape)|will not let me (?:leave|go|out)|against my will)\b|\b(?:kidnapped|abducted|taken) me\b|\bheld (?:captive|hostage|against my will)\b/gu,
    unlessSentence: /\b(?:detention|school|exam|game|escape room)\b/u,
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|he|she|they) (?:is|are) (?:\\w+ )?(?:hitting|beating|hurting|attacking|strangling|punching|stabbing|killing) (?:me|my (?:mum|dad|sister|brother|nan|little \\w+)|us|her|him)(?: up)?\\b`,
      'gu',
    ),
    unlessSentence: new RegExp(
      `${HARMLESS.source}|\\b(?:every|always|at (?:chess|fifa|cards))\\b|\\bkilling me with\\b`,
      'u',
    ),
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b(?:he|she|they|${FAMILY}|${PARTNER}) (?:is|are) (?:literally |actually |really )?(?:going to|about to|trying to) (?:kill|stab|shoot|hurt|hit|beat) (?:me|us|my mum|her|him)\\b(?= (?:right now|now|tonight|he has|she has|they have|with|and i am (?:scared|hiding)))`,
      'gu',
    ),
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:call|calling|called|need|send|get) (?:me )?(?:the |an )?(?:police|ambulance|999)\b(?= (?:now|right now|please|\.)|$)/gu,
    unlessLead:
      /(?:^| )(?:should i|when to|if i|can i|mum|dad|they|he|she|we|teacher|could|you can|you should|always|in an emergency) (?:\w+ ){0,2}$/u,
  },

  // Not safe.
  {
    risk: 'high',
    pattern:
      /\b(?:i|we) (?:have |just |had to )*(?:run|ran|running) away (?:from home|last night|yesterday|this morning|today|again|from (?:my )?(?:foster|care|dad|mum|parents|him))\b|\bi have (?:run|ran) away\b(?! (?:with|from (?:a|the|my (?:fears|problems|homework|responsib))))/gu,
    unlessSentence: IN_A_STORY,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:am |want to |might |have to |need to |will )*(?:going to |planning to |planning on )?(?:run|running) away (?:from home|tonight|tomorrow|this (?:week|weekend|evening)|and (?:never|not) come back|with (?:him|someone i met))\b/gu,
    unlessLead: DENIED,
  },
  {
    risk: 'high',
    pattern:
      /\bnot safe (?:at home|here|there|with (?:him|her|them|my)|in my (?:house|home|room|own))\b|\b(?:home|house) is not safe\b/gu,
    unlessSentence: /\b(?:do|does|did) not feel safe\b|\bfor cyclists\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:no where|nowhere) (?:else )?(?:safe )?to (?:sleep|stay|go|live)\b|\bsleeping (?:rough|on the streets?|outside|in (?:a |the )?(?:park|car|doorway|bus (?:stop|shelter)))\b|\bi am homeless\b|\b(?:kicked|threw|thrown|chucked) (?:me )?out (?:of (?:the |my )?(?:house|home)|last night|tonight|and i)\b|\bsofa surfing\b/gu,
    unlessSentence: /\b(?:to go on holiday|to go for lunch|festival|camping|fun to)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:scared|afraid|terrified|frightened|too scared|dreading) (?:to go|of going|about going|to be) (?:back )?(?:home|at home|alone with (?:him|her|my))\b/gu,
    unlessLead: DENIED,
    unlessSentence: /\b(?:results|grades?|report card|because i failed)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:am |have |really |just )*(?:going to|gonna|want to|will|planning to|could|might) (?:\w+ )?(?:stab|shoot|knife|poison|strangle|set fire to|bomb|blow up)(?: up)? (?:him|her|them|you|my|someone|people|everyone|a|the|everybody)\b/gu,
    unlessSentence: new RegExp(
      `${HARMLESS.source}|\\b(?:film|photo|hoops?|basketball|video|scene|the breeze|my shot|stabilis)`,
      'u',
    ),
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:am |really |just )*(?:going to|want to|will|planning to) (?:\w+ )?(?:kill|hurt|harm|murder|attack) (?:him|her|them|you|my (?!self)\w+|someone|people|everyone|a \w+)\b(?=.{0,60}\b(?:knife|gun|plan|weapon|serious|mean it|literally|deserves? it)\b)/gu,
    unlessLead: DENIED,
    unlessSentence: HARMLESS,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:\w+ ){0,2}?(?:carry|carrying|have|got|take|took|bring|brought|keep|bought) (?:a )?(?:\w+ )?(?:knife|gun|blade|machete)(?= (?:on me|with me|to school|to protect|for protection|because|in my (?:bag|pocket)|just in case|\.)|$)/gu,
    unlessSentence: HARMLESS,
    unlessLead: DENIED,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:make|making|makes|made|forcing|force|forced|want|wants|asked|told) me (?:to )?(?:carry|sell|deliver|hold|run|drop|move|take|keep|pick up) (?:\w+ ){0,3}?(?:drugs|packages?|weed|coke|crack|heroin|a gun|knives|their money|dirty money|bags? for)\b|\bcounty lines\b|\bi (?:am |have been )?(?:selling|shotting|dealing|running) (?:drugs|food|weed) for\b|\bowe (?:\w+ ){0,3}?(?:money|cash|\d+ \w+)? ?to (?:a |my |the |some )?(?:dealer|gang)\b/gu,
    unlessSentence: new RegExp(`${IN_A_STORY.source}|${TAUGHT}`, 'u'),
  },
  {
    risk: 'high',
    pattern:
      /\b(?:my )?drink (?:was|got|might have been|has been|had been) (?:\w+ )?spiked\b|\b(?:spiked|drugged) (?:me|my drink)\b|\bi (?:was|think i was|got|have been) (?:spiked|drugged)\b/gu,
  },
  {
    risk: 'high',
    pattern:
      /\bthreaten\w* (?:\w+ ){0,3}?(?:to )?(?:hurt|kill|beat|stab|shoot|rape|attack|burn|find|get) (?:me|us|my|him|her|them)\b|\b(?:said|says|told me|saying|swears) (?:that )?(?:he|she|they|he is|she is|they are) (?:\w+ )?(?:will|would|going to) (?:\w+ )?(?:kill|hurt|stab|beat|shoot|rape|attack) (?:me|us|my)\b|\b(?:death|rape) threats?\b/gu,
    unlessSentence: new RegExp(
      `${HARMLESS.source}|\\bwhen (?:she|he|they) (?:sees?|finds? out about) (?:my|the) (?:grades?|mess|results|report)\\b`,
      'u',
    ),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${STRANGER}|boy|girl|friend|he|she|they|older (?:man|guy|boy)) (?:\\w+ ){0,3}?(?:i )?(?:\\w+ )?(?:met|know|talk to|am talking to|been talking to|been chatting to) (?:\\w+ )?${ONLINE} (?:\\w+ ){0,4}?(?:wants|want|wanted|asked|asks|asking|keeps|is going|is coming|is trying|invited|said) (?:\\w+ ){0,4}?(?:meet|come|see me|visit|pick me up|buy me|hotel|my house)\\b|\\b(?:meet|meeting|met up with|see|seeing) (?:up with )?(?:\\w+ ){0,2}?(?:${STRANGER}|boy|girl|him|her) (?:that |who )?(?:i )?(?:\\w+ )?(?:met|know|talk to|have been talking to) ${ONLINE}\\b`,
      'gu',
    ),
    unlessLead: /(?:^| )never (?:\w+ ){0,3}$/u,
    unlessSentence: /\bnever (?:meet|met)\b/u,
  },

  // Unsafe feelings.
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:${STRANGER}|boy|girl|he|she|they) (?:\\w+ ){0,3}?(?:met|know|talk to) ${ONLINE} (?:\\w+ ){0,3}?(?:asked|asks|asking|knows|found|wants) (?:\\w+ ){0,4}?(?:live|address|school|number|pics?|photos?|pictures?|camera)\\b`,
      'gu',
    ),
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:do|does|did|have) not (?:\w+ )?(?:feel|felt) (?:very |really |that |at all )?safe\b|\bfeel(?:ing)? (?:really |so |very )?unsafe\b/gu,
    unlessSentence: /\bsafe (?:bet|choice|option)\b/u,
  },
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\bi (?:am |feel |get )?(?:\\w+ )?(?:scared|afraid|terrified|frightened|petrified) of (?:my |the )?(?:${FAMILY}|${PARTNER}|step brother|him|her|them|brother)(?= (?:\\.|when|because|he|she|and|at|coming|hurting|finding)|$)`,
      'gu',
    ),
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:scared|afraid|terrified|frightened) (?:of |about )?(?:what )?(?:he|she|they|my (?:dad|mum|step dad|boyfriend|ex|brother|parents)) (?:will|might|would|could|is going to|are going to) (?:do|hurt|hit|find|come|kick|snap)\b(?! (?:better|well|badly|fine))/gu,
    unlessSentence: /\b(?:results|grades?|fail)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:thinking (?:about|of)|thought (?:about|of)|want to|considering|feel like) (?:just )?(?:running|run) away\b/gu,
    unlessTail: /^ (?:from (?:my problems|responsib|the question|a|it)|screaming)/u,
    unlessLead: DENIED,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:man|men|someone|somebody|guy|people|person|ex|stranger|he|they) (?:\w+ ){0,4}?(?:outside|at|looking (?:in|through)|standing (?:at|outside)|banging on|in) my (?:house|window|door|front door|bedroom|garden|room)\b(?= (?:right now|and i am|now|at night|watching|he will not|\.)|$)/gu,
    unlessSentence:
      /\b(?:delivery|post(?:man)?|window cleaner|party|friend|mate|builder|plumber|cat|fox|lives?|works?)\b/u,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:trying|tried|about) to (?:get|break|come|climb|force) (?:\w+ )?(?:in|into) (?:\w+ )?(?:my |the |our )?(?:house|room|flat|window|door|home)\b|\b(?:coming|on (?:his|her|their) way) (?:\w+ )?to (?:get|hurt|find|kill) me\b/gu,
    unlessLead: /(?:^| )i (?:am |was )?(?:\w+ )?$/u,
    unlessSentence: HARMLESS,
  },
  {
    risk: 'imminent',
    pattern:
      /\bi (?:\w+ ){0,3}?(?:am|being|was) (?:\w+ )?(?:being )?followed(?= \.|$| (?:by|home|right now|and|down|since))/gu,
    unlessLead: DENIED,
    unlessTail: /^ (?:by (?:\d+|\w+ people) on|on (?:insta|tiktok|twitter))/u,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:have )?(?:ran|run) away\b(?=.{0,60}\b(?:station|street|alone|on my own|nowhere|police|scared|cold|night|park|friends? house|foster|care|home)\b)/gu,
    unlessTail: /^ (?:with|from (?:a|the|my (?:problems|fears)))/u,
    unlessLead: /\bhome (?:and|because)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:can not|scared to|afraid to|too scared to|do not (?:want|dare) to|will not|not going to) (?:\w+ )?(?:go|going|get|be) (?:back )?home\b(?=.{0,60}\b(?:safe|hurt|hit|hits|scared|dad|mum|step|he|they will|kill|dangerous|threw|kicked)\b)/gu,
    unlessSentence: /\b(?:until|before|bus|train|late|traffic|keys?)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:sleep|sleeping|slept|spend(?:ing)? the night|stay(?:ing)?) (?:\w+ )?(?:at|in|on|outside|under) (?:the |a |an )?(?:\w+ )?(?:station|streets?|park|bus shelter|bus stop|doorway|car park|stairwell|alley|bench|tent because)\b/gu,
    unlessSentence: /\b(?:holiday|camping|festival|trip|interrail\w*)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:want|wants|asked|ask|make|told|getting|get|paid|pay) me to (?:\w+ )?(?:hold|carry|look after|keep|deliver|drop off|pick up|hide|stash|sell|move) (?:\w+ ){0,2}?(?:bags?|packages?|parcels?|stuff|something|drugs|money|phones|knife|weapon)(?= (?:for them|for him|to|and|\.)|$)/gu,
    unlessLead: /\b(?:mum|dad|teacher|nan|gran|boss|sister|brother|neighbour) (?:\w+ )?$/u,
    unlessSentence: /\b(?:shopping|school bag|pe bag|moving house|luggage)\b/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\bi (?:\\w+ ){0,3}?(?:meeting|meet|met|seeing|going to see|going to meet|visiting|staying with) (?:up with )?(?:an? |this |some |the )?(?:older |\\w+ )?(?:man|guy|boy|girl|woman|person|someone|bloke|lad) (?:\\w+ ){0,4}?(?:from|off|i know from|i met on|i know off|who added me on) (?:${ONLINE}|snap|snapchat|insta|instagram|discord|tiktok|online|the internet|roblox|omegle|tinder|grindr|yubo|wizz|an app|facebook)\\b`,
      'gu',
    ),
    unlessLead: DENIED,
    unlessSentence: /\b(?:never|not) (?:\w+ )?(?:meet|met|see)\b/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${FAMILY}|${PARTNER}|he|she|they|someone|boys|girls|people) (?:has |have |keeps? )?(?:said|says|saying|told me|threatened|threatening|swore|promised|texted me) (?:\\w+ ){0,3}?(?:is |are |will |would |going )*(?:going to |to |will )(?:\\w+ )?(?:(?:kill|stab|hurt|shoot|beat|batter|burn|rape|bang) (?:me|us|my|her|him)\\b|(?:get|find|jump|finish|end|do) (?:me|us)(?= \\.|$| (?:for|when|back for|tonight|after|if|one day|on)))`,
      'gu',
    ),
    unlessSentence: /\b(?:grades?|results|report|homework|messy?|room|late|game|at (?:fifa|chess))\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:keeps?|kept) (?:turning up|showing up|coming|waiting|hanging around|driving past|following me|contacting me|calling me) (?:\w+ ){0,5}?(?:and i am (?:scared|frightened|afraid|terrified)|(?:my|our) (?:house|school|work|door))\b|\bstalk(?:ing|s|ed|er)\b(?= me| is| keeps|$)/gu,
    unlessSentence: /\b(?:cat|dog|on insta|instagram|plant|delivery)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:am |really |just |honestly )*(?:going to|gonna|want to|planning to|about to|will|feel like i (?:will|could|might)) (?:\w+ )?(?:hurt|harm|attack|kill|beat up|batter) (?:someone|somebody|people|everyone|everybody|anyone|my (?:dad|mum|step \w+|teacher|ex|boyfriend|girlfriend|class))(?= \.|$| (?:and|if|at|tomorrow|tonight|because|with|i|today|soon))/gu,
    unlessLead: DENIED,
    unlessSentence:
      /\b(?:if (?:he|she|they) (?:eats?|touch\w*|keeps?|does not (?:shut|stop))|lol|feelings)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:hurting|hitting|beating|attacking|killing) my (?:mum|dad|sister|brother|nan|little \w+|baby \w+)\b/gu,
    unlessSentence: HARMLESS,
  },
  {
    risk: 'moderate',
    pattern: /\b(?:feel|feeling|am|was) (?:\w+ )?(?:unsafe|in danger|not safe)\b/gu,
    unlessTail: /^ of /u,
    unlessLead: DENIED,
  },
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b${THEY} (?:is|are|was|came|comes|coming|walking|outside|here|at)(?: (?!i )\\w+){0,5}? with (?:a |his |her )?${WEAPON}\\b`,
      'gu',
    ),
    unlessSentence: HARMLESS,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:i|my (?:brother|sister|mum|dad|friend|mate|boyfriend|girlfriend|cousin)|he|she|someone) (?:have |has |had |just |was |am |been |got ){1,3}(?:stabbed|shot|run over|knocked out|set on fire|attacked with)\b/gu,
    unlessSentence:
      /\b(?:last (?:year|month)|years? ago|in the back|film|laser|paintball|when i was|flu|vaccine|jab)\b/u,
  },
  {
    risk: 'imminent',
    pattern:
      /\b(?:locked|trapped|shut|stuck) in(?: \w+){0,5}? (?:and )?(?:he|she|they|my \w+) (?:will|would|does|do) not let me (?:out|leave|go)\b|\b(?:he|she|they) (?:has |have )?locked me in\b/gu,
  },
  {
    risk: 'high',
    pattern: /\b(?:have|has|been|got|getting|was|am being) (?:been |just )?(?:kicked|thrown|chucked) out\b/gu,
    unlessTail:
      /^ of (?:the |my )?(?:class|school|lesson|library|team|group|club|band|game|chat|server|shop|pub|bar|cinema|match|set|sixth form|college|car|kitchen|room)/u,
    unlessSentence: /\b(?:of class|of school|group chat|server|the team)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:guy|man|boy|girl|woman|person|someone|bloke|friend|stranger) (?:i \w+ |from |on |off |who \w+ )?(?:online|on the internet|on (?:snap|snapchat|insta|instagram|discord|tiktok|roblox)|from (?:snap|snapchat|insta|instagram|discord|tiktok|roblox)) (?:\w+ )?(?:wants|want|asked|asks|keeps asking|is asking|said|is coming|invited|offered) (?:\w+ ){0,3}?(?:to meet|meet|to come|to see me|to visit|to pick me up|to send|for (?:a )?(?:pics?|photos?|nudes?))\b/gu,
    unlessSentence: /\b(?:never met|not going to)\b/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:${THEY}|ex) (?:is|was|keeps? (?:being|sitting|waiting)|has been) (?:\\w+ )?(?:outside|sat outside|parked outside|across from) (?:my|our|the) (?:house|home|flat|work|school|window)(?= (?:again|every|all night|in (?:his|her|a|the) (?:car|van)|watching|waiting|and (?:will|he|i)|for hours|still|with))`,
      'gu',
    ),
    unlessSentence:
      /\b(?:delivery|taxi|uber|postman|friend|mate|pick(?:ing)? (?:me|us) up|lift|bus|pizza|dad|mum)\b/u,
  },
  ...DANGER_CUES,
];

/** Said as a joke: low. Long past: one step less pressing. */
const rate: Parameters<typeof phrasePhase>[0]['rate'] = ({ risk, sentence }) => {
  if (JOKING.test(sentence)) return 'low';
  if (!LONG_AGO.test(sentence)) return risk;
  return risk === 'imminent' || risk === 'high' ? 'moderate' : 'low';
};

const findDanger = phrasePhase({ kind: 'danger', reasonCode: 'risk.danger', rules: DANGER_RULES, rate });

const findSteering = phrasePhase({ kind: 'danger', reasonCode: 'risk.steersAway', rules: STEERING_RULES });

export const dangerPhase: Phase = {
  kind: 'danger',
  find: (input) =>
    input.from === 'mentor'
      ? [...findDanger.find(input), ...findSteering.find(input)]
      : findDanger.find(input),
};

import type { Phase, RiskRule } from './phase.ts';
import { phrasePhase } from './phase.ts';

/** Somebody else does or did it: the writer tells about it. */
const BY_OTHERS =
  /(?:^| )(?:he|she|they|who|friends?|mates?|mum|dad|uncle|aunty?|brother|sister|boyfriend|girlfriend|ex|man|guy|boy|girl|someone|somebody|people|teacher|coach|boss|cousin|nan|gran|parents|bank|shop|college|uni|school|landlord) (?:\w+ ){0,4}$/u;
const DENIED_NEAR =
  /(?:^| )(?:can not|could not|not|never|will not|do not have to|must not|should not|no one should) (?:\w+ ){0,3}$/u;

const PEOPLE =
  '(?:anyone|anybody|any one|your (?:mum|dad|parents|friends?|family|teacher|teachers|carer|nan|brother|sister|social worker)|your mum and dad|a soul|people|others|other people|them|him|her|(?:the )?(?:moderators?|mods|staff|police|school|kith|admins?|coordinator)|kith staff|social services|childline)';

const SECRECY: readonly RiskRule[] = [
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:do not|never|not|you mustnt|must not|mustnt|lets not|let us not|you can not|can not|you must not|must not|you should not|better not|please do not|not to|promise not to|promise you will not|promise me you will not|no need to|you do not need to|why) (?:ever |ever ever |go |go and |be )?(?:tell|telling|mention (?:this|it|us|me) to|show (?:(?:this|these|it) to)?|say (?:anything|a word) to|report (?:this|it|me) to|talk to|let|(?:mention|bring up|repeat)(?: (?:this|it|us|me|that|any of (?:this|it)))? to) ${PEOPLE}\\b`,
      'gu',
    ),
    unlessLead:
      /(?:^| )(?:you do not have to|i|he|she|they|he said|she said|they said|told me|says|who|if you|if you really|why|because) (?:\w+ ){0,2}$/u,
    unlessTail:
      /^ (?:until you (?:are|feel) ready|unless you|if you (?:do not|would rather)|put|down|if you are not ready|stop you|tell you|make you|get (?:to you|you down)|push|pressure|else win)/u,
    unlessSentence: /\byou do not have to\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:keep|kept|keeping|leave) (?:this|it|that|these|us|what we say|our (?:chats?|talks?|messages)|everything|things) (?:\w+ )?(?:between (?:us|you and me|ourselves|you and i|the two of us)|(?:a )?secret|secret|private from|quiet|hidden|to yourself|just between)\b|\b(?:just|strictly|only) between (?:us|you and me|you and i|ourselves)\b|\b(?:stays?|staying|remain) (?:strictly |just )?between (?:us|you and me|you and i)\b/gu,
    unlessLead: new RegExp(`${BY_OTHERS.source}|${DENIED_NEAR.source}`, 'u'),
    unlessTail: /^ (?:and (?:the|kith|staff)|if i)/u,
  },
  {
    risk: 'high',
    pattern:
      /\bour (?:\w+ )?(?:little |own |special )?secret\b|\b(?:nobody|no one|they) (?:\w+ )?(?:needs?|has|have) to (?:ever )?(?:know|find out|hear)\b/gu,
    unlessLead: DENIED_NEAR,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:delete|clear|erase|wipe|get rid of) (?:this|these|our|the|your|all (?:of )?(?:this|these|our)) (?:\w+ )?(?:messages?|chats?|conversations?|history|texts?|browser history)\b|\bdelete (?:this|that|it|these|them) (?:once|after|when|as soon as|straight after) you\b/gu,
    unlessLead: new RegExp(`${BY_OTHERS.source}|(?:how|where|can|could) (?:do|can|could)? ?i $`, 'u'),
    unlessSentence: /\b(?:can not|never|do not) delete\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:make sure|so that|before) (?:nobody|no one|your (?:mum|dad|parents)) (?:\w+ ){0,2}?(?:sees?|reads?|knows?|finds?|catches)\b|\bdoes your (?:mum|dad|parent) (?:\w+ )?(?:read|check|look at|see) (?:your|this|these)\b|\b(?:hide|cover) (?:your screen|this|these (?:messages|chats)|the screen) (?:from|when|if)\b/gu,
    unlessLead: BY_OTHERS,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:will not|promise not to|swear not to|would never|promise i will not|will never) (?:\w+ )?(?:tell|say anything to|report (?:it|this|you) to) (?:anyone|anybody|a soul|your (?:mum|dad|parents|teacher|school))\b/gu,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:would|will|could|might) (?:\w+ )?(?:get in(?:to)? (?:\w+ )?trouble|lose my (?:job|place)|be (?:in trouble|kicked off|banned|removed)) (?:\w+ ){0,2}?(?:if|when|because) (?:you|anyone|someone|they|people|this)\b|\b(?:what|this|it) (?:we|that we) (?:talk about|say|do) (?:\w+ )?(?:is|stays|must stay) (?:\w+ )?(?:private|secret|between us)\b|\byou can keep a secret\b|\bcan you keep a secret\b|\bkeep (?:a|my|our|the) secret\b/gu,
    unlessLead: new RegExp(`${BY_OTHERS.source}|${DENIED_NEAR.source}`, 'u'),
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\bi would not (?:\\w+ )?(?:tell|mention|show|say (?:anything|a word) to|go telling)(?: (?:this|it|us))?(?: to)? ${PEOPLE} (?:\\w+ )?(?:our|what we|us|we|this|these|that we)\\b`,
      'gu',
    ),
  },
];

const AGE: readonly RiskRule[] = [
  {
    risk: 'moderate',
    pattern:
      /\bhow old (?:are you|r you|you|are u|exactly are you)\b|\bwhat (?:is )?your (?:exact |real |actual )?age\b|\bwhat age are you\b|\b(?:tell me|give me) your (?:real |exact )?age\b|\b(?:are you|you are|you) (?:\w+ )?(?:under|over|above|below|at least|older than|younger than) (?:1[0-9]|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)\b|\bare you (?:even |only |really |actually )?(?:1[0-9]|a minor|underage|legal|an adult|of age|sixteen|eighteen)(?: yet)?(?= \.|$| or| yet)/gu,
    unlessLead: BY_OTHERS,
    unlessTail:
      /^ (?:when (?:you|it|that) (?:started|first|happened|were)|in (?:the|this) (?:story|film)|affects?|group)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bwhen (?:is|was) your birthday\b|\bwhen were you born\b|\bwhat (?:is )?your (?:date of birth|dob|birth ?day|birth year)\b|\bwhat year were you born\b|\bwhat (?:school )?year (?:group )?are you in\b|\bwhat year group (?:are you|you)\b|\bwhich year are you in\b|\ba ?s ?l\b(?= \.|$| please)|\basl\b/gu,
    unlessLead: BY_OTHERS,
    unlessSentence: /\b(?:deaf|sign language|bsl)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:what|which) (?:school|college|uni|university|sixth form|secondary) (?:do you|are you|you|u) (?:go|at|in|attend|study)?\b|\bwhere do you go to (?:school|college|uni)\b|\bwhat is (?:the name of your|your) (?:school|college)(?: called| name)?(?= \.|$)/gu,
    unlessLead: BY_OTHERS,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:are you|so you are|you are|you must be|you sound|you look|you seem|guess you are|bet you are|i guess you are) (?:\w+ ){0,2}?(?:about |around |like |only |maybe )?(?:1[1-9]|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)(?= or| \.|$| right| then| years| yeah| now)|\bwhen (?:do|will|are) you (?:turn|be|turning) (?:1[0-9]|2[0-5]|eighteen|sixteen)\b|\b(?:still )?(?:in|at) school (?:\w+ )?what year\b|\bwhat (?:school )?year (?:r|are) (?:you|u)\b|\bare you (?:still )?(?:in|at) (?:high |secondary |primary )?school\b|\byour (?:real |actual )?age (?:please|\?)/gu,
    unlessLead: BY_OTHERS,
  },
];

const PICTURE = '(?:pics?|pictures?|photos?|photo|selfies?|snaps? of|images?|vids?|videos?)';
const IMAGE: readonly RiskRule[] = [
  {
    risk: 'high',
    pattern:
      /\b(?:send|show|share|got|have|trade|swap|want|see|get|post|give) (?:me |us |you |some |any |your |more |a |my ){0,3}(?:nudes?|naked \w+|nude \w+|dick pics?|boobs|tits|dirty \w+ of|sexy \w+|lewds?|noodz|body pics?)\b/gu,
    unlessLead: BY_OTHERS,
    unlessSentence:
      /\b(?:he|she|they|someone|boy|guy|man) (?:\w+ ){0,4}(?:asked|asking|wants|wanted|keeps|sent|threaten)/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:send|show|share|give|drop|post|take|need|want|love|like|let me have) (?:me |us |over |to see |through |some |any ){0,3}(?:a |an |your |some |another |one |more |any ){0,2}(?:\\w+ )?${PICTURE}(?: of (?:you|yourself|your (?:face|body|room|self|outfit|legs|chest))|(?= \\.|$| please| so| then| now| tonight| for me| back| too| first| nobody| no one| just for| babe| hun| i will not))`,
      'gu',
    ),
    unlessLead: BY_OTHERS,
    unlessSentence:
      /\b(?:mood board|of (?:your|the|my) (?:work|essay|notes|timetable|homework|drawing|art|dog|cat|book)|profile|can not|not (?:able|allowed) to|do not|never|i will|i took|big picture|school photo|photos? for (?:my|the|your))\b/u,
  },
  {
    risk: 'high',
    pattern: new RegExp(
      `\\b(?:can|could|may) i (?:\\w+ )?(?:see|have|get) (?:a |an |your |some |another )?(?:\\w+ )?${PICTURE}(?: of (?:you|yourself|your \\w+)|(?= \\.|$| please))|\\b(?:have you got|you got|got|do you have|have) (?:any |some |a )(?:more |recent |nice |good )?${PICTURE}(?: of (?:you|yourself))?(?= \\.|$| of you| i can| to (?:send|show))`,
      'gu',
    ),
    unlessLead: new RegExp(`${BY_OTHERS.source}|(?:^| )i (?:\\w+ )?$`, 'u'),
    unlessTail: /^ (?:of (?:your|the|my) (?:work|essay|dog|cat)|in your mind)/u,
    unlessSentence: /\bin (?:your|my) (?:mind|head)\b|\bof what\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:turn|switch|put|go) (?:your |the |on )?(?:camera|cam|webcam|video) on\b|\b(?:turn|switch|put) on (?:your |the )?(?:camera|cam|webcam|video)\b|\bgo on cam(?:era)?\b/gu,
    unlessLead: BY_OTHERS,
  },
  {
    risk: 'high',
    pattern:
      /\bshow me (?:what you look like|yourself|your (?:face|body|room|legs|chest|self|outfit))\b|\b(?:what do you look like|describe (?:your body|what you look like|yourself physically))\b|\bare you (?:pretty|hot|fit|good looking|cute|attractive)\b/gu,
    unlessLead: BY_OTHERS,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:want|love|like|dying|would like|would love) to (?:see|know) (?:what you look like|your (?:face|body|legs|pic|photo)|a (?:pic|photo|picture|selfie)|more of you|you in (?:your|that|a))\b|\bany chance (?:of|you could send) (?:a |an |some )?(?:\w+ )?(?:selfie|pic|picture|photo|nude)s?\b|\bsend (?:me )?(?:something|anything) (?:sexy|naughty|hot|rude|dirty|spicy)\b|\b(?:put|have|get) (?:your |the )?(?:webcam|camera|cam|video) on\b|\bwhat (?:do )?you look like\b(?= \.|$| then| i bet)/gu,
    unlessLead: BY_OTHERS,
    unlessSentence: /\bfor the (?:lesson|class|interview)\b/u,
  },
];

const SEXUAL: readonly RiskRule[] = [
  {
    risk: 'high',
    pattern:
      /\bhave you (?:ever )?(?:\w+ )?(?:(?:done (?:anything|it|stuff|things|that)|been|slept|gone all the way|had sex|got off) with (?:a |any |an? older )?(?:boys?|girls?|guys?|man|men|woman|women|anyone|anybody|someone|him|her)|gone all the way|had sex|lost your virginity|touched yourself)\b/gu,
    unlessTail:
      /^ (?:to|about|on|who|that (?:you )?(?:trust|talk)|in your (?:class|family|school)|for help)/u,
    unlessLead: BY_OTHERS,
  },
  {
    risk: 'high',
    pattern:
      /\byou (?:are|look|sound|seem|must be|were) (?:\w+ ){0,2}?(?:sexy|hot|fit|horny|gorgeous babe|irresistible|a tease|sexual|naughty|hot af|fuckable)\b|\b(?:your|such a|that) (?:\w+ ){0,2}?(?:sexy|hot|tight) (?:body|ass|legs|bum|voice|pic|face|chest|outfit)\b|\byou have (?:a |an )?(?:\w+ )?(?:hot|sexy|nice|amazing|tight) (?:body|ass|bum|boobs|legs|chest)\b/gu,
    unlessTail:
      /^ (?:for (?:sport|the|work|purpose|running)|and cold|in this weather|enough to (?:run|play)|on the|on (?:his|her|their)|today because|temper|drink|as in|weather|and healthy|again soon)/u,
    unlessLead: /(?:^| )(?:he|she|they|said|says|told) (?:\w+ ){0,3}$/u,
  },
  {
    risk: 'high',
    pattern:
      /\bare you (?:still )?(?:a )?virgin\b|\b(?:have you|did you|do you|you) (?:ever )?(?:\w+ )?(?:touch(?:ed)? yourself|masturbat\w+|had sex|have sex|lost your virginity|watch(?:ed)? porn|been with (?:a|an older) (?:man|guy|woman)|orgasm\w*|wank)\b|\bwhat are you wearing\b|\bwhat colou?r (?:is|are) your (?:bra|underwear|knickers|pants)\b|\bdo you (?:\w+ )?(?:like|fancy|go for|prefer|date) older (?:men|guys|women|boys|man|people)\b|\bdo you (?:wear|have on) (?:a )?(?:bra|thong|underwear)\b|\b(?:what|which) (?:\w+ )?(?:underwear|bra|knickers|pants) (?:do|are) you\b/gu,
    unlessLead: BY_OTHERS,
    unlessTail: /^ (?:to (?:the|your)|for (?:the|your))/u,
  },
  {
    risk: 'high',
    pattern:
      /\bi (?:am |would |really |so |just |want to |wanna |will |can not wait to |wish i could |love to |am going to |like to |dream (?:about|of) |think about |fantasi[sz]e about |imagine )*(?:want to |to |like to |love to )?(?:kiss(?:ing)?|fuck(?:ing)?|shag(?:ging)?|lick(?:ing)?|undress(?:ing)?|spank(?:ing)?|make love to|sleep with|have sex with|see you naked|cuddle|touch(?:ing)?|finger) (?:you|your (?:body|lips|neck|legs|chest|bum|skin|hair))\b|\bsex with (?:you|me)\b|\b(?:you|you are|imagine you|picture you|of you|about you) naked\b/gu,
    unlessLead: BY_OTHERS,
    unlessTail: /^ (?:base|on (?:a|the) (?:subject|topic)|up)/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:i am|i get|makes? me|getting|feel|so|feeling|you make me) (?:\w+ )?(?:horny|turned on|hard for you|wet for you|randy)\b|\byou turn me on\b|\bturn(?:s|ing)? me on\b|\b(?:sext|sexting|sexts|cyber ?sex|phone sex|dirty talk|talk dirty|wank|jerk off|cum for|suck my|my (?:dick|cock|pussy|boner)|your (?:dick|cock|pussy|tits|boobs))\b|\bi (?:\w+ )?masturbat\w+\b/gu,
    unlessLead: new RegExp(`${BY_OTHERS.source}|(?:^| )is it (?:normal|ok|wrong) (?:\\w+ ){0,3}$`, 'u'),
  },
  {
    risk: 'high',
    pattern:
      /\b(?:be|being) my (?:girlfriend|boyfriend|sugar baby|baby girl|little (?:girl|boy))\b|\b(?:more than (?:just )?(?:friends|a mentor)|i am in love with you|i have fallen for you|we could be together when you are (?:older|16|18))\b|\bhow mature you are (?:for your age)?\b|\b(?:very |so )?mature for your age\b/gu,
    unlessLead: BY_OTHERS,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:look|looks|be|been|imagine|thinking about|thought of|think of|see|saw|picture|dream of) (?:\w+ )?(?:you )?(?:\w+ )?(?:good |great |hot |amazing )?(?:naked|in your underwear|topless|undressed|in the shower|with no clothes)\b|\b(?:have you|did you|you) (?:ever )?(?:\w+ )?(?:done it|slept|gone all the way|hooked up|been intimate) with (?:him|her|a|anyone|your|someone)\b|\byou make me (?:so |really |feel )?(?:hard|wet|horny|excited down there)\b|\bin bed with (?:you|me)\b|\b(?:your|my) (?:sexual )?(?:fantas(?:y|ies)|turn ons?|kinks?)\b|\bi (?:would|want|wish|long|need|like|love) (?:\w+ ){0,3}?(?:to )?(?:touch|hold|kiss|feel|cuddle|taste|hug) (?:you|your (?:body|skin|lips|legs|hair))(?= \.|$| (?:all|so|right|now|tonight|everywhere|in|while|again))|\b(?:take|took) (?:off )?your (?:clothes|top|shirt|bra|pants)(?: off)?\b|\bwhat would you do to me\b|\blove ?making\b/gu,
    unlessLead: BY_OTHERS,
    unlessSentence: /\b(?:to account|hand|accountable)\b/u,
  },
];

const AMOUNT =
  '(?:money|cash|pounds \\d+|\\d+ ?(?:quid|pounds|p|gbp|dollars|euros?)?|a few (?:quid|pounds)|some money|fifty quid|twenty quid|ten quid|a tenner|a fiver)';
const MONEY: readonly RiskRule[] = [
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:lend|loan|transfer|wire|paypal|cashapp|venmo|monzo|revolut|bank|pay) (?:me|us|you|over) (?:\\w+ ){0,2}?${AMOUNT}\\b|\\b(?:lend|loan) me (?:some|a bit|a few|money)\\b|\\b(?:paypal|cashapp|cash app|venmo|monzo|revolut|western union) (?:me|you)\\b`,
      'gu',
    ),
    unlessLead: BY_OTHERS,
    unlessTail:
      /^ (?:things|ideas|points|reasons|minutes?|mins|hours?|days?|messages?|questions?|examples?|tips|more|times|percent|steps)/u,
  },
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:send|give|get|owe) (?:me|you|us) (?:\\w+ ){0,2}?(?:money|cash|pounds \\d+|\\d+ (?:quid|pounds)|a few (?:quid|pounds)|a tenner|a fiver|fifty quid|twenty quid)\\b|\\bi (?:will|can|could|would|am going to|want to) (?:\\w+ )?(?:pay|reward) (?:you|for (?:it|you|your|the|everything))\\b`,
      'gu',
    ),
    unlessLead: BY_OTHERS,
    unlessTail: /^ (?:attention|a compliment|worries|problems|advice|tips|off|back attention)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:what is|whats|what are|give me|send me|tell me|need|share|do you have|have you got|got) (?:\w+ )?(?:your |a |an |any )?(?:\w+ )?(?:bank (?:details|account|card)|paypal|cashapp|cash app|sort code|account number|card number|card details|monzo|revolut|crypto wallet)\b/gu,
    unlessLead: BY_OTHERS,
    unlessSentence: /\b(?:never|do not|scam|safe|student (?:bank )?account|open(?:ing|ed)? a)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:can|could|may) i (?:\w+ )?borrow (?:\w+ ){0,3}?(?:money|cash|pounds? \d+|\d+ (?:quid|pounds)|a tenner|a fiver|a few quid|a bit)\b|\b(?:send|transfer|put|pay|paid|wire) (?:\w+ ){0,2}?(?:pounds \d+|\d+ (?:quid|pounds)|money|cash|some) (?:\w+ )?(?:to|into|in) (?:my|your) (?:account|bank|paypal|monzo|card)\b|\bdo you need (?:any |some |a bit of )?(?:money|cash|a loan)\b|\bi (?:can|could|will|would) (?:\w+ )?(?:lend|loan|give|send|pay|help) you (?:with )?(?:some |a bit of |the |a few |out with )?(?:money|cash|quid|pounds|rent|pounds \d+)\b/gu,
    unlessLead: BY_OTHERS,
  },
];
const GIFT: readonly RiskRule[] = [
  {
    risk: 'moderate',
    pattern:
      /\bi (?:will|can|could|would|am going to|want to|have|got|would like to|would love to|am happy to|might|could just) (?:\w+ )?(?:buy|bought|get|got|order|ordered|send|sent|give|given|post|posted) (?:you|u) (?:\w+ ){0,4}?(?:presents?|gifts?|gift cards?|vouchers?|robux|v ?bucks|skins?|phone|iphone|laptop|tablet|ipad|trainers|shoes|clothes|dress|top|game|games|console|vape|vapes|alcohol|drinks?|weed|food|jewell?ery|necklace|perfume|makeup|headphones|airpods|something (?:nice|special|small|pretty)|a little something|something for your (?:birthday|room)|anything you want|treats?|lingerie|underwear|ticket|tickets|credit|top up|flowers|chocolates?)\b/gu,
    unlessTail: /^ (?:plan|changer|of (?:listening|thought))/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:let me|can i|could i|shall i|may i) (?:\w+ )?(?:buy|get|send|order|treat) (?:you|u)(?: to)? (?:\w+ ){0,4}?(?:presents?|gifts?|gift cards?|vouchers?|robux|v ?bucks|skins?|phone|laptop|tablet|trainers|clothes|dress|game|console|vape|drinks?|food|something|anything|a treat|takeaway|lunch|dinner)\b|\bi (?:have|got|have got|bought|am buying|am getting) (?:\w+ ){0,3}?(?:a |some |you )?(?:\w+ )?(?:present|gift|surprise|voucher|treat)s? (?:for you|waiting for you|to (?:give|send) you)\b|\bi got you (?:a |some |the )?(?:\w+ )?(?:present|gift|voucher|robux|phone|something)\b|\bi want to (?:send|give|buy|get) you (?:a |some )?(?:\w+ )?(?:gift|present|voucher|something)\b|\bsend (?:me )?(?:your|ur) (?:wish ?list)\b|\bi will (?:buy|send|get) you\b(?= (?:one|it|some|anything|whatever|new|nice|things|stuff))/gu,
    unlessTail:
      /^ (?:useful|to (?:read|think|help)|about|on here|interesting|that might help|from the library)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:like|love|want|going|happy|able|allowed|got|bought|ordered|sent|sending|posting|buying|getting) (?:to )?(?:get|buy|send|give|post|order)? ?(?:you|u) (?:\w+ ){0,2}?(?:something (?:for|nice|special|pretty)|presents?|gifts?|gift cards?|vouchers?|trainers|clothes|phone|robux|v ?bucks|jewell?ery|perfume|makeup|shoes|game|laptop|tablet|dress|hoodie|necklace|a treat)\b|\b(?:want|would you like) me to (?:buy|get|send|order) you\b|\bi (?:have )?(?:bought|ordered|got) you (?:a |an |some |the |this )?\w+\b/gu,
    unlessLead: BY_OTHERS,
    unlessTail: /^ (?:an idea|wrong)/u,
    unlessSentence:
      /\bgot you (?:covered|now|there|thinking|through|this|sorted|wrong|back|into|in trouble|down|a bit|here|worried|going|upset)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:put|popped|got|have) (?:\w+ )?(?:a |an |some |your )?(?:\w+ )?(?:present|gift|surprise|treat|voucher|parcel|something) (?:\w+ )?(?:in the post|on (?:its|the) way|arriving|coming) (?:for|to) you\b/gu,
    unlessLead: BY_OTHERS,
  },
];

/** These watch for grooming and exist on the server alone. A word of another's doing is a disclosure, and does not count. */
export const GROOMING_RULES = {
  secrecy: SECRECY,
  ageProbe: AGE,
  imageRequest: IMAGE,
  sexual: SEXUAL,
  money: MONEY,
  gift: GIFT,
};

/** A young person who asks for silence about their own worry is not grooming anybody: only hiding the talk itself counts. */
const menteeSecrecy = SECRECY.slice(1, 4);

const secrecyOf = {
  mentor: phrasePhase({ kind: 'secrecy', reasonCode: 'conduct.secrecy', rules: SECRECY }),
  mentee: phrasePhase({ kind: 'secrecy', reasonCode: 'conduct.secrecy', rules: menteeSecrecy }),
};

export const secrecyPhase: Phase = { kind: 'secrecy', find: (input) => secrecyOf[input.from].find(input) };
export const ageProbePhase = phrasePhase({ kind: 'ageProbe', reasonCode: 'conduct.ageProbe', rules: AGE });
export const imageRequestPhase = phrasePhase({
  kind: 'imageRequest',
  reasonCode: 'conduct.imageRequest',
  rules: IMAGE,
});
export const sexualPhase = phrasePhase({ kind: 'sexual', reasonCode: 'conduct.sexual', rules: SEXUAL });
export const moneyPhase = phrasePhase({ kind: 'money', reasonCode: 'conduct.money', rules: MONEY });
export const giftPhase = phrasePhase({ kind: 'gift', reasonCode: 'conduct.gift', rules: GIFT });

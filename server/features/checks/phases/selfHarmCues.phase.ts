import { cue } from './cue.ts';
import type { RiskRule } from './phase.ts';

const FIRST_PERSON = /\b(?:i|me|my|my ?self)\b/u;
const BODY = '(?:arms?|wrists?|thighs?|legs?|skin|stomach|hips?|ankles?|sleeves?)';
const NEGATION = /\b(?:not|no|never|nothing|hardly|without)\b/u;

export const SELF_HARM_CUES: readonly RiskRule[] = [
  cue({
    pattern: /\b(?:blades?|razors?|sharpener|lighter|noose|rope|scissors|compass)\b/gu,
    onlyIf: [
      FIRST_PERSON,
      new RegExp(
        `\\b(?:${BODY}|hid|hidden|hide|drawer|pillow|urges?|tempt\\w*|star(?:e|ing)|look(?:ing)? at|bled|blood|bathroom|again|loud|tonight)\\b`,
        'u',
      ),
    ],
    unless:
      /\b(?:shav\w*|cook\w*|pencils?|craft|art|woodwork|dt|skat\w*|bey|camping|climb\w*|candles?|fire|bbq|skipping|rollers?|hair|fabric|sewing|smok\w*|vap\w*|ciggies?|fags?|nails?|paper|wrapping)\b/u,
  }),
  cue({
    pattern: /\b(?:blades?|razors?) (?:is |are |has been |come |came |\w+ )?(?:back )?(?:out|in my hand)\b/gu,
    unless: /\b(?:shav\w*|skat\w*|mower|fan|pencils?)\b/u,
  }),
  cue({
    pattern:
      /\b(?:pills|tablets|paracetamol|ibuprofen|meds|painkillers|codeine|antidepressants|sertraline|sleeping tablets)\b/gu,
    onlyIf: [
      /\b(?:i|me|my|took|taken)\b/u,
      /\b(?:how many|too many|too much|enough to|whole (?:box|pack|packet|bottle|lot)|all of them|one go|at once|sav(?:ed|ing)|stash\w*|hoard\w*|overdose|od|stare|staring|look(?:ing)? at them|feel (?:weird|sick|funny|sleepy)|never wake|(?:took|taken|swallowed) (?:like |about )?(?:[89]|[1-9]\d+))\b/u,
    ],
    unless:
      /\b(?:headache|period|nans?|grans?|mums|dads|his|her|vitamins?|hay ?fever|doctor|pharmac\w+|chemist|gp|prescri\w+|dentist|revis\w+|chemistry|homework)\b/u,
    risk: 'high',
  }),
  cue({
    pattern: /\b(?:hate|hating|despise|loathe|can not stand|disgusted (?:by|with|at)|sick of) my ?self\b/gu,
    unless:
      /\bmy ?self (?:for (?:forgetting|missing|eating|not|leaving|buying|sleeping|spending)|lol|in (?:photos|videos|that))\b|\b(?:not|never|used to|stopped) (?:\w+ )?hate\b/u,
  }),
  cue({
    pattern:
      /\b(?:rip|claw|tear|peel|scratch|scrape|crawl)(?:ing)? (?:off |out of |at )?my (?:own )?(?:skin|face|arms)\b/gu,
    unless: /\b(?:sunburn\w*|itch\w*|eczema|mosquito|peeling)\b/u,
  }),
  cue({
    pattern: /\b(?:be|being|stay|staying|still|am) (?:here|alive|around|on this (?:earth|planet))\b/gu,
    onlyIf: [
      NEGATION,
      /\b(?:reason|point|any more|past (?:christmas|xmas|new year|summer|\d+)|this life|this world|want to|worth|deserve|see (?:a|why)|bother)\b/u,
    ],
    unless:
      /\b(?:school|work|class|lesson|party|shop|shift|home|town|country|meeting|sessions?|until|lunch|not want to be here (?:at|in|on)|weekend|monday|tuesday|wednesday|thursday|friday|detention|stay here (?:for|till))\b/u,
  }),
  cue({
    pattern: /\b(?:wake|woke|waking) up\b/gu,
    onlyIf: [
      FIRST_PERSON,
      NEGATION,
      /\b(?:never|again|wish|hope|choice|rather|would be (?:fine|nice|ok|okay|easier)|want to|dream of)\b/u,
    ],
    unless:
      /\b(?:early|late|on time|alarm|school|work|for (?:my|the|college)|before|at \d+|tired|nap|weekend|mum|dad|wake up again (?:at|in the night))\b/u,
  }),
  cue({
    pattern:
      /\bbetter off\b(?! (?:revising|doing|taking|buying|with a|going|waiting|using|staying|with (?!me gone|me out)))/gu,
    onlyIf: [/\b(?:they|everyone|everybody|family|mum|dad|world|people|all|kids|without me|i am|i would)\b/u],
    unless:
      /\b(?:team|money|rich|financially|grades?|uni|college|train|bus|phone|laptop|contract|job|without him|without her|than)\b/u,
  }),
  cue({
    pattern:
      /\b(?:bus|car|train|lorry|truck|lightning|van|tram|tube) (?:\w+ )?(?:hit|hits|ran|run|runs|took|takes|knocked|crash\w*|kill\w*|flatten\w*) (?:into )?me\b/gu,
    onlyIf: [/\b(?:fine|not mind|hope|wish|okay|ok|not care|want|relief|nice|easier|if|would)\b/u],
    unless: /\b(?:nearly|almost|accident|yesterday|hospital|insurance|bike)\b/u,
  }),
  cue({
    pattern:
      /\b(?:giv(?:e|ing)|gave|given) (?:away )?(?:all )?my (?:\w+ )?(?:stuff|things|belongings|clothes|games|console|books|jewell?ery)(?: away)?\b/gu,
    onlyIf: [/\b(?:away|everyone|brother|sister|mates?|friends?|need it|will not need)\b/u],
    unless:
      /\b(?:charity|moving|clear(?:ed|ing)? out|vinted|jumble|car boot|donat\w*|borrow\w*|lend|lent|back)\b/u,
  }),
  cue({
    pattern:
      /\b(?:picked|chosen|chose|set|decided on|got|worked out) (?:a|the|my) (?:date|day|place|method|way)\b/gu,
    onlyIf: [
      /\b(?:nobody|no one|knows?|goodbyes?|ready|for good|end|do it|last|after that|finally be over|calm|note)\b/u,
    ],
    unless:
      /\b(?:wedding|party|holiday|test|exam|appointment|interview|prom|meeting|birthday|open day|trip|team|practice|sale|course|the way (?:to|through|home))\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:goodbyes|goodbye (?:letters?|notes?|messages?|videos?|texts?)|last words|final (?:message|words|note|text))\b/gu,
    onlyIf: [
      FIRST_PERSON,
      /\b(?:wrote|writ\w+|typed|recorded|notes app|said|saved|draft\w*|ready|left|sent)\b/u,
    ],
    unless:
      /\b(?:leavers|farewell|school|teacher|year \d+|work|uni|summer|colleagues?|team|essay|speech|holiday|camp|she|he|moving|airport)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:bridge|roof|rooftop|ledge|cliff|train tracks|tracks|platform|multi ?stor\w+|balcony|motorway)\b/gu,
    onlyIf: [
      /\bi (?:\w+ ){0,3}?(?:stood|standing|sat|sitting|was|am|went|go|walked|ended up|keep going|find my ?self)\b/u,
      /\b(?:for an hour|for hours|ages|last night|alone|jump\w*|step\w*|thinking|thought|look(?:ed|ing) (?:down|over)|crying|cried|again|could not do it|edge|what it would)\b/u,
    ],
    unless:
      /\b(?:view|photos?|pics?|selfie|waiting for (?:the|my|a) (?:train|bus)|delayed|cancel\w*|trip|holiday|friends?|mates|fishing|dog|traffic|jam|party|game|concert|platform \d)\b/u,
    risk: 'high',
  }),
  cue({
    pattern: /\b(?:living|life|being alive|existing|existence)\b/gu,
    onlyIf: [
      /\b(?:exhaust\w*|unbearable|torture|hell|too much|too hard|agony|pointless|hurts)\b/u,
      /\b(?:want (?:out|it to (?:stop|end))|over|end|stop|any more|give up|no escape|can not (?:do|take))\b/u,
    ],
    unless:
      /\b(?:fun|laugh\w*|living room|fun|laugh\w*|school life|love life|cost of living|social life|night ?life|life (?:lesson|drawing|skills|hack)|living with)\b/u,
  }),
  cue({
    pattern: /\burges?\b/gu,
    onlyIf: [
      FIRST_PERSON,
      /\b(?:strong|loud|bad|clean|again|fight\w*|resist|cut|hurt|harm|back|tonight|worse)\b/u,
    ],
    unless:
      /\b(?:shop\w*|snack\w*|vap\w*|smok\w*|sneez\w*|scroll\w*|crisps|chocolate|buy|spend|text (?:him|her)|laugh|sing|pee|game|gambl\w*|check)\b/u,
  }),
  cue({
    pattern:
      /\bpurg(?:e|ed|ing)\b|\bfingers down my throat\b|\bbing(?:e|ed|ing) and (?:then )?(?:threw|throw|sick|puked|purged)\b/gu,
    onlyIf: [FIRST_PERSON],
    unless: /\b(?:wardrobe|followers|photos|phone|stalin|history|emails?|inbox|room|closet|camera roll)\b/u,
  }),
  cue({
    pattern: new RegExp(
      `\\b(?:marks?|cuts|scars|burns|scratches|bandages?) (?:\\w+ ){0,3}?(?:on|over|up|down|all over|across|under) (?:my|both my) ${BODY}\\b`,
      'gu',
    ),
    unless:
      /\b(?:cats?|kitten|brambles?|football|rugby|cooking|spots|acne|mosquito|pox|bike|fell|operation|surgery|eczema|hockey|climb\w*|stretch)\b/u,
  }),
  cue({
    pattern:
      /\b(?:head|brain|voices?|mind|something in me|part of me) (?:\w+ ){0,2}?(?:tell\w*|says?|saying|scream\w*|want\w*|begg\w*) (?:me |i )?(?:to |should )/gu,
    onlyIf: [/\b(?:do it|hurt|cut|end|die|jump|give up|over with|go to sleep|disappear|not worth)\b/u],
    unless: /\b(?:homework|revis\w*|apply|gym|dump|text him|text her|buy)\b/u,
  }),
  cue({
    pattern: /\bclean\b/gu,
    onlyIf: [
      /\b(?:days?|weeks?|months?|years?)\b/u,
      /\b(?:urges?|relaps\w*|slip\w*|cut|blade|hurt|self harm\w*|tonight|struggl\w*|hard)\b/u,
      FIRST_PERSON,
    ],
    unless: /\b(?:room|house|kitchen|bathroom|teeth|clean up|clean the|cleaning|braces|vap\w*|smok\w*)\b/u,
  }),
  cue({
    pattern: /\bcutting\b/gu,
    onlyIf: [
      /\b(?:again|my ?self|small ones|deep(?:er)?|my (?:arms?|wrists?|legs?|thighs?)|urges?|can not stop|started|relief|clean)\b/u,
    ],
    unless:
      /\b(?:down|hair|grass|out|class|corners|paper|onions?|carbs|ties|bread|sugar|wood|fabric|costs?|edge|hedge|cake|glass|nails|budget|people off|my ?self (?:off|short|some slack))\b/u,
  }),
  cue({
    pattern:
      /\bstarv(?:e|ing|ed) my ?self\b|\b(?:till|until) (?:it|i|they) (?:bled|bleeds?|bleed)\b|\bdrew blood\b/gu,
    onlyIf: [FIRST_PERSON],
    unless:
      /\b(?:nose|blisters?|guitar|football|rugby|fingers? (?:on|from)|injection|blood test|nurse|doctor|gums?|shoes?)\b/u,
  }),
  cue({
    pattern:
      /\b(?:chuck|throw|fling|lob|launch|hurl)(?:ing)? my ?self (?:\w+ )?(?:under|off|in front|down|into|out)\b/gu,
    unless: /\b(?:revis\w*|work|studies|pool|sofa|bed|the deep end|pit|project|hobby)\b/u,
    risk: 'high',
  }),
  cue({
    pattern:
      /\b(?:future|tomorrow|next year|world|life) (?:with|that has) me (?:in it|there)\b|\b(?:waiting|want|wants|wanting|wish|wishes) (?:for )?me (?:to (?:die|be dead|disappear)|dead|gone)\b/gu,
    unless: /\b(?:lottery|mum wants me gone by|game)\b/u,
  }),
  cue({
    pattern: /\bonly (?:one way|way out|option left|thing left to do)\b/gu,
    onlyIf: [/\b(?:pain|hurt\w*|suffering|stop|escape|end it|die|peace|everything)\b/u],
    unless: /\b(?:exam|maths|equation|puzzle|level|physio|traffic|tooth\w*|dentist)\b/u,
  }),
  cue({
    pattern: /\bhang(?:ing)?\b(?! (?:out|up|on|around|about|back|over|with|it|the|my|your|there|in there))/gu,
    onlyIf: [/\b(?:google\w*|search\w*|feel|hurt|quick\w*|how long|rope|noose|pain\w*)\b/u],
    unless: /\b(?:picture|washing|poster|coat|paint\w*|drying|cliff|bars?|monkey|gym|computer|laptop)\b/u,
    risk: 'high',
  }),
];

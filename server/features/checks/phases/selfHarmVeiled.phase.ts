import { DENIED, IN_A_STORY } from './circumstances.ts';
import type { RiskRule } from './phase.ts';

const BODY = '(?:arms?|wrists?|thighs?|legs?|skin|stomach|hips?)';
const MEDS =
  '(?:pills|tablets|paracetamol|ibuprofen|meds|painkillers|sleeping pills|co ?codamol|antidepressants)';
const GONE =
  '(?:without me|(?:with|when|once|if|after) (?:me|i am|i was|i were) (?:\\w+ )?(?:gone|dead|not (?:here|around|there)|out of the (?:way|picture)))';
const SPORT =
  /\b(?:gym|leg day|(?:press|push|sit|pull) ?ups?|weights|bench|plank|squats?|workout|training|run|running|football|netball|rugby|hike|walk|swim\w*|dance|pe|match|marathon|sunburn\w*|eczema|shav\w*|tan|mosquito\w*|bites)\b/u;
const PARTING = /\b(?:with (?:him|her|them|my|me|us)|boyfriend|girlfriend|relationship|dating|him|her)\b/u;

/** Thoughts of death and self-harm said aslant: no such word is in them. They lean to being found: what follows is a card and a look. */
export const VEILED_RULES: readonly RiskRule[] = [
  // No time to come.
  {
    risk: 'moderate',
    pattern:
      /\b(?:not|never|can not|hardly|barely) (?:\w+ )?(?:see|picture|imagine|think|thought|expect\w*|plan\w*) (?:\w+ )?(?:my ?self|me|i will|i would|on|to) (?:ever )?(?:mak(?:e|ing)(?: it)?|reach(?:ing)?|liv(?:e|ing)|get(?:ting)?|see(?:ing)?|be(?:ing)?(?: alive| here| around)?|last(?:ing)?) (?:\w+ ){0,2}?(?:(?:to|past|until|till|at|by) )?(?:my )?(?:(?:1[0-9]|[2-6]0|2[0-9])(?:th)?|eighteen|twenty|thirty|old age|grow(?:ing)? (?:up|old)|adult\w*|next (?:year|birthday|summer|christmas)|christmas|graduat\w*|that long|much longer|birthday)\b|\bi (?:will|would) not (?:be (?:here|alive|around) (?:by|for|at|to see)|(?:live|make it|last) (?:\w+ ){0,2}?(?:to|past|until)) (?:\w+ )?(?:1[0-9]|[2-6]0|2[0-9]|eighteen|twenty|thirty|adult\w*|christmas|summer|birthday|long)\b/gu,
    unlessSentence:
      /\b(?:percent|marks?|points?|out of|goals?|minutes?|miles?|holiday|abroad|away|visiting|moving|working|followers|party)\b/u,
  },
  // Not waking, not being.
  {
    risk: 'moderate',
    pattern:
      /\b(?:what if|if|wish|hope|hoping|want|dream|rather) (?:that )?(?:i )?(?:just |could |would |to |could just )*(?:(?:do|did|does|will) )?(?:not|never) (?:have to )?(?:wake|woke|waking) up\b|\b(?:never|not) waking up\b(?! (?:early|late|at|on time|for))/gu,
    unlessSentence: /\b(?:alarm|early|late for|on time|school run|nap)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:cba|(?:can not|could not) be (?:bothered|arsed|asked)|(?:so |just |really )?(?:over|done|tired|sick|exhausted|bored|finished)(?: of| with| by| from)?) (?:with |to |of |even )?(?:exist\w*|being (?:alive|here as in|a person|conscious|on this (?:earth|planet))|be alive|living|life itself|waking up every day)\b(?! (?:at|in|with|next|near|room|off)\b)/gu,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:here|this) as in (?:being )?(?:alive|life|living|this (?:world|earth|planet)|on earth)\b|\b(?:do not|did not|not) (?:\w+ )?(?:belong|want to be|meant to be|supposed to be) (?:\w+ )?(?:on this (?:earth|planet)|in this world|alive)\b/gu,
  },
  {
    risk: 'moderate',
    pattern:
      /\bwould (?:anyone|anybody|somebody|someone|people|they|you) (?:even |actually |really )*(?:notice|care|clock|bother|miss me|cry|be (?:sad|bothered)|come to my funeral)\b(?= if i (?:was|were|am|died|went|disappeared|just|did)|\W*$| \.)/gu,
    unlessSentence: new RegExp(
      `${IN_A_STORY.source}|\\b(?:wore|wear|hair|shoes|outfit|late|skip\\w*|bunk\\w*|left the (?:group|chat)|quit|typo|essay)\\b`,
      'u',
    ),
  },
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:everyone|everybody|they|people|family|mum|dad|parents|mates|friends|kids|world|all of them|life) (?:\\w+ )?(?:would|will|could|might|can|are) (?:\\w+ ){0,3}?(?:better|easier|happier|fine|okay|ok|cope|manage|move on|relieved|calmer) (?:\\w+ ){0,2}?${GONE}\\b|\\b(?:better|easier|happier|calmer) (?:\\w+ )?(?:with me gone|when i am gone|once i am gone)\\b`,
      'gu',
    ),
    unlessSentence:
      /\b(?:team|match|game|band|project|group|class|holiday|trip|party|while i am (?:away|at))\b/u,
  },
  // Letters for after.
  {
    risk: 'high',
    pattern:
      /\b(?:wrote|written|writing|write|left|leaving|recorded|typed) (?:\w+ ){0,2}?(?:letters?|notes?|goodbyes?|messages?|videos?) (?:for|to) (?:everyone|everybody|my (?:\w+ )?(?:mum|dad|family|parents|friends|mates|sister|brother|nan)|them|all|each|people)\b(?=.{0,60}\b(?:why|guess|wonder|after|gone|when i|blame|fault|find|goodbye|miss)\b)|\bso (?:they|she|he|everyone|nobody|no one|mum|my mum) (?:will |do not |does not |would )?(?:not )?(?:have to |has to |to )?(?:guess|wonder|ask|blame (?:them|him|her)self\w*|know) (?:\w+ )?why i (?:did|left|went|am|was)\b/gu,
    unlessSentence: /\b(?:christmas cards?|thank you|leavers|uni|university|moving|camp|santa|holiday)\b/u,
  },
  // Means at hand.
  {
    risk: 'imminent',
    pattern: new RegExp(
      `\\b(?:${MEDS}|blades?|razors?|rope) (?:\\w+ )?(?:are |is |all )?(?:lined up|laid out|counted out|on (?:my|the) (?:desk|bed|floor|lap)|in my (?:hand|hands|drawer)|under my (?:pillow|bed|mattress)|next to me|ready)\\b|\\b(?:line|lined|lay|laid|count|counted|counting|put) (?:out |up )?(?:all )?(?:the|my|these|some) (?:\\w+ )?${MEDS}\\b(?=.{0,50}\\b(?:out|up|stare|staring|bed|again|tonight|enough|over)\\b)`,
      'gu',
    ),
    unlessSentence:
      /\b(?:nans?|grans?|grandads?|mums|dads|vitamins?|hay ?fever|prescri\w+|doctor|pharmac\w+|chemist|for (?:my|the) (?:headache|cold|period)|dog|cat|revision)\b/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:think\w*|thought|imagin\w*|wonder\w*|picture|picturing|want|tempted|close to|nearly|almost|urge) (?:\w+ ){0,4}?(?:step|stepping|stepped|walk|walking|walked|jump|jumping|fall|falling|lean|leaning|drive|driving|run|running|throw\w* my ?self) (?:off|out|over|in|into|under)(?= \.|$| (?:the (?:edge|road|bridge|platform|side|tracks|water|river|balcony|roof)|in front|front of|traffic|a (?:car|train|bus|lorry)|it|and|but|one))/gu,
    unlessSentence: new RegExp(
      `${IN_A_STORY.source}|\\b(?:class|lesson|exam|room|bed|job|pool|diving|bungee|parachut\\w+|skydiv\\w+|the shower|marathon)\\b`,
      'u',
    ),
  },
  // The body.
  {
    risk: 'moderate',
    pattern: new RegExp(
      `\\b(?:been|going|went|go|was|had a go|back|started) (?:at|on) my ${BODY}(?: again)?\\b|\\bmy ${BODY} (?:are|is|look|looks|is all|are all) (?:\\w+ )?(?:a mess|a state|wrecked|ruined|covered|cut up|shredded|scarred|stinging|in bits)\\b|\\b(?:long sleeves?|hoodies?|jumpers?|bandages|bracelets) (?:\\w+ ){0,3}?(?:in this (?:heat|weather)|all summer|so (?:nobody|no one|mum|they)|to (?:hide|cover) (?:it|them|my|the (?:cuts|scars|marks)))\\b`,
      'gu',
    ),
    unlessSentence: SPORT,
  },
  {
    risk: 'moderate',
    pattern:
      /\brelaps(?:e|ed|ing)\b(?=.{0,60}\b(?:clean|again|last night|thighs?|arms?|wrists?|blade|razor|cut|cuts|bad|scars?)\b)|\b(?:clean|free) (?:for|since) (?:\w+ ){1,3}?(?:and|but|then|until) (?:\w+ ){0,3}?(?:relapsed|slipped|broke|did it|cut)\b|\b(?:broke|lost|ruined|reset) my (?:\w+ )?(?:clean streak|streak of (?:being clean|not cutting)|\d+ days? clean)\b/gu,
    unlessSentence:
      /\b(?:mum|dad|uncle|brother|he|she) (?:has |have |had )?relapsed\b|\b(?:smok\w+|vap\w+|sugar|tiktok|habits?|revis\w*|cancer|leuk\w+|ms)\b/u,
  },
  // Food as punishment.
  {
    risk: 'moderate',
    pattern:
      /\b(?:have|had|am|did|do) not (?:\w+ )?(?:eat|eaten|eating|ate) (?:\w+ ){0,3}?(?:since|for|in|all|on purpose)\b(?=.{0,70}\b(?:proud|in control|control|strong|empty|light|thin\w*|skinn\w+|fat|deserve|weight|scales?|guilt\w*|disgusting|calories)\b)|\b(?:proud|happy|good|guilty|strong) (?:\w+ ){0,2}?(?:of|about|when|for|that i am|after) (?:\w+ ){0,2}?(?:not eating|starving|skipping (?:meals|food)|being empty|feeling empty|eating (?:anything|at all|food|dinner|lunch))\b|\b(?:do not|did not) deserve (?:to eat|food|dinner|a meal)\b/gu,
    unlessSentence:
      /\b(?:ramadan|lent|fast(?:ed|ing) for|charity|meat|sweets|sugar|chocolate|poorly|bug|flu|operation)\b/u,
  },
  // An end to it.
  {
    risk: 'moderate',
    pattern:
      /\bthink(?:ing)? (?:\w+ )?(?:about|of) (?:just |how to )?(?:end|ending|finish|finishing|stop|stopping) (?:things|it all|it|everything|my story|the pain)\b(?! with )/gu,
    unlessSentence: new RegExp(
      `${PARTING.source}|\\b(?:essay|story|chapter|friendship|subscription|job|course)\\b|\\b(?:are|have|do) you\\b`,
      'u',
    ),
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:sewer ?slide|toaster bath|ctb|game end my ?self|un ?alive (?:my ?self|me)|(?:log|sign|check|clock) (?:off|out) (?:of )?(?:life|forever|for good|permanently|for the last time)|yeet my ?self off|final (?:sleep|rest)|sleep and (?:not|never) wake)\b/gu,
    unlessSentence: IN_A_STORY,
  },
];

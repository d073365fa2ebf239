import { DENIED, IN_A_STORY, REPORTED } from './circumstances.ts';
import type { RiskRule } from './phase.ts';

/** Thoughts of death and ways of hurting oneself that are not an emergency of this hour. */
export const THOUGHT_RULES: readonly RiskRule[] = [
  {
    risk: 'moderate',
    pattern:
      /\bi (?:\w+ ){0,3}?(?:wish|wished|hope|hoped) (?:that )?i (?:was|were|would|had|could|had never been|was never|would never|will|had not|did not|would not) (?:\w+ ){0,3}?(?:dead|born|die|wake up|exist|alive|not here)\b|\bwish i (?:was|were) dead\b/gu,
    unlessLead: REPORTED,
    unlessSentence: /\bwake up (?:early|earlier|late|at|for school)\b|\bborn (?:in|earlier|later|rich|a)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:do|did|would) not (?:\w+ ){0,2}?(?:want|wanna|care|deserve) (?:to |if i )(?:\w+ )?(?:be here|live|wake up|be alive|exist|be on this earth|carry on living|lived?|die or live|be around)\b(?! (?:with|in|at|near|on my own))/gu,
    unlessTail: /^ (?:any more )?(?:at|in|with|on|for|until|early|near|tomorrow because)(?: |$)/u,
    unlessLead: REPORTED,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:everyone|everybody|they|family|my mum|people|the world|you|all|mum and dad|my parents|friends) (?:would|will|might|could|is|are) (?:all )?be (?:happier|better|better off) (?:\w+ )?(?:without me|if i (?:was|were) (?:dead|gone|not here))\b|\bi (?:would|am|might) (?:be )?better off dead\b/gu,
    unlessSentence: /\bteam\b|\bmatch\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,4}?(?:cut|cutting|burn|burning|scratch|scratching|hurt|hurting|harm|harming|punish|punishing|hit|hitting|punch|bite|biting|starve|starving) (?:my ?self|my (?:arms?|legs?|wrists?|thighs?|skin|stomach))\b/gu,
    unlessTail:
      /^ (?:shaving|cooking|on (?:the|a) (?:glass|fence|tin|hob|oven|bramble|paper)|by (?:accident|mistake)|at (?:football|training|gymnastics|pe)|playing|with the (?:iron|oven|straightener)|when i fell|accidentally|a (?:slice|piece)|off|some slack|short)/u,
    unlessLead: REPORTED,
    unlessSentence: /\b(?:accident|accidentally|by mistake|football|cooking|shaving|sunburn|hair)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:urge|urges|want|tempted|need) to (?:\w+ )?(?:cut|self harm|hurt my ?self|harm my ?self)\b/gu,
    unlessTail:
      /^ (?:my (?:hair|nails|fringe|hours|phone)|down|back|out|class|it short|the|ties|off|people|him|her|them|bread|costs)/u,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,4}?self (?:harm|harmed|harming|injur(?:e|ed|y|ing)|destruct)\b|\b(?:started|been|back to|relapsed (?:with|into|on)) (?:\w+ )?(?:self harm|self harming|cutting)\b/gu,
    unlessTail: /^ (?:down|out|back|class|my hair|carbs|sugar)/u,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:suicidal thoughts|thoughts of (?:suicide|death|dying|ending it)|suicidal ideation|think(?:ing)? (?:\w+ ){0,2}?about (?:suicide|dying|being dead|not being alive|not being here|ending it|death all)|thinking about how to die)\b/gu,
    unlessSentence: new RegExp(
      `${IN_A_STORY.source}|\\b(?:are|have|were|do|did) you\\b|\\bwhen (?:someone|people)\\b|\\b(?:not|never) (?:\\w+ ){0,2}think`,
      'u',
    ),
  },
  {
    risk: 'moderate',
    pattern:
      /\bi can (?:not|hardly|barely) (?:\w+ )?(?:go on|do this any more|carry on|keep going|cope any more|take (?:it|this|life) any more|live like this|live with this|keep living)\b/gu,
    unlessTail: /^ (?:the|a|this|holiday|on|trip|my (?:phone|laptop))(?: |$)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:no|not any|what is the|not much) (?:\w+ )?(?:point|reason) (?:in |of |to |for |being )?(?:me )?(?:living|alive|live|being alive|being here|go on|carry on|exist|existing|life|going on)\b|\blife (?:is|feels|does not feel) (?:not )?(?:\w+ )?(?:worth living|pointless|worthless)\b|\blife is not worth\b|\bnothing (?:left )?to live for\b/gu,
    unlessSentence: /\bis worth living\b(?!.*not)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,3}?(?:hate|am tired of|am sick of|am done with) (?:being alive|living|life|existing|my own existence)\b/gu,
    unlessTail: /^ (?:in|with|at|near|here|lol|on|like|drawing|sciences?|hacks|skills)(?: |$)/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,3}?(?:make|making|made) my ?self (?:sick|throw up|puke|vomit)\b|\bi (?:(?!not |never |used )\w+ ){0,3}?(?:purge|purging|binge and purge|starve|starving|stopped eating)\b/gu,
    unlessTail:
      /^ (?:when is|what is|lol|now|for (?:dinner|lunch)|with (?:worry|nerves)|worrying|meat|sweets|chocolate|sugar|dairy)/u,
    unlessSentence:
      /\bi am (?:so |absolutely |literally )?starving\b|\bsick with (?:worry|nerves)\b|\bstarving (?:\. |,)?(?:when|what)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:disappear|vanish|go to sleep|fall asleep) (?:\w+ )?(?:forever|and (?:never|not) (?:wake up|exist|come back)|for good)\b/gu,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\bnot want to (?:kill|hurt|harm|hang) my ?self but\b|\bnot (?:going to|want to) (?:die|do it) but i (?:can not stop|keep)\b/gu,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:nobody|no one|noone|not one person) (?:would|will) (?:\w+ )?(?:notice|care|miss me|be sad)(?: if i (?:was|were|am|died|disappeared|went)?(?: \w+)?| me)?\b|\bif i (?:died|was dead|was gone|were gone|disappeared|killed my ?self|was not here)(?: \w+)? (?:nobody|no one|noone|would anyone|everyone|they|it would|who would)\b/gu,
    unlessLead: /\b(?:you|he|she)\b/u,
    unlessTail: /^ (?:if (?:you|he|she)|my (?:haircut|new|phone)|that|what|about (?:the|my|it))/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:feel like|want to|wanna|wish i could|could) (?:just )?(?:disappear|disappearing|vanish|vanishing|ending it|giving up on life|not existing|stop existing)\b/gu,
    unlessTail:
      /^ (?:for (?:a|the)|to (?:the|a)|into (?:the|a|my)|on holiday|from (?:the|school|class|that|my (?:class|school)))/u,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:have|do) not (?:\w+ )?(?:eat|eaten|eating) (?:\w+ )?(?:in|for|since) (?:\w+ )?(?:\w+ )?(?:days?|week|weeks|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gu,
    unlessSentence:
      /\b(?:meat|chocolate|sweets|sugar|dairy|tummy|stomach bug|ill|lent|ramadan|pizza|dentist)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:do not|can not|can hardly) (?:see|imagine|picture) (?:a |any |my |much of a )?future\b|\b(?:no|not got a|there is no|got no) (?:future|hope|way out)(?: for me| left)?(?= \.|$| for me| left| and i)/gu,
    unlessSentence:
      /\b(?:in (?:science|maths|this job|the company|football|art)|of passing|getting tickets)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:done|finished|had enough|fed up|tired|sick) (?:with|of) (?:life|living|being alive|existing|everything and want)\b|\bi can not (?:\w+ )?do (?:life|living)\b|\bi (?:have )?(?:given|give) up on (?:life|living)\b/gu,
    unlessTail: /^ (?:drawing|in|with my|at|with (?:\w+ )?parents|sciences?|modelling|guard)/u,
    unlessLead: DENIED,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:scars|cuts|marks|burns) (?:all )?(?:on|over|up) my (?:\w+ )?(?:arms?|legs?|wrists?|thighs?|body|stomach)\b/gu,
    unlessSentence:
      /\b(?:cat|accident|operation|surgery|fell|football|brambles|eczema|chicken ?pox|cooking|scratched by)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:(?!not |never |used )\w+ ){0,3}?(?:throw|threw|throwing|puke|vomit) (?:it |everything |my food )?(?:all )?(?:back )?up (?:\w+ )?(?:after|every) (?:\w+ ){0,2}?(?:meals?|eat|eating|food|dinner|lunch|time i eat)\b/gu,
    unlessSentence: /\b(?:bug|ill|virus|pregnan|food poisoning|car ?sick)\w*/u,
  },
  {
    risk: 'moderate',
    pattern: /\b(?:did not|do not) (?:\w+ )?(?:ask|want|choose) to (?:be|have been) (?:born|alive)\b/gu,
  },
  {
    risk: 'moderate',
    pattern:
      /\b(?:can not|could not|never|hard to|trying to|want to|struggling to) stop (?:cutting|self harming|purging|starving)\b/gu,
    unlessTail: /^ (?:corners|people|class|out|my ?self)/u,
  },
  // As goals are put: what somebody wants to do less of.
  {
    risk: 'moderate',
    pattern:
      /\b(?:stop|stopping|quit|quitting|give up|without|instead of|rather than) (?:cutting|burning|hurting|harming|scratching|punishing|starving) my ?self\b|\b(?:stop|stopping|quit|give up|without) (?:self harm|self harming)\b|\bnot (?:to )?(?:hurt|harm|cut) my ?self (?:again|any ?more|any longer|when i|tonight|today|this week|for a)\b/gu,
    unlessTail:
      /^ (?:off|some slack|short|out|down|shaving|cooking|on (?:the|a)|at (?:football|training|gymnastics|pe|the gym)|playing|lifting|with the)/u,
    unlessSentence:
      /\b(?:accident\w*|fall|fell|falling|bike|skat\w+|football|gym|lift\w*|weights|exercis\w+|workout|stairs|tackle|cook\w*|shav\w*|ankle|knee|did not)\b/u,
  },
  {
    risk: 'moderate',
    pattern:
      /\bi (?:\w+ ){0,2}?(?:cut|burn|burned|burnt|hurt|scratched|hit|harmed|bit|stabbed) my ?self on purpose\b|\b(?:on purpose|deliberately) (?:cut|burn|burned|hurt|scratch|harm)\w* my ?self\b/gu,
  },

  // Past, or said in passing.
  {
    risk: 'low',
    pattern:
      /\bi (?:\w+ )?(?:used to|once|have) (?:\w+ )?(?:self harm|self harmed|cut my ?self|hurt my ?self|harm my ?self|want to die|be suicidal|cut|starve my ?self|think about (?:suicide|dying))\b/gu,
    unlessSentence:
      /\b(?:not|never) (?:\w+ ){0,2}?(?:self harm|cut|hurt)|\bcut (?:my (?:hair|nails|grass)|down|class|the|hair|people)\b/u,
  },
  {
    risk: 'low',
    pattern: /\bi wanted to (?:die|kill my ?self)\b/gu,
    unlessTail: /^ (?:of|from|when (?:he|she|they|the teacher|my mum) (?:saw|said|read|walked))/u,
  },
  {
    risk: 'low',
    pattern: /\b(?:suicide|suicidal|self harm\w*)\b/gu,
    unlessLead:
      /\b(?:not|never|are you|have you|do you|about|on|for|he|she|they|friend|mate|brother|sister|prevention|anti|against|studied|studying|read|film|history) (?:\w+ ){0,4}$/u,
    unlessTail:
      /^ (?:squad|bomb\w*|mission|vest|prevention|awareness|hotline|line|rates?|note in|watch|by|taking|four|three)/u,
    unlessSentence: new RegExp(
      `${IN_A_STORY.source}|\\b(?:not|never) (?:\\w+ ){0,2}?(?:suicid|self harm)|this is suicide`,
      'u',
    ),
  },
];

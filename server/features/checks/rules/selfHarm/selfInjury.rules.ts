import { after, before, DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ACCIDENT, BODY, BY_ANOTHER, followedBy, SURELY, topic } from './wording.ts';

const WHERE_CUT = followedBy(
  'the|my (?:hair|own hair|fringe|nails|hours|finger|toast)|hair|grass|class|school|out|down|off',
  'some|a|an|short|corners|it (?:short|off|down|out)|back|loose|up (?:the|some|a)|through|across',
  'him|her|them|ties|onions?|at (?:football|training)|on (?:the|a) (?:glass|fence|tin)',
);

/** Self-injury, now or again. */
export const SELF_INJURY: readonly Rule[] = [
  {
    id: 'selfHarm.hurtsSelf',
    says: 'The writer cuts, burns or hurts themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bi (?:(?!not |never |nearly |no |i |and |but |so |because )\w+ ){0,4}?(?:cut|cutting|burn|burned|burnt|burning|scratch|scratched
      |scratching|hurt|hurting|harm|harmed|harming|punish|punished|punishing|hit|hitting|punch|punched|bite|biting|bit|stab
      |stabbed|starve|starving)[ ](?:my ?self|my (?:\w+ )?${BODY})\b`,
    unless: [
      inSentence(/\b(?:fringe|haircut|bandsaw|lathe|stitches at)\b/u),
      DENIED,
      ACCIDENT,
      WHERE_CUT,
      before(/(?:^| )(?:when|how|where|said) $/u),
      after(/^ (?:off|some slack|short|shaving|accidentally|off from)(?: |$)/u),
    ],
    hits: [
      'i cut myself again last night',
      'no one knows i cut myself',
      'i cant stop i cut myself every night',
      'i burn my arms when im sad',
      'i cut my self and it wont stop',
    ],
    misses: ['i cut myself shaving', 'i never cut myself', 'she hurt my wrist', 'i hurt my leg at football'],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.hurtingSelf',
    says: 'The writer speaks of hurting themselves, with the subject left out.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:been|keep|kept|started|start|stop|stopped|back to|about|of|without|again|quit|hate|relief|from|than
      |after|miss) (?:\w+ )?(?:cutting|burning|hurting|harming|scratching|punishing|starving|hitting|injuring) (?:my ?self
      |my (?:\w+ )?${BODY})\b`,
    unless: [
      ACCIDENT,
      DENIED,
      REPORTED,
      after(/^ (?:off|some slack|short|out|down|in|at|by|playing|on (?:the|a))(?: |$)/u),
    ],
    hits: [
      'started cutting myself again',
      'been burning myself w a lighter when it gets loud',
      'stop hurting myself',
    ],
    misses: ['stop cutting myself shaving', 'started cutting myself some slack'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.cutAgain',
    says: 'The writer has cut.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\bi (?:have |just |did |have just |went and |nearly |really |actually |ended up |literally ){0,3}
      (?:cut|cutting|burned|burnt) (?:again|last night|tonight|today|this morning|yesterday|every (?:night|day)|most nights
      |because i|so (?:i|that i) (?:could|can)|to (?:cope|feel|calm|punish)|when i
      (?: am| feel| get)|deep|deeper|in the (?:bath|shower|toilets|bathroom)|instead)\b`,
    unless: [
      DENIED,
      ACCIDENT,
      after(/^ (?:the|my hair|grass|class|up|bread|onions?|the cake|and (?:paste|dyed|curled))(?: |$)/u),
      inSentence(
        /\b(?:hair|fringe|grass|hedge|fabric|class|wood|video|clip|footage|carbs|caffeine|sugar)\b/u,
      ),
    ],
    hits: ['i cut again', 'i cut last night', 'not gonna lie i cut this morning', 'i cut to cope'],
    misses: ['i cut the grass again', 'i cut again at the hedge', 'i didnt cut last night'],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.startedCutting',
    says: 'The writer has begun to cut, or cannot stop.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\b(?:started|start|back to|back on|been|not stop|never stop|stop|keep|gone back to|relapsed (?:with|into|on)
      |miss|stopped|quit|resist|instead of|without) (?:the )?(?:cutting|self harming|self harm|purging|burning)
      (?= \.|$| (?:again|instead|because|when|every|tonight|so|but|and|before|for (?:a|the)|at night|last|in (?:year|the bath)
      |till|until|to (?:cope|feel)|any ?more|though|since))`,
    unless: [
      DENIED,
      REPORTED,
      ACCIDENT,
      topic(
        'carbs|sugar|corners|hair|class|calories|candles?|wood|fabric|grass|dough|caffeine|toast|incense',
        'rubbish|bridges',
      ),
    ],
    hits: [
      'i started cutting again',
      'i cant stop cutting',
      'stop self-harm before summer',
      'started burning instead of cutting so technically im clean',
    ],
    misses: ['stop cutting corners', 'ive started cutting carbs again'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.selfHarms',
    says: 'The writer self-harms.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bi (?:(?!not |never |also |study |i |and |but |so |because )\w+ ){0,4}?self ?(?:harm|harmed|harming|harms|injure|injured|injury
      |ham)\b`,
    unless: [
      DENIED,
      topic(
        'essay|course|training|module|assembly|leaflet|volunteer\\w*|friends? (?:who|that)|mate who',
        'someone who',
      ),
    ],
    hits: ['i self harm', 'no one knows i self harm', 'ive been self harming', 'i used to self harm'],
    misses: ['i dont self harm', 'i did a course on self harm', 'they self harm'],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.urgeToHurtSelf',
    says: 'The writer wants, or has the urge, to hurt themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:urges?|want|wanted|tempted|need|going|itching|wanting|about|trying not|like) to ${SURELY}
      (?:cut|burn|self harm|hurt my ?self|harm my ?self|cut my ?self|scratch my ?self|punish my ?self|bleed|see blood)\b`,
    unless: [
      BY_ANOTHER,
      DENIED,
      REPORTED,
      ACCIDENT,
      WHERE_CUT,
      followedBy(
        'my hair|my nails|my fringe|my hours|down|back|out|class|people|costs|bread|fat|calories|cds|wood',
        'candles?|together|all my|weight|in line|to the',
      ),
    ],
    hits: ['i have an urge to cut', 'i want to hurt myself', 'not gonna lie i want to self harm'],
    misses: ['i dont want to hurt myself', 'i want to cut my hair', 'i need to cut down on sugar'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.urgesAreBack',
    says: 'The urges are strong or back.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:the|my|these|such|really|strong|bad) urges?\b`,
    onlyIf: [/\b(?:strong|loud|bad|clean|again|fight\w*|resist|cut|hurt|harm|back|worse|tonight)\b/u],
    unless: [
      topic(
        'shop\\w*|snack\\w*|vap\\w*|smok\\w*|sneez\\w*|scroll\\w*|crisps|chocolate|buy|spend|text|laugh|sing',
        'pee|game|gambl\\w*|check|gone|not get',
      ),
    ],
    hits: ['im 2 weeks clean but the urges are so loud tonight', 'the urges are back'],
    misses: ['the urge to buy snacks is strong', 'i had the strong urge to laugh'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.sh',
    says: 'The writer says "sh", the short form of self-harm.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\b(?:(?:want|wanted|need|going|tried|trying|urges?|tempted|used|started|back) to ${SURELY}sh|(?:been|started
      |keep|about|the|my|doing|did|stop) (?:doing )?(?:sh|shing)|i (?:just |still |have )?
      (?:sh|shed)|tw sh|sh again|clean from sh|have sh|relapsed (?:on|with|into) sh)\b
      (?= \.|$| (?:again|tonight|last|today|so|because|and|but|i|every|when|for|rn|right now|is|thoughts|urges|scars|marks
      |any ?more|stuff|to|this))`,
    unless: [DENIED, REPORTED],
    hits: [
      'i want to sh again',
      'been sh again. 41 clean days gone',
      'tw sh. i did it at school',
      'not ok i sh last night',
    ],
    misses: ['sh be quiet', 'i dont want to sh anymore', 'i have a sh3 bike'],
    source: 'trial row 9, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.onPurpose',
    says: 'The writer hurts themselves on purpose.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:(?:cut|burn|burned|burnt|hurt|scratched|hit|harmed|bit|stabbed|broke) (?:my ?self
      |my ${BODY}) (?:\w+ )?on purpose|(?:on purpose|deliberately) (?:cut|burn|burned|hurt|scratch|harm)\w* my ?self)\b`,
    unless: [DENIED, REPORTED, before(/(?:^| )(?:he|she|they|brother|sister|mum|dad) (?:\w+ )?$/u)],
    hits: ['i burned myself on purpose', 'deliberately hurt myself'],
    misses: ['i didnt burn myself on purpose', 'he broke my phone on purpose'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

import { after, before, DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ACCIDENT, BODY, BY_ANOTHER, UP_TO_FOUR_ADVERBS, aboutTopic, WHERE_CUT } from './wording.ts';

/** Self-injury, now or again. */
export const SELF_INJURY: readonly Rule[] = [
  {
    id: 'selfHarm.hurtsSelf',
    says: 'The writer cuts, burns or hurts themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bi (?:(?!not |never |nearly |no |i |and |but |so |because )\w+ ){0,4}?
      (?:cut|cutting|burn|burned|burnt|burning|scratch|scratched|scratching|hurt|hurting|harm|harmed|harming|punish|punished
      |punishing|hit|hitting|punch|punched|bite|biting|bit|stab|stabbed|starve|starving)[ ](?:my ?self|my (?:\w+ )?${BODY})\b`,
    unless: [
      inSentence(/\b(?:fringe|haircut|bandsaw|lathe|stitches at)\b/u),
      DENIED,
      ACCIDENT,
      WHERE_CUT,
      before(/(?:^| )(?:when|how|where|said) $/u),
      after(/^ (?:off|some slack|short|shaving|accidentally|off from)(?: |$)/u),
    ],
    hits: [
      'i burned my arm on the hob on purpose',
      'i cut myself again last night',
      'no one knows i cut myself',
      'i cant stop i cut myself every night',
      'i burn my arms when im sad',
      'i cut my self and it wont stop',
    ],
    misses: [
      'i cut myself shaving',
      'i never cut myself',
      'she hurt my wrist',
      'i hurt my leg at football',
      'i burned my hand on the fryer at work',
    ],
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
    id: 'selfHarm.hurtSelfUnsaid',
    says: 'The writer has hurt themselves, with the subject left out.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`(?:^|\. |\b(?:then|just) )(?:have |been )?(?:(?:cut|cutting|hurt|hurting|burned|burnt|burning|harmed|harming
      |scratched|scratching) my ?self|self ?harmed|self ?harming)(?= \.|$| (?:again|last night|tonight|today|yesterday
      |this morning|every|so|because|and|til|till|until|to cope))`,
    unless: [DENIED, ACCIDENT, BY_ANOTHER],
    hits: ['cut myself again', 'hurting myself again', 'self harmed again last night'],
    misses: ['cut myself shaving again', 'she self harmed'],
    source: 'plain cries and variations',
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
      aboutTopic(
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
    pattern: phrase`\bi (?:(?!not |never |also |study |i |and |but |so |because )\w+ ){0,4}?self ?
      (?:harm|harmed|harming|harms|injure|injured|injury|ham)\b`,
    unless: [
      DENIED,
      aboutTopic(
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
    id: 'selfHarm.headOnWall',
    says: 'The writer hits their head on something.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:bang|banging|hit|hitting|smash|smashing|slam|slamming|bash|bashing) my head (?:on|against|off
      |into) (?:the|a|my) (?:wall|door|desk|floor)\b`,
    unless: [
      DENIED,
      REPORTED,
      ACCIDENT,
      inSentence(/\b(?:essay|homework|maths|code|coding|landlord|council|company|customer)\b/u),
    ],
    hits: ['i bang my head on the wall', 'been hitting my head on the wall again'],
    misses: ['i hit my head on the wall by accident', 'banging my head against a wall with this essay'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.sh',
    says: 'The writer says "sh", the short form of self-harm.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\b(?:(?:want|wanted|need|going|tried|trying|urges?|tempted|used|started|back) to ${UP_TO_FOUR_ADVERBS}sh|(?:been|started
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

import { after, DENIED, IN_A_STORY, inClause, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { anyOf, BY_ANOTHER, UP_TO_FOUR_ADVERBS, aboutTopic, WRITER } from './wording.ts';

const EDGE = anyOf(
  'edge|ledge|bridge|flyover|viaduct|roof|rooftop|train tracks|tracks|train line|railway|railway line|level crossing',
  'platform edge|edge of the platform|cliff|cliff edge|railings?|wrong side of the (?:railings?|barrier|fence)|balcony',
  'window ledge|multi ?stor\\w+|multi storey',
);
const WAS_THERE =
  /\bi (?:\w+ ){0,3}?(?:stood|standing|sat|sitting|was|went|go|walked|ended up|keep going|find my ?self)\b|^(?:stood|sat|ended up|went|been)\b/u;
const LINGERED =
  /\b(?:for an hour|for hours|ages|last night|alone|jump\w*|step\w*|thinking|thought|look(?:ed|ing) (?:down|over)|crie?d|crying|again|what it would)\b/u;
const OUTING = aboutTopic(
  'view|photos?|pics?|selfie|waiting for (?:the|my|a) (?:train|bus)|delayed|cancel\\w*|trip|holiday',
  'fishing|traffic|jam|party|concert|festival|cat|ball|football|dad is fixing|tiles|game|of my seat',
  'with my|eating|lunch|chips|sandwich',
);

/** The writer stands where one would die, or thinks of it. */
export const AT_THE_EDGE: readonly Rule[] = [
  {
    id: 'selfHarm.standsAtEdge',
    says: 'The writer stands or sits at a bridge, a roof or the tracks.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`(?:\bi (?:am|was|have been) (?:\w+ )?|(?:^|\. )(?:am |just |currently )?)
      (?:standing|stood|sat|sitting|stuck|up|walking|stuck up|leaning) (?:out |up |here )?
      (?:on|at|by|near|over|next to|beside) (?:\w+ ){0,2}?(?:the |a )?(?:\w+ )?${EDGE}\b`,
    unless: [
      DENIED,
      OUTING,
      after(/^ (?:of (?:my seat|glory|greatness|town|17|my (?:teens|bed|bath|desk))|about|seat)(?: |$)/u),
    ],
    hits: [
      'im standing by the tracks',
      'im standing on the bridge lol',
      'im standing on the edge of the roof',
      'sat on the ledge',
      'i am sitting on the railway tracks',
    ],
    misses: [
      'im sat on the edge of my bed',
      'im stood on the bridge taking photos',
      'the cat is sat on the roof',
    ],
    source: 'corpus, trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.isAtEdge',
    says: 'The writer is on a bridge, a roof or the tracks.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`(?:\bi am (?:\w+ )?|(?:^|\. ))(?:on|at|by) (?:the|a) (?:\w+ )?${EDGE}\b`,
    unless: [
      DENIED,
      inSentence(/\b(?:balcony|fireworks|watching|with the (?:girls|lads))\b/u),
      OUTING,
      after(
        /^ (?:of (?:my seat|glory|greatness|town|17|my (?:teens|bed|bath|desk))|about|seat|part|thing)(?: |$)/u,
      ),
    ],
    hits: [
      'its over, i am on the roof',
      'im at the bridge by the ring road and theres nobody here',
      'im on the edge of the cliff',
    ],
    misses: ['im on the bridge taking photos', 'im on the edge of my seat'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wasAtEdge',
    says: 'The writer lingered at a bridge, a roof or the tracks.',
    kind: 'selfHarm',
    risk: 'high',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:bridge|flyover|roof|rooftop|ledge|cliff|train tracks|tracks|balcony|motorway|railway)\b`,
    onlyIf: [WAS_THERE, LINGERED],
    unless: [OUTING, inSentence(/\b(?:friends?|mates|dog|platform \d)\b/u)],
    hits: [
      'i was stood on the motorway bridge for an hour last night',
      'ended up on the bridge again last night',
    ],
    misses: ['i stood on the bridge for the view', 'my mates were jumping off the bridge again'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.topOfBuilding',
    says: 'The writer is on top of a building.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\bi am (?:\w+ )?(?:on|at|up) (?:the )?top of (?:a|the|my) (?:\w+ )?
      (?:car park|multi ?storey|building|tower|tower block|flats|bridge|cliff)\b`,
    unless: [DENIED, OUTING],
    hits: ['im on top of the car park', 'im at the top of a building'],
    misses: ['im on top of the bus', 'the flag is at the top of the building'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.goingToJump',
    says: 'The writer means to jump, or thinks of it.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:going to|about to|want to|wanted to|ready to|will|could|should|might|may|nearly|almost|thinking about
      |thought about|think about|thinking of|thought of|urge to|tempted to|feel like|thinking about just|thinking)[ ]${UP_TO_FOUR_ADVERBS}
      (?:jump|jumping|jumped|step|stepping|stepped|walk|walking|walked|throw my ?self|throwing my ?self|chuck my ?self
      |chucking my ?self|fall|run|lie down) (?:out )?(?:off|in front of|under|into|over|from|onto|on) (?:\w+ ){0,2}?
      (?:bridge|flyover|roof|rooftop|building|train|trains|cliff|balcony|car park|tube|window|bus|lorry|traffic|platform|tracks
      |railway|edge|motorway|road|river|overpass|a car|\d+)\b`,
    unless: [
      DENIED,
      BY_ANOTHER,
      REPORTED,
      IN_A_STORY,
      inSentence(
        /\b(?:bungee|parachut\w+|skydiv\w+|paddle|nearly missed|kayak|canoe|cat|dog|wrong (?:bus|train))\b/u,
      ),
    ],
    hits: [
      'i nearly jumped in front of a train',
      'thinking about jumping off a bridge',
      'im not ok im gonna jump off the roof',
      'been thinking bout chucking myself under the 8:15',
    ],
    misses: [
      'im not going to jump off a bridge',
      'he said he could jump off the roof',
      'the dog nearly ran into the road',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.goingToJumpNow',
    says: 'The writer is about to jump.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`${WRITER}\b(?:going to|about to|will|ready to) ${UP_TO_FOUR_ADVERBS}jump(?= \.|$| (?:now|tonight|today|soon|right now
      |when the))`,
    unless: [
      DENIED,
      BY_ANOTHER,
      REPORTED,
      inSentence(/\b(?:pool|shower|pond|sea|lake|trampoline|bungee|puddle)\b/u),
    ],
    hits: ['im on the bridge and im going to jump', 'not lying im gonna jump tonight'],
    misses: ['im not going to jump', 'im about to jump in the shower'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsToJump',
    says: 'The writer wants to jump, or nearly did.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`(?:\bi (?:\w+ )?(?:want to|might|nearly|almost) (?:just )?(?:jump|jumped)|\bshould i (?:just )?jump)
      (?= \.|$| (?:last night|today|yesterday|again|off))`,
    unless: [
      DENIED,
      REPORTED,
      inSentence(/\b(?:pool|diving|board|trampoline|scared|fright|bungee|spider|puddle|skipping|noise)\b/u),
    ],
    hits: ['i want to jump', 'should i jump', 'i nearly jumped last night'],
    misses: ['i want to jump higher', 'i nearly jumped out of my skin'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.hitByVehicle',
    says: 'The writer would not mind if a vehicle hit them.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:bus|car|train|lorry|truck|lightning|van|tram|tube) (?:\w+ )?(?:to )?(?:just )?
      (?:hit|hits|ran|run|runs|took|takes|knocked|crash\w*|kill\w*|flatten\w*|swerv\w*) (?:into |over )?me\b`,
    onlyIf: [/\b(?:fine|mind|hope|wish|okay|ok|care|want|relief|nice|easier|if|would|hoping|pray\w*)\b/u],
    unless: [inClause(/\b(?:nearly|almost|accident|yesterday|hospital|insurance|bike|cycl\w+)\b/u)],
    hits: ['honestly id be fine if a bus hit me tomorrow', 'kinda want a car to hit me'],
    misses: ['a car nearly hit me on my bike', 'a bus hit me and i was in hospital'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
];

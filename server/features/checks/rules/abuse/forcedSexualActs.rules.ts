import { after, DENIED } from '../excuses.ts';
import { ANYONE, IMAGINED, IN_FICTION, NEARBY, PICTURES, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const MAKES_ME =
  '(?:makes?|made|making|forces?|forced|forcing|tricked|tricks|pressures|pressured|pressuring) me (?:to |into )?(?:\\w+ )?';
const CHORES = wording`^ (?:(?:around|in) the house|round the house|for (?:school|mum|dad|nan|him|her|a laugh)|like (?:homework
    |chores|washing|revision)|i (?:hate|love|like|enjoy)|differently|better|outside|on time|with (?:my|the) (?:life
    |revision|family))`;

/** The writer is made to do sexual things. */
export const FORCED_SEXUAL_ACTS: readonly Rule[] = [
  {
    id: 'abuse.madeToDoThings',
    says: 'Another person makes the writer do things.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${MAKES_ME}(?:do|doing) (?:\w+ )?(?:things|stuff|it to|sexual \w+|sex\w*|favours)\b`,
    unless: [DENIED, IMAGINED, IN_FICTION, after(CHORES)],
    hits: [
      'my uncle makes me do things',
      'he made me do stuff i didnt want to',
      'no one knows a man made me do sexual stuff',
      'sumone at the home is makin me do things',
    ],
    misses: [
      'nobody makes me do things',
      'mum makes me do stuff around the house',
      'he never made me do stuff',
    ],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.madeToHaveSex',
    says: 'Another person makes the writer have sex.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${MAKES_ME}(?:have|having|had) sex\b|\b${MAKES_ME}(?:sleep with|suck|perform|give him|get in bed)\b`,
    unless: [
      DENIED,
      IMAGINED,
      IN_FICTION,
      after(
        /^ (?:in (?:the|a) (?:show|play|concert|assembly)|on stage|my solo|a solo|a (?:lift|hug|present|high)|the (?:remote|dog))/u,
      ),
    ],
    hits: [
      'my boyfriend forces me to have sex',
      'im not ok they forced me to have sex',
      'he makes me sleep with his mates',
    ],
    misses: ['nobody makes me have sex', 'miss made me perform in the show'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.madeToTouch',
    says: 'Another person makes the writer touch or kiss them.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${MAKES_ME}(?:touch|kiss|touching|kissing) (?:him|her|it|them|his \w+|their)\b`,
    unless: [DENIED, IN_FICTION],
    hits: ['he made me touch him', 'i cant tell anyone but he makes me kiss him'],
    misses: ['he never made me touch him', 'nobody made me touch it'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.madeToUndress',
    says: 'Another person makes the writer undress.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${MAKES_ME}(?:strip|undress|take (?:off )?(?:all )?my (?:clothes|top|shirt|bra
      |underwear)(?: off)?|get (?:naked|undressed))\b`,
    unless: [DENIED, IN_FICTION],
    hits: ['he made me take my clothes off', 'no one knows my coach makes me strip'],
    misses: ['nobody made me undress', 'the heat made me sweaty'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.madeToWatch',
    says: 'Another person makes the writer watch sexual things.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${MAKES_ME}watch (?:porn|him|sexual|videos with|dirty|videos of)\b`,
    unless: [DENIED, IN_FICTION, after(/^ (?:play|football|train|at football|in the play|game|score)/u)],
    hits: [
      'he makes me watch porn with him',
      'i dont know if its normal but my stepbrother makes me watch videos with him',
    ],
    misses: ['dad made me watch him play golf', 'nobody makes me watch porn'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.madeToSendPictures',
    says: 'Another person makes the writer send pictures of themself.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${MAKES_ME}send(?:ing)? (?:\w+ ){0,3}?${PICTURES}\b`,
    unless: [
      DENIED,
      IMAGINED,
      IN_FICTION,
      after(/^ (?:of (?:homework|my (?:homework|work|passport|school|dinner|cat|dog)|the \w+))/u),
    ],
    hits: ['he made me send pictures of myself', 'no one knows my ex forced me to send nudes'],
    misses: ["nobody's forcing me to send pics", 'miss made me send photos of my homework'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.forcedMe',
    says: 'Another person forced the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${ANYONE} ${NEARBY}(?:forced me|forces me|forcing me|made me do it)\b`,
    unless: [
      UNTRUE,
      IMAGINED,
      IN_FICTION,
      after(
        wording`^ (?:to (?:eat|go|do (?:my|the|a)|revise|study|apologi[sz]e|work|play|sit|learn|watch|clean|join
          |tidy|quit|take (?:my|the)|wear|be|practi[sc]e|choose|pick|try|buy|listen|run|download|get (?:up|a job)|come
          |leave|stay|read|drink water|rest|sleep|talk to)|into (?:a suit|trying|joining|going)|out of bed|for a (?:dare
          |laugh))`,
      ),
    ],
    hits: ['he forced me', 'i didnt want to but he made me do it', 'im not lying my ex forced me'],
    misses: ['mum forced me to eat breakfast', 'he never forced me', 'nobody forced me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.didThingsToMe',
    says: 'Another person does things to the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:did|does|doing|do) (?:\w+ )?(?:things|stuff|sexual \w+) to me\b`,
    unless: [DENIED, IN_FICTION, after(/^ (?:like (?:hide|steal|prank)|lyrically|musically)/u)],
    hits: [
      'my older brother does things to me at night',
      'nobody knows the older boy did things to me',
      'he did stuff to me when i was asleep',
    ],
    misses: ['nobody did things to me', 'he never did stuff to me', 'i did stuff today'],
    source: 'corpus, lines g',
    since: '2026-11-28',
  },
  {
    id: 'abuse.provesLove',
    says: 'Another person says that the writer would do it if they loved them.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\bif i (?:really |actually |ever )?(?:loved|love|cared about|trusted) (?:him|her|them)\b`,
    onlyIf: [
      /\b(?:said|says|told|saying|keeps?)\b/u,
      /\b(?:do it|did it|send|sent|prove|sleep with|let (?:him|her|them)|pics?|nudes?|sex|would)\b/u,
    ],
    unless: [IN_FICTION],
    hits: [
      'he said if i loved him id do it so i did but i was crying',
      'my girlfriend says if i really loved her i would send a pic',
    ],
    misses: ['if i loved him i would know', 'mum asked if i loved her cooking'],
    source: 'corpus, lines e, g',
    since: '2026-11-28',
  },
];

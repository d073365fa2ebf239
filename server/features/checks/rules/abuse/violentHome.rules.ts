import { after, before, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME, IN_A_GAME, IN_FICTION, PICTURES, TAUGHT, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const DOGS = inSentence(/\b(?:dog|cat|horse|sneez\w*|coughing fit|pun|memes?|driver in the)\b/u);

/** A home or a relationship is violent. */
export const VIOLENT_HOME: readonly Rule[] = [
  {
    id: 'abuse.isViolent',
    says: 'A person near the writer is violent or abusive.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${AT_HOME}|brother|sister|he|she|they) (?:is|are|was|were|gets?|got|can be|has been|have been
      |being|turns) (?:(?!not |never |no )\w+ ){0,2}?(?:violent|abusive|physical with me|aggressive (?:with
      |towards) me)\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      DOGS,
      after(/^ in (?:that|the|this) (?:game|film|book|show)/u),
      before(/\b(?:film|game|he said|dream) (?:\w+ ){0,3}$/u),
    ],
    hits: [
      'my dad is violent',
      'he gets violent when he drinks',
      'not sure what to call it but my boyfriend is abusive',
    ],
    misses: ['my dad isnt violent', 'he is violent in that game fortnite', 'she never gets violent'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.violenceAtHome',
    says: 'There is violence at home.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:domestic (?:violence|abuse)|violence at home|violent at home|abuse at home|abusive (?:home
      |household|house|family|parents?|dad|mum))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      TAUGHT,
      before(/\bno $/u),
      inSentence(
        /\b(?:charity|volunteer\w*|module|dissertation|degree|fundrais\w*|refuge worker|placement)\b/u,
      ),
    ],
    hits: [
      'theres violence at home',
      'not going to lie things are violent at home',
      'domestic violence at mine again',
    ],
    misses: ['our pshe lesson on domestic violence', 'there is no violence at home'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.scaresMe',
    says: 'A partner or relative scares the writer.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:boyfriend|girlfriend|dad|mum|stepdad|step dad|step mum|uncle|brother|husband|ex) (?:really |sometimes |just )*(?:scares
      |frightens|terrifies|intimidates) me\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      inSentence(/\b(?:driving|jump ?scare\w*|halloween|spider|prank\w*|mask|masks)\b/u),
    ],
    attention: 'review',
    hits: ['my boyfriend scares me', 'i dont say it but my dad scares me'],
    misses: ['my dad never scares me', 'my brother scares me with his halloween mask'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.threatensMe',
    says: 'Another person threatens the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:he|she|they|dad|mum|boyfriend|girlfriend|ex|brother|uncle|someone|people|boys|girls
      |lads) (?:(?!not |never )\w+ )?(?:threatens?|threatened|threatening) (?:me|us)\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      inSentence(/\b(?:with a (?:good time|hug|salad|detention|cup)|detention|jokingly|homework|sprouts)\b/u),
    ],
    hits: ['he threatens me', 'nobody helps when they are threatening me'],
    misses: ['he never threatened me', 'mum threatened me with sprouts'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.nudesHeld',
    says: 'Another person has sexual pictures of the writer and uses or spreads them.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:put|got|posted|uploaded|has|have|leaked|spread|shared) (?:\w+ )?(?:my nudes?|nudes? of me
      |${PICTURES} of me) (?:online|everywhere|on (?:the internet|insta|snap|a site)|and (?:is |are |he |she )*(?:threat\w*
      |blackmail\w*|wants?|says?))`,
    unless: [
      DENIED,
      IN_FICTION,
      inSentence(/\b(?:prom|holiday|birthday|team page|baby|website|newsletter)\b/u),
    ],
    hits: ['they put my nudes online', 'someone has nudes of me and is threatening me'],
    misses: ['mum put photos of me online from prom', 'nobody put my nudes online'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.sendMoreOr',
    says: 'Another person demands pictures or money and threatens.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:post|send|share|leak|show|tell) (?:it|them|everyone|everybody|my (?:mum|dad|parents|family
      |school|friends)|all my \w+) (?:\w+ ){0,3}?(?:if i do not|unless i) (?:\w+ )?(?:send|pay|meet|give|come|do|call
      |cam)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      before(/(?:^| )i (?:will |would )?$/u),
      inSentence(/\b(?:grades?|homework|report|apology|chores|vaccine)\b/u),
    ],
    hits: ['he says hell post them if i dont send more', 'no one can help theyll tell my mum if i dont pay'],
    misses: ['i will tell my mum if i do not come', 'she will tell everyone the joke'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

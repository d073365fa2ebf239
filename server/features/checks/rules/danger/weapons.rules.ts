import { after, before, DENIED, inSentence } from '../excuses.ts';
import { ANYONE, IN_A_GAME, IN_FICTION, TAUGHT, UNTRUE, WEAPON } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const TOOLS = inSentence(
  wording`\b(?:laser|water|nerf|butter|fork|baseball|cricket|rounders|toy|kitchen|cook\w*|chef|sushi|cake|collection
    |birthday|christmas|diy|shelf|nail|whittl\w*|scouts?|bake\w*|skills|tattoo|glue|museum|bought (?:him|her)
    |carving|bread|cardboard|in a gilet|in the soul|costume|fake|plastic|foam|sock)\b`,
);
const OLD = inSentence(
  /\b(?:last (?:year|month)|(?:years?|ages|months?) ago|before i was born|when i was)\b/u,
);
const ARMED = `(?:a |an |the |his |her |their )?(?:(?!no )\\w+ )?${WEAPON}`;

/** A weapon is near the writer, or the writer carries one. */
export const WEAPONS: readonly Rule[] = [
  {
    id: 'danger.hasWeapon',
    says: 'A person near the writer has a weapon.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b${ANYONE} (?:(?!(?:i|not|never) )\w+ ){0,2}?(?:has|have|got|holding|pulled|grabbed|with|waving
      |swinging|picked up|got hold of|came at me with|pulls out|pulled out) ${ARMED}\b`,
    unless: [
      IN_A_GAME,
      IN_FICTION,
      TAUGHT,
      TOOLS,
      OLD,
      before(/\b(?:if|emoji|imagine|dressed as) (?:\w+ ){0,3}$/u),
      after(/^ (?:collection|block|set|drawer|emoji|crime|in (?:his|her) kitchen)/u),
    ],
    hits: [
      "he's got a knife",
      'not joking dads got a knife and hes screaming at mum',
      'mum n her bf are fighting n hes got hold of a hammer',
    ],
    misses: [
      "He's got a knife the size of his arm, he's making sushi",
      'he has a nerf gun',
      'he does not have a knife',
      'in fortnite he has a gun',
    ],
    source: 'corpus, lines a-k',
    since: '2026-11-28',
  },
  {
    id: 'danger.comesArmed',
    says: 'A person comes for the writer, or waits, with a weapon.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:is|are|was|came|comes|coming|walking|waiting|outside|here)(?: (?!(?:i|not) )\w+){0,5}? with ${ARMED}\b`,
    unless: [IN_A_GAME, IN_FICTION, TAUGHT, TOOLS, OLD, DENIED],
    hits: [
      'he is outside with a knife',
      'im not safe hes coming with a machete',
      'im ok but they said theyre waiting for me after school with a knife',
      'hes outside ma flat again with the hammer',
    ],
    misses: ['he came with a toy gun', 'the party bag is here with a water gun'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'danger.wasStabbed',
    says: 'The writer or a person close to them has been stabbed or shot.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:i|my (?:brother|sister|mum|dad|friend|mate|boyfriend|girlfriend|cousin))
      [ ](?:have |has |had |just |was |am |been |got |is |being ){1,4}(?:stabbed|shot|run over|knocked out|set on fire|shanked)\b`,
    unless: [
      IN_A_GAME,
      IN_FICTION,
      OLD,
      DENIED,
      before(/\b(?:feel|feels|felt) (?:like|as if|as though) $/),
      after(/^ (?:more|in the (?:back|soul|heart)|by (?:love|a (?:man in|wave))|\. in the (?:soul|back))/u),
      inSentence(/\b(?:flu|vaccine|jab|needle|photo|oranges|in the (?:soul|back))\b/u),
    ],
    hits: [
      'looks like my brother got stabbed',
      'my brother has been stabbed',
      'not gonna make it home i just got stabbed',
      'my mate got shot',
    ],
    misses: [
      'i got shot in fortnite',
      'ive stabbed more oranges than anyone',
      'my cousin got stabbed years ago',
      "i feel like i've been run over, bouncy castles are exercise",
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.pulledWeapon',
    says: 'Another person pulled a weapon on the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:pulled|drew|got|put|held) (?:out )?(?:a |his |the )?(?:\w+ )?(?:shank|knife|gun|blade
      |machete) (?:out )?(?:on|at|to) (?:me|us|my (?:throat|neck|face|head|mum|mate|brother|sister))\b`,
    unless: [IN_A_GAME, IN_FICTION, DENIED, before(/(?:^| )i $/u)],
    hits: [
      'someone pulled a shank on me on the way home',
      'not lying he put a knife to my throat',
      'haha someone pulled a knife on us',
    ],
    misses: ['he pulled a gun on me in fortnite', 'nobody pulled a knife on me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.carriesWeapon',
    says: 'The writer carries a weapon.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:(?!not |never )\w+ ){0,3}?(?:carry|carrying|taking|bringing|bring|have|got|take|took|bring
      |brought|keep|bought
      |need) (?:a |my )?(?:\w+ )?(?:knife|gun|blade|machete|shank)
      (?= (?:on me|with me|to school|to protect|for protection|because|in my (?:bag|pocket|coat|sock)|just in case|now
      |and i (?:will|am))| \.|$)`,
    unless: [DENIED, IN_A_GAME, IN_FICTION, TOOLS],
    hits: [
      'i am carrying a knife because they said they will get me',
      'im not safe so i take a knife to school',
      'i want to hurt my teacher, i have a knife',
    ],
    misses: ['i dont carry a knife', 'i had a knife and fork', 'i took my chef knife to school for cooking'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.meansToStab',
    says: 'The writer means to stab, shoot or burn a person.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:am |have |really |just |swear |so )*(?:going to|want to|will|planning to|could|might|about to) (?:\w+ )?
      (?:stab|shoot|knife|poison|strangle|set fire to|bomb|blow up|shank)(?: up)? (?:him|her|them|you|my \w+|someone
      |people|everyone|everybody|a (?:teacher|man|boy|girl|kid)|the (?:school|teacher|boy|girl))\b`,
    unless: [
      DENIED,
      IN_A_GAME,
      IN_FICTION,
      inSentence(
        /\b(?:film|photo|hoops?|basketball|video|scene|the breeze|my shot|balloons?|phone|portrait|head ?shots?|instagram|spider|wasp)\b/u,
      ),
    ],
    hits: ['im going to stab him', 'not joking i want to shoot everyone at school', 'i will stab him lol'],
    misses: [
      'im not going to stab anyone',
      'im going to shoot her portrait, photo club',
      'i will shoot you in fortnite',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.meansToHurt',
    says: 'The writer means to hurt or kill a person.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:am |really |just |honestly |genuinely )*(?:going to|want to|planning to|about to|will
      |feel like i (?:will|could|might)) (?:\w+ )?(?:hurt|harm|attack|kill|murder|beat up|batter)
      [ ](?:someone|somebody|people|everyone|everybody|my (?:dad|mum|step \w+|teacher|ex|boyfriend|girlfriend|class
      |brother|sister|uncle))(?= (?:i|and|at (?:school|work)|tomorrow|tonight|with|today|soon|one day|in)| \.|$)`,
    unless: [
      DENIED,
      IN_A_GAME,
      IN_FICTION,
      before(/\b(?:scared|worried|afraid|think|joke\w*|so) (?:that )?(?:\w+ )?$/u),
      inSentence(
        /\b(?:if (?:he|she|they) (?:eats?|keeps?|does not (?:shut|stop)|spoils?)|feelings|for (?:eating|losing|stealing|breaking))\b/u,
      ),
    ],
    hits: [
      'im going to hurt someone',
      'nobody listens i want to kill my dad',
      'i want to hurt my teacher, i have a knife',
    ],
    misses: [
      'i dont want to hurt anyone',
      'i will kill my brother if he eats it',
      'im not going to hurt someone',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.couldKillHim',
    says: 'The writer could kill a person and means it.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bi (?:am |really |just |will )*(?:going to|want to|will|planning to) (?:\w+ )?(?:kill|hurt|harm
      |murder) (?:him|her|them|you)\b`,
    onlyIf: [/\b(?:knife|gun|plan|weapon|serious|mean it|literally|deserves? it|hammer|poison)\b/u],
    unless: [DENIED, IN_A_GAME, IN_FICTION],
    attention: 'review',
    hits: ['i want to kill him and i have a plan', 'im going to hurt her im serious'],
    misses: ['im not going to kill him, seriously', 'i will kill you in fortnite with a knife'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.friendMeansToHurt',
    says: 'A person whom the writer knows is going to stab or shoot someone.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:friend|mate|brother|cousin|boyfriend|boy|lad|someone|he|she|they) (?:\w+ ){0,3}?(?:is
      |are) (?:going to|planning to|about to) (?:stab|shoot|shank|kill) (?:someone|somebody|people|him|her|them|my \w+
      |a (?:boy|girl|kid|teacher)|everyone)\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      TAUGHT,
      inSentence(/\b(?:photo|film|lol|wedding|portrait|hoops|when (?:she|he) finds)\b/u),
    ],
    attention: 'review',
    hits: ['my friend is going to stab someone', 'not joking he is planning to shoot everyone'],
    misses: ['he is going to shoot someone in fortnite', 'she is going to kill him when she finds the mess'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

import { before, DENIED, inSentence } from '../excuses.ts';
import { BETWEEN, IN_A_GAME, IN_FICTION, TAUGHT } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const DIE =
  '(?:(?:kill|hang|cut|end) (?:my ?self|your ?self)|kms|kys|die|drop dead|end (?:my|your) life|end it|jump off \\w+)';
const SAID = [
  '(?:says?|said|saying|comment(?:s|ed|ing)?|wrote|writes|writing|text(?:s|ed|ing)?|messag(?:e|es|ed|ing)',
  'post(?:s|ed|ing)?|sends?|sent|sending|shouts?|shouted|shouting|chant(?:s|ed|ing)|put|puts)',
].join('|');
const BY_THE_WRITER = before(
  /(?:^| )(?:i|we|you) (?:am |was |have |just |also |never |really |only |would |did |do |not |sometimes )*$/u,
);
/** "nobody told me to …": here "nobody" is the one who would have said it. */
const BY_NOBODY = before(/(?:^| )(?:nobody|no one|none of them) (?:has |have |ever |had )*$/u);
const SILLY = inSentence(
  /\b(?:autocorrect|spell ?check|duolingo|sat ?nav|cat|dog|geese|goose|seagulls?|into (?:watching|joining|buying|getting|trying))\b/u,
);
const ASKED = before(/(?:^| )(?:if|whether|thinks?|thought) $/u);
const LANGUAGE = inSentence(
  /\b(?:stop saying|kilomet\w*|he filmed it|dark mode|in the game|muted|spider|wasp)\b/u,
);

/** Words with which others torment the writer. */
export const BULLYING: readonly Rule[] = [
  {
    id: 'abuse.toldToDie',
    says: 'Others tell the writer to kill themself.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:tells?|telling|told|ask(?:s|ed)|dared?|wants?|wanted|begg(?:ed|ing)|urg(?:ed|ing)
      |message[ds]?|text(?:ed|s)?) (?:that )?me (?:that )?(?:i should |should |to |i need to |i have to )
      (?:just |go |and |please |go and )*${DIE}\b`,
    unless: [DENIED, BY_NOBODY, BY_THE_WRITER, IN_FICTION, IN_A_GAME, LANGUAGE],
    hits: [
      'they told me to kill myself',
      'everyone tells me to kys',
      'not gonna lie people at school keep telling me to kms',
      'nobody likes me they told me i should die',
    ],
    misses: [
      'nobody told me to kill myself',
      'she never told me to kms',
      'the lobby told me to kys in roblox',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.wordsToDie',
    says: 'Others say "kys" to the writer.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${SAID} (?:me )?(?:\w+ ){0,2}?(?:kys|kill yourself|go die|end yourself|you should die
      |i should die|i should (?:just )?(?:kill my ?self|kms))
      [ ](?:\w+ ){0,2}?(?:to me|at me|on my|under my|in my|every ?(?:day|time)|all the time|when i|and (?:laugh|everyone))`,
    unless: [DENIED, BY_NOBODY, BY_THE_WRITER, IN_FICTION, IN_A_GAME],
    hits: [
      'people at school say kys to me',
      'not being dramatic but they comment kys on my posts',
      'the girls in my year said kys to me and laughed',
    ],
    misses: ['nobody says kys to me', 'i said kys to me mate in fortnite'],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.theySayIShouldDie',
    says: 'Others say that the writer should die.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:they|everyone|everybody|people|he|she|girls|boys|lads|kids|bullies|class|year|mates|friends
      |brother|sister|mum|dad|boyfriend|girlfriend|ex) ${BETWEEN}
      (?:say|says|said|saying|think|thinks) (?:that )?i should (?:just |go |and )*${DIE}\b`,
    unless: [DENIED, IN_FICTION, IN_A_GAME],
    hits: ['they all say i should kill myself', 'im not joking my brother said i should just die'],
    misses: ['nobody says i should die', 'they never said i should kill myself'],
    source: 'variations of trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'abuse.gotToldToDie',
    says: 'The writer gets told to kill themself.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:got|get|gets|getting|been|being|was|keep getting) (?:\w+ )?(?:told|asked|dared
      |messaged) (?:\w+ ){0,2}?(?:to|that i should|i should) (?:just |go |and )*${DIE}\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      before(/(?:^| )(?:she|he|who|they|friend|mate|girl|boy) (?:\w+ ){0,2}$/u),
    ],
    hits: [
      'i get told to kill myself every day',
      'cant go in, got told to kys again',
      'been told i should die by half my year',
    ],
    misses: ['i have never been told to kill myself', 'she got told to kys', 'got told to dye my hair back'],
    source: 'variations of trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'abuse.isBullied',
    says: 'The writer is bullied.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\bi (?:am|was|get|keep getting|have been|am getting|got|am being)
      [ ](?:(?!not |never )\w+ ){0,2}?(?:being )?bullied\b`,
    unless: [IN_FICTION, TAUGHT, SILLY, ASKED],
    hits: [
      'im being bullied',
      'nobody cares that i get bullied',
      'not gonna lie i am getting bullied at school',
    ],
    misses: ['im not being bullied', 'i was never bullied', 'they asked if i was bullied'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.bulliesMe',
    says: 'Others bully the writer.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:bully|bullying|bullies|bullied) me\b`,
    unless: [DENIED, IN_FICTION, TAUGHT, SILLY],
    hits: ['they bully me every day', 'no one stops the girls bullying me'],
    misses: ['nobody bullies me', 'autocorrect keeps bullying me'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

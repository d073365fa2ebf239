import { after, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME, IN_FICTION, NEARBY, UNTRUE } from '../harmByOthers.ts';
import { PARTNER } from '../people.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const PARENTS = inSentence(
  /\b(?:teacher|school|grounded|little (?:brother|sister)|screen time|revision|curfew|app|spoiler\w*|surprise)\b/u,
);
const PARTNERS = `(?:he|she|${PARTNER}s?|husband|wife)`;

/** The writer is controlled, insulted or made small by people near them. */
export const CONTROL: readonly Rule[] = [
  {
    id: 'abuse.partnerForbids',
    says: 'A partner does not let the writer see people, go out or choose.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${PARTNER} (?:\w+ ){0,6}?(?:will not|does not|did not|never
      |would not) let(?:s)? me (?:\w+ ){0,2}?(?:see|talk|speak|go|have|wear|leave|use|be|out)\b`,
    unless: [UNTRUE, IN_FICTION, PARENTS, after(/^ (?:win|pay|first|the (?:dishes|bill|remote))/u)],
    hits: [
      'my boyfriend wont let me see my friends',
      'im not sure its ok but my gf doesnt let me talk to girls',
    ],
    misses: ['my boyfriend lets me go anywhere', 'my boyfriend wont let me see the surprise'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.partnerWatches',
    says: 'A partner checks, tracks or controls the writer.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${PARTNER} ${NEARBY}(?:checks? my (?:phone|messages|location)|goes through my (?:phone|messages)
      |reads (?:all )?my (?:messages|phone)|tracks (?:me|my)
      |controls (?:me|what|who|where|everything|my)|stops me (?:from )?(?:seeing|going|talking)|picks what i wear|decides what i)\b`,
    unless: [UNTRUE, IN_FICTION],
    hits: [
      'my boyfriend checks my phone',
      'my bf reads all my messages, every single one',
      'no one knows my boyfriend controls what i eat',
    ],
    misses: ['my boyfriend never checks my phone', 'my boyfriend checks the phone bill'],
    source: 'corpus, lines a',
    since: '2026-11-28',
  },
  {
    id: 'abuse.forbidsAndRages',
    says: 'A person forbids the writer things and rages when they are done.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${PARTNERS} (?:\w+ ){0,2}?(?:(?:will not|does not|never|did not) let me (?:\w+ ){0,2}?(?:see
      |talk|speak|go|have|wear|leave|use)
      |(?:decides|controls|checks|tracks|picks) (?:what|who|where|my|everything|when))\b`,
    onlyIf: [
      /\b(?:mates|friends|wear|phone|anyone|leave|money|clothes|family|boys|girls|location|out)\b/u,
      /\b(?:mad|angry|kicks? off|scared|shouts?|hits?|flips?|jealous|or else|boyfriend|girlfriend|loves? me)\b/u,
    ],
    unless: [IN_FICTION, PARENTS, inSentence(/\b(?:mum|dad|nan|parents)\b/u)],
    attention: 'review',
    hits: [
      'he wont let me see my mates or wear what i want, goes mad if i do',
      'she checks my phone and flips',
    ],
    misses: ['mum wont let me leave without a coat, goes mad', 'he wont let me have the ball'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.notAllowedOut',
    says: 'The writer is not allowed to leave the house.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:not|never) (?:allowed|permitted|let) (?:me )?(?:out(?:side)?|to (?:leave|go out(?:side)?)
      |to see anyone|out of (?:the house|my room)|to speak to anyone)\b`,
    onlyIf: [/\b(?:dad|mum|parents|husband|boyfriend|brother|uncle|family|they|he|she|in-laws|without)\b/u],
    unless: [
      IN_FICTION,
      inSentence(
        wording`\b(?:grounded|homework|revision|chores|lockdown|covid|at lunch|at break|rain|storm|snow|late on
          |school night|exam|contagious|chicken ?pox)\b`,
      ),
    ],
    attention: 'review',
    hits: [
      'not allowed to leave the house without my brother. not even bins',
      'im not allowed out, my husband keeps the key',
    ],
    misses: ['im not allowed out, grounded by mum', 'we are not allowed outside at lunch'],
    source: 'lines b, k, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.insulted',
    says: 'People at home call the writer worthless.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${AT_HOME} ${NEARBY}(?:tells?|calls?|called|calling|telling|told|says to) me (?:that )?
      (?:i am |a |an )?(?:\w+ )?
      (?:worthless|useless|stupid|mistake|nothing|disgusting|names|pathetic|failure|ugly|fat|burden|slut|whore|unwanted|waste of)\b`,
    unless: [DENIED, IN_FICTION, after(/^ (?:mistakes|to (?:worry|fear))/u)],
    hits: [
      'my mum tells me i am worthless every day',
      'my carer calls me worthless',
      'nobody hears it but dad calls me a mistake',
    ],
    misses: ['my mum never calls me stupid', 'dad told me i am nothing like him in the play'],
    source: 'corpus, lines a',
    since: '2026-11-28',
  },
  {
    id: 'abuse.screamedAt',
    says: 'People at home scream at the writer all the time.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${AT_HOME} (?:\w+ ){0,2}?(?:screams?|shouts?|screaming|shouting|yells?|swears) at (?:me|us)
      [ ](?:all the time|every (?:day|night|single)|constantly|all day|for hours|when (?:he|she|they) (?:drinks?
      |is drunk|are drunk))\b`,
    unless: [UNTRUE, IN_FICTION],
    hits: ['my parents scream at me all the time', 'not gonna lie dad shouts at me every night'],
    misses: ['my parents never shout at me', 'the coach screams at us all game'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.drinksAndRages',
    says: 'A person at home drinks and rages.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:dad|mum|boyfriend|girlfriend|he|she|uncle|brother)s? ${NEARBY}(?:drunk|drinks|drinking
      |been drinking|on the drink)\b`,
    onlyIf: [
      wording`\b(?:angry|shout\w*|scared|kicks? off|kicking off|violent|mad at|hits?|smash\w*|throws?|scream\w*
        |threat\w*|hide|hiding|afraid|aggressive|nasty)\b`,
    ],
    unless: [
      UNTRUE,
      IN_FICTION,
      inSentence(
        /\b(?:party|funny|karaoke|wedding|christmas|sober now|hangover|drinking (?:tea|coffee|water|squash|lucozade))\b/u,
      ),
    ],
    attention: 'review',
    hits: ['my dad drinks and gets angry', 'not ok, mums drunk again and shouting at us'],
    misses: ['dad got drunk at the wedding and scared the dj with karaoke', 'my dad never drinks'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.unwanted',
    says: 'People at home hate the writer or wish them unborn.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${AT_HOME} ${NEARBY}(?:wish(?:es|ed)? i was (?:never born|dead|not born)|i should (?:never
      |not) have been born|ignores me for (?:days|weeks)|hates me)\b`,
    unless: [DENIED, IN_FICTION, inSentence(/\b(?:haircut|team|teacher|cat|dog)\b/u)],
    attention: 'review',
    hits: ['my mum says i should never have been born', 'i cant cope, dad hates me'],
    misses: ['my nan hates my haircut', 'dad never ignores me for days'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

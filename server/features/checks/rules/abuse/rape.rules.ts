import { after, before, DENIED } from '../excuses.ts';
import { ANYONE, IMAGINED, IN_FICTION, NEAR_OR_THEY, NEARBY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const SEXUALLY = '(?:sexually (?:abus|assault|harass|exploit|molest)(?:ed|es|s|ing))';
const ASSAULTED = `(?:raped|molested|groped|trafficked|touched up|felt up|${SEXUALLY})`;
/** Another person in front of "got raped": it is about them. */
const ABOUT_ANOTHER = before(
  wording`\b(?!(?:i|just|also|once|have|had|and|so|then|basically|think|literally|actually|been|was|ngl|ok|yeah
    |well) )\w+ (?:just |also |once |have |had |has |basically |literally |actually )*$`,
);

/** The writer was raped or sexually assaulted. */
export const RAPE: readonly Rule[] = [
  {
    id: 'abuse.rapedMe',
    says: 'Another person raped or sexually assaulted the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:rape|rapp?ed|rapes|rapp?ing|molest(?:ed|s|ing)?|grop(?:ed|es|ing|e)|${SEXUALLY}) (?:on )?me\b`,
    unless: [DENIED, IMAGINED, IN_FICTION, after(/^ (?:a|the|some|his|this) /u)],
    hits: [
      'no one knows he raped me',
      'im not ok he raped me last night',
      'i never told anyone he raped me',
      'my cousin molested me lol',
      'someone sexually assaulted me at a party',
    ],
    misses: [
      'nobody raped me',
      'he never raped me',
      'in the book he raped me was her last line',
      'he did not rape me',
    ],
    source: 'corpus, trial row 1, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.wasRaped',
    says: 'The writer says that they were raped or sexually assaulted.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bi ${NEARBY}(?:was|been|got|being|am|were|get|getting) ${NEARBY}${ASSAULTED}\b`,
    unless: [UNTRUE, IMAGINED, IN_FICTION],
    hits: [
      'i was raped',
      'not gonna lie i got sexually assaulted',
      'nobody believes i was molested',
      'i have been groped on the bus',
    ],
    misses: [
      'i was not raped',
      'i have never been sexually assaulted',
      'i never said i was raped',
      'i was in a film where i got raped',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.rapesOthersAtHome',
    says: 'A person at home rapes or touches another person there.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${NEAR_OR_THEY} ${NEARBY}(?:rap(?:es|ed|ing)|molest(?:s|ed|ing)|abus(?:es|ed|ing)|touching|touches)
      [ ]my (?:mum|(?:\w+ )?(?:sister|brother|cousin))\b`,
    unless: [UNTRUE, IN_FICTION],
    hits: ['my dad raped my sister', 'nobody believes me but he touches my little sister'],
    misses: ['he never raped my sister', 'nan never touches my sister'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.gotRaped',
    says: 'The writer leaves out "i": "got raped last night".',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:was|been|got|being|getting) (?:(?!not |never )\w+ )?(?:raped|molested|groped|sexually (?:abused|assaulted))\b`,
    unless: [DENIED, ABOUT_ANOTHER, IN_FICTION],
    hits: [
      'got raped at that party. nobody belives me',
      'im not ok, got raped last night',
      'was sexually assaulted last year and cant tell mum',
    ],
    misses: ['a girl in my year got raped', 'she was raped', 'never been raped', 'the character was raped'],
    source: 'lines k, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.rapeThreatened',
    says: 'Another person tried or threatened to rape the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${ANYONE}) (?:\w+ ){0,4}?(?:tried to|trying to|going to|wants? to|threatened to|threatens to|will|would)
      [ ](?:rape|molest|grope|sexually assault) me\b`,
    unless: [UNTRUE, IMAGINED, IN_FICTION],
    hits: [
      'not being dramatic but he tried to rape me',
      'he says hes going to rape me',
      'some man tried to molest me',
    ],
    misses: ['he never tried to rape me in the book', 'nobody tried to rape me'],
    source: 'variations of trial row 1',
    since: '2026-11-28',
  },
  {
    id: 'abuse.forcedHimself',
    says: 'Another person forced themself on the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:forced|forces|forcing|force) (?:him|her|them)(?:self|selves)? on(?:to)? me\b`,
    unless: [DENIED, IMAGINED, IN_FICTION],
    hits: [
      'he forced himself on me',
      'nobody knows my ex forced himself on me',
      'im not lying she forced herself on me',
    ],
    misses: ['he never forced himself on me', 'nobody forced themselves on me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.heldDown',
    says: 'Another person held the writer down.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:pinned|held|holding|pins|holds|pinning) me down\b`,
    unless: [DENIED, IN_FICTION],
    hits: ['he pinned me down and wouldnt stop', 'no one knows they held me down'],
    misses: ['nobody held me down', 'he never pinned me down'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

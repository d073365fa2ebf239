import {
  A_FRIENDS_WORDS,
  ANYONE,
  IMAGINED,
  IN_FICTION,
  NEAR_OR_THEY,
  NEARBY,
  THEY,
  UNTRUE,
} from '../harmByOthers.ts';
import { after, before, DENIED } from '../excuses.ts';
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
  {
    id: 'abuse.didNotStop',
    says: 'Another person went on after the writer said no.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${THEY} (?:would|did|will|does|do) not stop when i said (?:no|stop)
      |(?:will|would|does|did|do) not take no for an answer)\b`,
    unless: [IN_FICTION],
    hits: ['he did not stop when i said no', 'my boyfriend wont take no for an answer, he forced me'],
    misses: ['he stopped when i said no', 'she took no for an answer'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.wentOnAfterNo',
    says: 'The writer said no, and another person went on.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:said|say|told (?:him|her|them)) (?:no|stop|to stop) (?:and|but|then) (?:he|she|they)
      [ ](?:just |still )*(?:carried on|did it|kept going|did not stop|would not stop|went on|forced|put)\b`,
    unless: [IN_FICTION, after(/^ (?:on about|about|talking|singing|a )/u)],
    hits: ['i said no but he carried on', 'not sure it counts but i told him to stop and he didnt stop'],
    misses: ['i said no but he kept going on about pizza', 'i said no and he stopped'],
    source: 'lines g, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.saidNo',
    says: 'The writer said no, froze or slept, and another person went on.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:i (?:\w+ )?said (?:no|stop)|i (?:\w+ )?froze|told (?:him|her|them) (?:no|to stop)
      |i was (?:asleep|out of it|passed out|too drunk)
      |i did not want (?:to|it)|i was (?:\w+ )?crying)\b`,
    onlyIf: [
      /\b(?:he|she|they|boyfriend|girlfriend|guy|ex|man|boy)\b/u,
      wording`\b(?:carried on|did it|kept going|anyway|would not stop|did not stop|inside me|my clothes|on top of me
        |had sex|undress\w*|forced|so i did|put his|did stuff)\b`,
    ],
    unless: [IN_FICTION],
    attention: 'review',
    hits: [
      'i said no but he carried on',
      'i froze and he did it anyway',
      'he said if i loved him id do it so i did but i was crying',
    ],
    misses: ['i said no to seconds', 'i froze in the exam', 'i was asleep'],
    source: 'corpus, lines d, g, j, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.noConsent',
    says: 'It was without the consent of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:without my (?:consent|permission)|i did not consent|i never consented|i did not give (?:\w+ )?consent)\b`,
    onlyIf: [/\b(?:he|she|they|sex|touch\w*|slept|did|kissed|filmed)\b/u],
    unless: [
      IN_FICTION,
      before(
        /\b(?:post\w*|photos?|pics?|tagg\w*|hair|phone|tattoo|borrow\w*|took my \w+|read my) (?:\w+ ){0,4}$/u,
      ),
    ],
    hits: [
      'he had sex with me without my consent',
      'nobody believes me but he touched me and i didnt consent',
    ],
    misses: ['she posted my homework without my permission', 'he borrowed my hoodie without my consent'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.tookAdvantage',
    says: 'Another person took advantage of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${ANYONE} ${NEARBY}(?:takes|took|taking) advantage\b`,
    unless: [UNTRUE, IN_FICTION, A_FRIENDS_WORDS],
    attention: 'review',
    hits: ['i was drunk and he took advantage', 'my ex took advantage of me'],
    misses: ['i took advantage of the sale', 'he never took advantage of me'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

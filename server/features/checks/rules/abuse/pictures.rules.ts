import { before, DENIED, inSentence } from '../excuses.ts';
import { ANYONE, IN_FICTION, NEARBY, PICTURES, TAUGHT, UNTRUE } from '../harmByOthers.ts';
import { IN_CHARGE, STRANGER } from '../people.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const NUDES = [
  '(?:nudes?|naked \\w+|sexual \\w+|dirty \\w+|sexy \\w+',
  '(?:pics?|pictures?|photos?|videos?) of (?:me (?:naked|undressed|without|in my)|my (?:body|chest|boobs|bum)))',
].join('|');
const WORK_OR_FUN = inSentence(
  /\b(?:essay|homework|holiday|artwork|results|recipe|link|wedding|baby|prom|dog|cat|memes?|tournament)\b/u,
);
const BY_THE_WRITER = before(/(?:^| )(?:i|we) (?:am |was |have |will |would )?(?:\w+ )?$/u);

/** Pictures of the writer are asked for, taken or used against them. */
export const PICTURES_AGAINST: readonly Rule[] = [
  {
    id: 'abuse.asksForNudes',
    says: 'Another person asks the writer for sexual pictures.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${ANYONE} ${NEARBY}(?:ask(?:s|ed|ing)?|wants?|wanted|pressur(?:es|ed|ing)|begs?|begged|begging
      |tells?|told|telling|blackmailed|keeps asking)
      [ ](?:me )?(?:\w+ ){0,3}?(?:for|send|share|get) (?:\w+ ){0,3}?${NUDES}`,
    unless: [UNTRUE, IN_FICTION, TAUGHT],
    hits: [
      'my coach asked me to send him nudes',
      'not being funny but he keeps asking me for nudes',
      'some guy wants me to send naked pics',
    ],
    misses: ['he never asked me for nudes', 'nan asked me to send photos of my dinner'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.adultAsksForPictures',
    says: 'An adult or a stranger asks the writer for pictures.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${IN_CHARGE}|${STRANGER}|uncle|cousin|step dad|older (?:boy|lad|guy)) ${NEARBY}
      (?:asks?|asked|asking|wants?|wanted|begs?|begging) (?:me )?(?:for|to send(?: him| her| them)?) (?:\w+ ){0,2}?
      (?:pics?|pictures?|photos?|selfies|videos?)(?= of (?:me|my ?self|my (?:face|body|legs|feet))| again| every
      | all the time| in my|$| \.)`,
    unless: [
      UNTRUE,
      IN_FICTION,
      TAUGHT,
      WORK_OR_FUN,
      inSentence(/\b(?:project|passport|portfolio|yearbook|id card|lanyard|blocked)\b/u),
    ],
    hits: ['my teacher keeps asking me for pics', 'not being weird but a man asked me for photos of me'],
    misses: ['my tutor asked for pics of the essay', 'my boss wants photos for the id card'],
    source: 'variations of corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.threatensToShare',
    says: 'Another person threatens to share pictures of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:threaten\w*|blackmail\w*|going to|will|would)
      [ ](?:\w+ ){0,5}?(?:share|post|send|leak|show|upload|sharing|posting|leaking|sending) (?:\w+ ){0,3}?my (?:\w+ )?${PICTURES}\b`,
    onlyIf: [new RegExp(`\\b(?:${ANYONE}|ex)\\b`, 'u')],
    unless: [DENIED, BY_THE_WRITER, IN_FICTION, TAUGHT, WORK_OR_FUN],
    hits: [
      'he threatens to share my nudes',
      'no one knows she said she would post my pics',
      'a guy on snap said hed send my pics to my whole year if i dont pay',
    ],
    misses: [
      'i will send my pics of the trip to her',
      'nobody threatened to share my pics',
      'mum is going to post my wedding photos',
    ],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.willSendPictures',
    says: 'Another person says that they will send the pictures on.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:he|she|they|ex|someone|guy|boyfriend|girlfriend|boy|lad) (?:\w+ ){0,3}?(?:will|would|going to
      |threatens? to|threatened to) (?:just )?
      (?:post|share|send|leak|show|upload) (?:them|it|the (?:pics?|photos?|pictures?|videos?|vids?
      |screenshots)) (?:\w+ )?(?:to|online|everywhere|on|round)\b`,
    onlyIf: [/\b(?:if i|unless|naked|nudes?|pics?|photos?|pictures?|vids?|videos?|everyone|whole|pay)\b/u],
    unless: [UNTRUE, IN_FICTION, TAUGHT, WORK_OR_FUN],
    hits: [
      'he took photos of me naked and says he will post them to everyone',
      'my ex says he will send the pics to my course',
      'not sure what to do she will send the vids to my mosque if i leave',
    ],
    misses: ['she will send it to my email', 'he will post the photos on the holiday page'],
    source: 'corpus, lines d, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.sharedNudes',
    says: 'Another person shared sexual pictures of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:leaked|posted|shared|spread|sent|uploaded|has|have|got) (?:round )?my (?:nudes?|naked \w+
      |private (?:pics?|photos?|pictures?|videos?)|sex tape)\b
      |\bmy nudes? (?:got|are|have been|has been|were|is) (?:being )?(?:leaked|shared|everywhere|online|posted|sent|out|going)\b`,
    unless: [DENIED, BY_THE_WRITER, IN_FICTION],
    hits: [
      'my ex posted my nudes in the group chat',
      'not joking someone leaked my nudes',
      'my nudes got leaked and everyone has seen',
    ],
    misses: ['i never sent my nudes', 'nobody has my nudes'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.picturesUndressed',
    says: 'Another person took pictures of the writer undressed.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:took|taken|takes|taking|has|have|got|filmed|recorded) (?:\w+ ){0,2}?(?:pics?|pictures?
      |photos?|videos?|vids?) of me
      [ ](?:\w+ ){0,3}?(?:naked|undressed|changing|in the (?:shower|bath)|topless|without my|having sex|in my (?:underwear|bra|pants))`,
    unless: [DENIED, IN_FICTION],
    hits: ['he took photos of me naked', 'no one knows he has videos of me in the shower'],
    misses: ['nobody has pics of me naked', 'mum took photos of me in my uniform'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.hasMyPictures',
    says: 'A person has pictures of the writer and wants something for them.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:has|have|got) (?:\w+ ){0,2}?my (?:pics?|pictures?|photos?|videos?|vids?)\b`,
    onlyIf: [/\b(?:if i|unless|pay|money|or else|threat\w*|whole|everyone)\b/u],
    unless: [DENIED, IN_FICTION, BY_THE_WRITER, WORK_OR_FUN],
    hits: [
      'a guy online has my pics and says hell send them to my whole year if i dont pay',
      'he has my pictures and wants money or else',
    ],
    misses: ['mum has my photos on the wall', 'he has my pics of the dog for everyone'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.blackmail',
    says: 'Another person blackmails the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bblackmail(?:s|ed|ing)? (?:me|us)\b|\bi (?:am|was|have been) (?:being |getting )?blackmailed\b`,
    unless: [
      DENIED,
      IN_FICTION,
      inSentence(/\b(?:chores|dishes|into (?:watching|going|baking)|with (?:cake|biscuits|a))\b/u),
    ],
    hits: [
      'my ex is blackmailing me with pictures',
      'no one knows im being blackmailed',
      'haha someones blackmailing me',
    ],
    misses: ['nobody is blackmailing me', 'my sister blackmailed me into doing the dishes'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

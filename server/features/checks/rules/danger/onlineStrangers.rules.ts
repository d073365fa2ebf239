import { before, DENIED, inSentence } from '../excuses.ts';
import { IN_FICTION, NEARBY, TAUGHT } from '../harmByOthers.ts';
import { STRANGER } from '../people.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const ONLINE = [
  '(?:(?:on |off |from |via )?(?:online|insta|instagram|snap|snapchat|discord|tiktok|roblox|omegle|the internet|an app|the app|a game',
  'yubo|wizz|tinder|grindr|hinge|reddit|twitter|facebook|a dating app))',
].join('|');
const NEVER_MET = inSentence(
  wording`\b(?:never (?:\w+ )?(?:meet|met|see)|not going to (?:\w+ )?(?:meet|go|see)|blocked (?:him|her|them)
    |with my (?:mum|dad|mates|friends)|friend from school|mum is met|mum (?:came|drove|knows)|my mums met|swap memes
    |group of)\b`,
);

/** A person known only online wants to meet the writer. */
export const ONLINE_STRANGERS: readonly Rule[] = [
  {
    id: 'danger.meetsFromOnline',
    says: 'The writer is to meet a person known only online.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:meet(?:ing)?|met|seeing|see|visit(?:ing)?|staying (?:with|at)
      |meeting up with) (?:up with )?(?:\w+ ){0,3}?(?:${STRANGER}|boy|girl|lad|woman|him|her
      |friend) (?:\w+ ){0,4}?${ONLINE}\b`,
    onlyIf: [
      /\b(?:i|me|we)\b/u,
      wording`\b(?:his|her place|flat|house|hotel|alone|older|\d\d|picking me up|tonight|later|tomorrow|today|secret
        |first time|weekend|saturday|am meeting|going to meet)\b`,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      NEVER_MET,
      TAUGHT,
      before(/\b(?:my (?:mum|dad|sister|cousin|mate|friend)|she|he|parents) (?:\w+ )?$/u),
    ],
    hits: [
      'im meeting a guy from snapchat tonight, hes 25',
      'not sure about it but im meeting this guy from snap at his flat later',
      'met a guy on yubo and hes picking me up tonight',
    ],
    misses: ['id never meet a guy off snapchat tonight', 'my mum met a guy on tinder, hes 45'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.onlineStrangerWantsToMeet',
    says: 'A person known online wants to meet the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:${STRANGER}|boy|girl|friend|woman|lad) (?:(?:that |who )?(?:i )?(?:\w+ ){0,2}(?:met|know
      |talk to|talking to|chatting to|speak to) )?(?:\w+ )?${ONLINE} (?:\w+ ){0,3}?
      (?:wants?|wanted|asked|asks|asking|keeps asking|is coming|invited|offered|said|is trying) (?:\w+ ){0,4}?(?:meet
      |to come|come over|see me|visit|pick me up|buy me|hotel|my house|fly me)\b`,
    unless: [NEVER_MET, IN_FICTION, TAUGHT],
    hits: [
      'a guy online wants to meet me at a hotel',
      'a man i met online wants to meet me',
      'no one knows a man on roblox wants to pick me up',
    ],
    misses: ['a guy online wanted to meet me, i blocked him', 'a girl on the internet said to buy bitcoin'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.invitedToHotel',
    says: 'Another person asks the writer to a hotel or to stay alone with them.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:wants?|asked|asking|told|invited) me to (?:come |go |stay |meet (?:him |her |them )?)?(?:to |at |in )?
      (?:his|a|her|the) (?:hotel|airbnb|hotel room|flat alone)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      NEVER_MET,
      inSentence(
        /\b(?:work|interview|receptionist|family|nan|mum|dad|wedding|school trip|conference|job)\b/u,
      ),
    ],
    hits: [
      'hes 30 and he wants me to come to his hotel',
      'not sure about it but he asked me to his hotel room',
    ],
    misses: ['mum asked me to go to the hotel first', 'he never asked me to a hotel'],
    source: 'variations of corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.onlineStrangerProbes',
    says: 'A person known online asks where the writer lives, or for pictures.',
    kind: 'danger',
    risk: 'moderate',
    pattern: phrase`\b(?:${STRANGER}|boy|girl|he|she|they|lad) ${NEARBY}(?:(?:i )?(?:met|know|talk to
      |talking to) )?${ONLINE} (?:\w+ ){0,3}?(?:asked|asks|asking|knows|found|wants
      |keeps asking) (?:\w+ ){0,4}?(?:live|address|number|pics?|photos?|pictures?|camera|what school)\b`,
    unless: [NEVER_MET, IN_FICTION, TAUGHT, DENIED],
    hits: [
      'someone i met online asked where i live',
      'not being weird but a guy on discord keeps asking for pics',
    ],
    misses: ['a guy online asked for my number so i blocked him', 'someone at school asked where i live'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

import { after, before, DENIED, inSentence } from '../excuses.ts';
import {
  AT_HOME,
  AT_HOME_OR_THEY,
  BETWEEN,
  IN_A_GAME,
  IN_FICTION,
  NEAR_OR_THEY,
  NEARBY,
} from '../harmByOthers.ts';
import { HANDLES, IN_PLAY, LITTLE_ONES, MY_HEAD, NO_REAL_BLOW } from './blows.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

/** The writer is grabbed, thrown, or has things thrown at them. */
export const ROUGH_HANDLING: readonly Rule[] = [
  {
    id: 'abuse.handlesRoughly',
    says: 'A person at home drags, shoves or grabs the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME} ${BETWEEN}${HANDLES} (?:me|my ${MY_HEAD})
      (?= (?:around|about|by|down|into|against|across|over|onto|out of bed|off|up (?:against|by)|again|so hard|hard
      |when (?:he|she|they)|and)|$| \.)`,
    unless: [
      ...NO_REAL_BLOW,
      LITTLE_ONES,
      after(
        wording`^ (?:around (?:the )?(?:shops|ikea|town|tesco|museum)|into (?:a hug|the photo|dancing)|over (?:for
          |to)|and (?:hugged|said well)|off the (?:road|train))`,
      ),
    ],
    hits: [
      'my foster carer pushes me around',
      'my mums bf grabbed me by the neck cos i answered back',
      'no one saw but mum dragged me by the hair',
    ],
    misses: ['mum dragged me around the shops', 'dad never pushes me around', 'dad pushed me into a hug'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.byTheThroat',
    says: 'Another person takes the writer by the throat or hair.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:grabs?|grabbed|held|holds|got|took|had|dragged|drags|pulled|lifted) me (?:\w+ ){0,3}?(?:by
      |round) (?:the|my) (?:neck|throat|hair)\b`,
    unless: [DENIED, IN_FICTION, IN_PLAY],
    hits: [
      'he got me by the hair',
      'im not hurt but he held me by the throat',
      'hes dragged me home by my hair',
    ],
    misses: ['the dog got me by the sleeve', 'nobody grabbed me by the hair'],
    source: 'lines e, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.handsRoundThroat',
    says: 'Another person put hands round the throat of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:hands?|arm|fingers|belt|cord) (?:\w+ )?(?:round|around) my (?:neck|throat)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_PLAY,
      before(/(?:^| )(?:never|i|my (?:little|baby) \w+) (?:\w+ ){0,3}$/u),
      inSentence(/\b(?:hug\w*|cuddle|scarf)\b/u),
    ],
    hits: ['he put his hands round my throat', 'im ok now but dad had his hands around my neck'],
    misses: ['she hugged me with her arm round my neck', 'he never put his hands round my throat'],
    source: 'variations of lines e, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.grabbedMe',
    says: 'Another person grabbed the writer and did not let go.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:grabbed|grabs|grabbing|cornered|corners) me\b`,
    onlyIf: [
      wording`\b(?:would not let (?:me )?go|will not let (?:me )?go|by the (?:arm|wrist|neck|throat|hair)|so hard
        |bruise\w*|scared|on the bus|in the toilets?|in the corridor)\b`,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      IN_PLAY,
      LITTLE_ONES,
      inSentence(/\b(?:hug\w*|ride|rollercoaster|waves?|clown|spider|mascot)\b/u),
    ],
    hits: ['he grabbed me and wouldnt let go', 'not joking some man grabbed me by the wrist'],
    misses: ['the clown grabbed me on the ride', 'she grabbed me a coffee'],
    source: 'variations of lines b, e',
    since: '2026-11-28',
  },
  {
    id: 'abuse.throwsAtMe',
    says: 'A person at home throws things at the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${AT_HOME_OR_THEY} ${BETWEEN}(?:throws?|threw|throwing|chuck(?:s|ed|ing)|hurl(?:s|ed|ing)
      |launch(?:es|ed|ing)|lob(?:s|bed)|poured|pours)
      [ ](?:\w+ ){1,6}?(?:at|over|on) (?:me|us|my head)\b`,
    unless: [
      ...NO_REAL_BLOW,
      inSentence(
        /\b(?:party|balls?|frisbee|confetti|shade|keys|towel|sweets|popcorn|puppy|flowers|paper|grapes|funny|birthday|a look|wedding|rice|sun ?cream)\b/u,
      ),
    ],
    hits: [
      'my mum throws things at me and hits me',
      'mum chucked a pan of hot water at me',
      'no one knows but she throws plates at me',
    ],
    misses: ['dad threw confetti over me', 'he never throws stuff at me', 'they threw snowballs at me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.thrown',
    says: 'A person at home throws or pushes the writer down stairs or into something.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${NEAR_OR_THEY} ${BETWEEN}(?:throws?|threw|push(?:es|ed)|kicked|shov(?:es|ed)|drag(?:s|ged)
      |slam(?:s|med)|chucked|smashed) (?:me|us|my head)
      [ ](?:down|against|into|across|onto|through|in)(?: the| a| some)? (?:\w+ )?(?:stairs|steps?|wall|floor|door
      |table|window|sink|radiator|cupboard|glass)\b`,
    unless: NO_REAL_BLOW,
    hits: [
      'my dad threw me down the stairs',
      'nobody saw but mums bf threw me into the wall',
      'he chucked me down the step n then HE cried',
    ],
    misses: ['he never pushed me into the wall', 'dad pushed me into the door by accident'],
    source: 'corpus, lines b',
    since: '2026-11-28',
  },
  {
    id: 'abuse.triedToKill',
    says: 'Another person tried to kill, strangle or drown the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:tried|tries|trying|try|attempted) to (?:\w+ )?(?:strangle|drown|stab|kill|suffocate|choke
      |smother|burn|poison|run (?:me )?over|shoot) me\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_PLAY,
      IN_A_GAME,
      LITTLE_ONES,
      after(
        /^ (?:with (?:her|his|this|that|these|a (?:cake|quiz|workout|look))|at|in (?:pe|training|the gym|circuits)|today at|leg day|lol|haha)/u,
      ),
      inSentence(
        /\b(?:geese|goose|swan|seagull|cat|cooking|coach|pe teacher|workout|trainer|stairs|vending|autocorrect|wasp|pigeon|treadmill)\b/u,
      ),
    ],
    hits: [
      'he tried to strangle me',
      'not being dramatic but mum tried to stab me',
      'my dad tried to kill me',
    ],
    misses: [
      'nan tried to kill me with her cooking',
      'the goose tried to kill me',
      'he never tried to kill me',
    ],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.pullsMyHair',
    says: 'A person near the writer pulls their hair.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${NEAR_OR_THEY} ${NEARBY}(?:pulls?|pulled|pulling|ripped|yanked) (?:out )?my hair\b`,
    unless: [
      ...NO_REAL_BLOW,
      LITTLE_ONES,
      inSentence(/\b(?:hairdresser|brush\w*|plait\w*|braid\w*|straighten\w*|ponytail)\b/u),
    ],
    attention: 'review',
    hits: ['she pulled my hair and hit me', 'im not being soft but mum pulls my hair'],
    misses: ['mum pulled my hair into a plait', 'the baby pulled my hair'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

import { after, before, DENIED, inSentence } from '../excuses.ts';
import {
  A_FRIENDS_WORDS,
  ANYONE,
  BETWEEN,
  IMAGINED,
  IN_FICTION,
  NEAR,
  NEAR_OR_THEY,
  NEARBY,
  UNTRUE,
} from '../harmByOthers.ts';
import { FAMILY, IN_CHARGE } from '../people.ts';
import type { Excuse, Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const PRIVATE =
  '(?:private \\w+|privates|chest|breasts?|boobs|bum|arse|bottom|thighs?|inner \\w+|bits|body|waist|legs?|knee|crotch|groin|vagina|penis|dick)';
const PETS = before(/\b(?:dog|cat|puppy|kitten|hamster|spider|moth|sister|toddler|baby) (?:\w+ ){0,3}$/u);
/** A physio, a nurse or a coach who treats a limb. It never excuses a touch of a sexual part. */
const TREATED: Excuse = {
  name: 'treated',
  excuses: ({ lead, text, tail }) =>
    /\b(?:physio|massage|nurse|doctor|dentist|sun ?cream|injur\w*|sprain\w*|scan|tattoo\w*|fitting|first aid|cramp)\b/u.test(
      lead + text + tail,
    ) &&
    !/\b(?:priv\w+|breasts?|boobs|bum|arse|bits|crotch|groin|vagina|penis|dick|chest)\b/u.test(text + tail),
};

/** The writer is touched, kissed, watched or pursued sexually. */
export const SEXUAL_TOUCH: readonly Rule[] = [
  {
    id: 'abuse.touchesMe',
    says: 'Another person touches the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${ANYONE}|babysitter|priest|vicar) ${NEARBY}(?:touches|touched|touching|touch) me\b`,
    unless: [
      UNTRUE,
      IMAGINED,
      A_FRIENDS_WORDS,
      IN_FICTION,
      after(
        wording`^ (?:by|with (?:his|her|their) (?:words|story|speech|kindness|song)|deeply|emotionally
          |on the (?:shoulder|arm)|because (?:it|the story)|to tag|and said you are it)`,
      ),
    ],
    hits: [
      'no one knows he touches me at night',
      'my teacher touched me',
      'im not allowed to say but my uncle touches me',
      'someone at work keeps touching me',
    ],
    misses: [
      'he never touched me',
      'nobody touches me',
      'his words touched me',
      'she touched me deeply with her story',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.touchesMyBody',
    says: 'Another person touches a private part of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${ANYONE} ${BETWEEN}
      (?:touch(?:es|ed|ing)?|feels?|felt|feeling|rubs?|rubbed|rubbing|strok(?:es|ed|ing)|squeez(?:es|ed|ing)|grabs?
      |grabbed|grabbing|tickl(?:es|ed|ing))
      [ ](?:up )?(?:my|me (?:up |on the )?(?:my )?) ?${PRIVATE}\b`,
    unless: [UNTRUE, IN_FICTION, TREATED, PETS],
    hits: [
      'my uncle touched my private parts',
      'my tutor keeps touching my leg',
      'not gonna lie my boss squeezed my bum',
      'grandad rubs my leg under the table every sunday',
    ],
    misses: ['the physio rubbed my leg', 'he never touched my body', 'the cat touched my leg'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.handOnBody',
    says: 'Another person puts a hand on or under the clothes of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:puts?|putting|placed|slid|slides|sliding|shoved|stuck) (?:his|her|their|a) (?:hands?|fingers?
      |mouth|tongue|penis|dick)
      [ ](?:\w+ ){0,2}?(?:up|down|in|inside|on|under|between|over) (?:my|me)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      TREATED,
      after(
        /^ (?:shoulders?|arm|head|hair|hand|forehead|mouth to shut|back (?:and|to) (?:said|help|comfort))/u,
      ),
    ],
    hits: [
      'my grandad puts his hand up my skirt',
      'no one knows he put his hand down my pants',
      'coach gets me on my own n puts his hands down my shorts',
    ],
    misses: [
      'she put her hand on my shoulder',
      'he never put his hands on me',
      'nan put her hand on my head',
    ],
    source: 'corpus, lines b, g, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.feelsUp',
    says: 'Another person feels the writer up.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:(?:touch(?:es|ed|ing)?|feels|felt|feeling) me up|(?:fingers|fingered|fingering) me|rub(?:s
      |bed|bing)? (?:up )?against me)\b`,
    unless: [DENIED, IN_FICTION, PETS],
    hits: [
      'he felt me up on the bus',
      'im not sure who to tell but my cousin fingered me',
      'a man keeps rubbing against me on the tube',
    ],
    misses: ['nobody felt me up', 'the cat rubs against me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.showsHimself',
    says: 'Another person shows or touches their own private parts before the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:flashed (?:at )?me|exposed (?:him|her)self|touch(?:es|ed|ing)? (?:him|her)self|wank(?:s|ed|ing)?
      |(?:gets?|got|gets his|took|takes|pulled) (?:his|her) (?:dick|thing|privates|cock|willy|bits) out)\b`,
    onlyIf: [new RegExp(`\\b(?:${NEAR_OR_THEY}|man|guy|brother|cousin|bloke)\\b`, 'u')],
    unless: [DENIED, IN_FICTION, inSentence(/\b(?:car|headlights|lights|licence|camera|virus|to covid)\b/u)],
    hits: [
      'some man flashed me on the way home',
      'my stepbrother makes me watch videos with him and touches himself',
    ],
    misses: ['a driver flashed me his headlights', 'what a wanker', 'he exposed himself to covid'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.handsy',
    says: 'A person near the writer gets handsy.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${NEAR_OR_THEY} ${BETWEEN}(?:handsy|touchy|pervy|gropey)\b`,
    unless: [UNTRUE, IN_FICTION, after(/^ (?:subject|topic|about (?:his|her|their|my|the|being))/u)],
    attention: 'review',
    hits: ['my dad gets handsy when hes had a drink', 'not being funny but my boss is well pervy with me'],
    misses: ['he is touchy about his hair', 'my dad isnt handsy'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.kissedByAdult',
    says: 'An adult kisses the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${FAMILY}|${IN_CHARGE}|cousin) ${NEARBY}(?:kisses|kissed|kissing|snogged) (?:me|my (?:neck
      |lips|body|mouth))\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      after(
        /^ (?:good ?night|good night|on (?:the|my) (?:cheek|forehead|head)|goodbye|bye|better|and (?:hugged|said bye|my))/u,
      ),
    ],
    hits: [
      'teacher kissed me. the drama one',
      'no one knows my coach kissed me',
      'my uncle keeps kissing me',
    ],
    misses: ['mum kissed me goodnight', 'nan kissed me on the cheek', 'my teacher never kissed me'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.sexualMessages',
    says: 'An adult writes sexual messages to the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${NEAR}|older (?:man|guy|boy)|grown man|adult|stranger) ${BETWEEN}(?:messag(?:es|ed|ing)
      |texts?|texted|texting|sends?|sent|sending|says|said)
      [ ](?:to )?me (?:\w+ ){0,2}?(?:sexual\w*|sexy|dirty|inappropriate|creepy|nudes?|naked|explicit)\b`,
    unless: [UNTRUE, IN_FICTION],
    hits: [
      'a teacher at my school has been messaging me sexual things',
      'not gonna lie my boss sent me nudes',
    ],
    misses: ['my teacher messaged me about homework', 'my tutor has never sent me inappropriate stuff'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.commentsOnBody',
    says: 'An adult speaks of the body of the writer.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:${NEAR}) ${BETWEEN}(?:saying|says|said|comments?|commenting|talks?) (?:\w+ ){0,3}?(?:about
      |on) my (?:body|boobs|bum|legs|chest|figure)\b`,
    unless: [UNTRUE, IN_FICTION, TREATED],
    attention: 'review',
    hits: ['my boss keeps saying stuff about my body', 'my stepdad comments on my legs all the time'],
    misses: ['my coach talks about my technique', 'my coach said something about my technique'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

import { before, DENIED, inSentence } from '../excuses.ts';
import {
  AT_HOME,
  AT_HOME_OR_THEY,
  IN_A_GAME,
  IN_FICTION,
  NEAR_OR_THEY,
  TAUGHT,
  THEY,
} from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const SPORT = inSentence(
  wording`\b(?:football|rugby|boxing|karate|judo|hockey|netball|training|match|skat\w*|bike|playground|playing
    |trampoline|derby|exam|essay|test|mock|top marks|full marks|good marks|extra marks|out of \d+|fell off
    |rollercoaster\w*|iron|dentist|gymnastics)\b`,
);

/** Marks of violence, and what it is done with. */
export const SIGNS_OF_VIOLENCE: readonly Rule[] = [
  {
    id: 'abuse.marksFrom',
    says: 'The writer has marks from a person at home.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:bruises?|black eye|marks|burns|split lip|bust(?:ed)? lip|broken (?:arm|rib|nose
      |wrist)) (?:\w+ ){0,4}?(?:from|because of|where|after|by|off) (?:\w+ )?
      (?:${AT_HOME_OR_THEY}|being (?:hit|beaten))\b`,
    unless: [IN_FICTION, SPORT, before(/\b(?:on (?:him|her|them)|his|her|she has|he has|no) (?:\w+ )?$/u)],
    hits: [
      'i have bruises from my dad',
      'got a black eye off my mums boyfriend, told school i fell',
      'nobody saw the marks where he grabbed me',
    ],
    misses: ['bruises from football', 'i got top marks from him', 'no marks from my dad'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.hidesMarks',
    says: 'The writer hides marks, or tells a story of how they came.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:black eye|bruises?|bruised|split lip|bust(?:ed)? lip|fat lip|hand ?print|welts?)\b`,
    onlyIf: [
      new RegExp(`\\b(?:${NEAR_OR_THEY}|told)\\b`, 'u'),
      /\b(?:told (?:\w+ ){1,3}?i (?:fell|walked|tripped)|make ?up|cover(?:ed|ing)?|hide|hiding|long sleeves)\b/u,
    ],
    unless: [IN_FICTION, SPORT],
    attention: 'review',
    hits: ['black eye again, mum wants it covered for school', 'got bruises, told pe teacher i fell'],
    misses: ['bruised my knee at football and told mum i fell off', 'black eye from boxing, mum covered it'],
    source: 'lines a, c',
    since: '2026-11-28',
  },
  {
    id: 'abuse.belt',
    says: 'A person at home takes out a belt, a stick or a slipper.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${AT_HOME}|his|her|the) (?:belt|fists?|slipper|stick|cane|strap
      |wooden spoon) (?:\w+ )?(?:came|comes|coming|is) (?:\w+ )?(?:out|off|down|back)\b
      |\b(?:took|takes|gets|got|gave|gives) (?:me )?(?:out )?(?:his|her|the|a) (?:belt|slipper|cane|strap|wooden spoon
      |hanger) (?:to|out|off|on|again)\b`,
    unless: [
      IN_FICTION,
      inSentence(
        /\b(?:dog|catch|fetch|hockey|trousers|airport|pooh|cake|bowl|baking|security|karate|judo|seat)\b/u,
      ),
    ],
    hits: [
      'dads belt came out again last nite',
      'nobody knows mum gets the wooden spoon out',
      'grandad took the belt to my brother',
    ],
    misses: ['he took his belt off at the airport', 'the stick came back, good dog'],
    source: 'corpus, lines a, b',
    since: '2026-11-28',
  },
  {
    id: 'abuse.threatIfTold',
    says: 'The writer is threatened if they tell or leave.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bif i (?:ever )?(?:tell|told|say|report|leave|left|speak
      |scream) (?:\w+ ){0,4}?(?:${THEY}) (?:\w+ )?(?:will|would|is going to|are going to|said|says|threatened)
      [ ](?:\w+ ){0,3}?(?:hurt|kill|hit|beat|stab|harm|get) (?:me|my|us)\b
      |\b(?:hurt|kill|hit|beat|harm|stab) (?:me|us|my \w+) if i (?:ever )?(?:tell|told|say|leave|left|report|speak|scream)\b`,
    unless: [DENIED, IN_FICTION, inSentence(/\b(?:surprise|spoiler\w*|ending|who won|grades?|detention)\b/u)],
    hits: [
      'he says if i tell anyone he will hurt me',
      'not gonna lie he said hed kill me if i tell',
      'he said if i tell anyone hed kill me so you didnt hear it from me',
    ],
    misses: ['she will kill me if i tell you the ending', 'nobody will hurt me if i tell'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.isAbused',
    says: 'The writer says that they are abused, exploited or groomed.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bi (?:am|was|have been|get|got|am getting|keep getting
      |think i am) (?:\w+ ){0,2}?(?:being )?(?:abused|exploited|trafficked|groomed|neglected)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      TAUGHT,
      before(/(?:^| )(?:if|whether|thinks?|thought|asked|ask|says|said|told (?:me|them)) (?:that )?$/u),
      inSentence(/\b(?:not (?:being |getting )?(?:abused|exploited|groomed)|eyebrows?|dog groom\w*)\b/u),
    ],
    hits: ['im being abused', 'nobody knows i was abused as a child', 'i am being groomed by someone online'],
    misses: ['im not being abused', 'i have never been abused', 'they asked if i am being abused'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.abusesMe',
    says: 'The writer names an abuser.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:abuses|abusing|abused|grooming|groomed|neglects) me\b|\bmy (?:abuser|abusive \w+)\b|\b(?:in
      |have|got) an abusive\b`,
    unless: [DENIED, IN_FICTION, TAUGHT],
    hits: [
      'my uncle abused me',
      'i cant leave my abusive boyfriend',
      'not easy to say but im in an abusive relationship',
    ],
    misses: ["my ex didn't abuse me", 'nobody abuses me', 'never abused me'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'abuse.orHeWillHurt',
    says: 'Another person demands silence or obedience with a threat.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\bor (?:else )?(?:(?:he|she|they) (?:will|would|is going to|are going to)|hell
      |shell) (?:\w+ )?(?:hurt|kill|hit|beat|stab|harm|get|find) (?:me|us|my (?:mum|sister|brother|family|dog))\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      inSentence(/\b(?:grades?|homework|detention|my room|dishes|late for)\b/u),
    ],
    hits: ['he said not to tell anyone or hell hurt me', 'im not allowed to talk or they will kill me'],
    misses: ['i need to finish my homework or mum says she will kill me', 'be quick or the bus goes'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

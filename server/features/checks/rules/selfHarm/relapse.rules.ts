import { DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { ACCIDENT, BODY, followedBy, SPORT, aboutTopic } from './wording.ts';

const OTHER_HABIT = aboutTopic(
  'smok\\w*|vap\\w*|sugar|tiktok|habits?|revis\\w*|cancer|leuk\\w+|ms|instagram|chocolate|crisps',
  'energy drinks?|caffeine|nails|nail biting|gambl\\w*|remission|drink(?:ing)?|weed|sobriety|coke',
  'room|house|kitchen|teeth|biting',
);
const SKIN_TROUBLE = aboutTopic(
  'cats?|kitten|brambles?|football|rugby|cook\\w*|spots|acne|mosquito|pox|bike|fell|operation',
  'surgery|eczema|hockey|climb\\w*|stretch|accident|birth|scoliosis|itch\\w*|fryer|sunburn\\w*',
  'psoriasis|nettles|netball|hedge',
);

/** Relapse, blades, blood and marks. */
export const RELAPSE: readonly Rule[] = [
  {
    id: 'selfHarm.relapsed',
    says: 'The writer has relapsed.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`(?:\bi (?:have |just |have just |kind of |nearly |almost |think i (?:have )?)?|(?:^|\. |\b(?:and|but|then) )
      (?:just )?)(?:relapsed|relapse|relapsing)\b`,
    unless: [DENIED, OTHER_HABIT],
    hits: [
      'i relapsed. dont be mad',
      'i relapsed on my arms last night',
      'relapsed last nite after 4 months clean',
    ],
    misses: ['my dad relapsed', 'i relapsed into vaping', 'i havent relapsed'],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.cleanNoLonger',
    says: 'A count of clean days is at an end.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:\d+ |two |three |four |five |six |few )?(?:clean|days? clean|weeks? clean|months? clean|yrs? clean
      |years? clean|clean (?:days?|streak|\d+))\b`,
    onlyIf: [
      /\b(?:relaps\w*|slip\w*|cut|cutting|blade|urges?|gone|reset|ruined|broke|was|struggl\w*|tonight)\b/u,
      /\b(?:days?|weeks?|months?|yrs?|years?|streak|clean from)\b/u,
    ],
    unless: [
      OTHER_HABIT,
      inSentence(/\b(?:clean (?:up|the|my|sheet)|cleaning|cleaned|oven|bathroom|tenancy)\b/u),
    ],
    hits: ['41 clean days gone in like five mins', 'i was clean 2 yrs. was. i was clean for 2 years'],
    misses: ['i clean my room every two weeks and it was a mess', '30 days clean from vaping and i slipped'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.blades',
    says: 'The writer has a blade out or hidden.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\b(?:blades?|razors?|razor blades?|sharpener|scalpel|stanley knife)\b`,
    onlyIf: [
      /\b(?:i|me|my)\b|^the\b/u,
      new RegExp(
        `\\b(?:${BODY}|hid|hidden|hide|hides|urges?|tempt\\w*|bled|bleed\\w*|blood|again|loud|tonight|out|miss|back|bath)\\b`,
        'u',
      ),
    ],
    unless: [
      DENIED,
      ACCIDENT,
      aboutTopic(
        'shav\\w*|cook\\w*|pencils?|craft|art|woodwork|dt|skat\\w*|rollers?|ice|mower|fan|helicopter|bey',
        'beyblades?|camping|barber|beard|fade|legs for|hair|stubble|scooter|propeller|turbine|grass',
        'runner|blunt|smooth',
      ),
    ],
    hits: ['the blades back out of the drawer', 'not gonna lie i had the blade out again'],
    misses: ['i use a razor on my legs for shaving', 'the blade on the mower is out again'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.untilItBled',
    says: 'The writer hurts themselves until it bleeds.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:till|until|til|so|and|made it) (?:it |i |they |my (?:arm|leg|wrist|thigh|hand|skin|knuckles|lip)s? )?
      (?:bled|bleeds?|drew blood)\b`,
    onlyIf: [/\b(?:i|me|my|my ?self|scratch\w*|picked?|cut|dig\w*|dug|bit)\b/u],
    unless: [
      aboutTopic(
        'nose|nails?|eyes|nosebleed|blisters?|guitar|football|rugby|injection|blood test|nurse|doctor',
        'gums?|shoes?|heels?|spots?|hangnail|cuticles?|scab|lip|dentist|ears|cat|dog|violin|harp|strings',
        'boots|lashes',
      ),
    ],
    hits: ['scratched my thigh w a compass in maths till it bled', 'i scratch my arms until they bleed'],
    misses: ['played guitar till it bled', 'my nose went until it bled'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.cutTooDeep',
    says: 'A cut is too deep, or does not stop bleeding.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:cut (?:it |my \w+ )?(?:too|to|so|really) deep|(?:will|can|does) not stop (?:the )?bleeding
      |bleeding (?:through|everywhere|so much|a lot|and it will not))\b`,
    unless: [
      DENIED,
      aboutTopic(
        'nose|nosebleed|finger|cook\\w*|knee|onion|period|tooth|lip|football|gum|horror|film|cat|shav\\w*',
        'bagel|chopping|game|edit|budget',
      ),
    ],
    hits: ['i cut too deep and it wont stop bleeding', 'im not ok its bleeding through the towel'],
    misses: ['my nose wont stop bleeding', 'i cut my finger too deep cooking'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.cutAndBleeding',
    says: 'The writer has cut themselves and is bleeding.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\bi (?:have |just |have just )?(?:cut|slit|slashed) (?:open )?(?:my ?self|my (?:\w+ )?(?:${BODY}|throat))\b
      (?: (?:\w+|\.)){0,8}? (?:blood|bleeding|deep|help|faint|dizzy)\b`,
    unless: [DENIED, ACCIDENT],
    hits: ['i have cut my wrists and theres blood everywhere', 'not gonna lie i cut myself and i feel dizzy'],
    misses: ['i cut my hand cooking, blood everywhere', 'i cut my hair and it looks dizzy'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.marks',
    says: 'The writer has cuts, burns or scars on the body.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:marks?|cuts|scars?|burns|scratches|bandages?) (?:\w+ ){0,3}?
      (?:on|over|up|down|across|under) (?:all over |both )?my (?:\w+ )?${BODY}\b`,
    unless: [DENIED, REPORTED, SKIN_TROUBLE, SPORT],
    hits: ['mum found the marks on my hips and cried', 'i have scars on my arms from cutting'],
    misses: ['ive got scratches on my arms from the cat', 'scar on my knee from football and one on my leg'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.coveredInCuts',
    says: 'Arms or legs are covered in cuts.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bmy (?:\w+ )?${BODY} (?:are|is) (?:\w+ )?(?:covered in|full of|covered with) (?:\w+ )?
      (?:cuts|scars|scratches|burns|slashes|lines)\b`,
    unless: [DENIED, SKIN_TROUBLE, SPORT],
    hits: ['my arms are covered in cuts', 'not lying my legs are full of scars'],
    misses: ['my arms are covered in paint', 'my legs are covered in scratches from brambles'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.atMyArms',
    says: 'The writer has been at their arms or legs again.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:been|going|went|had a go|back|started|having a go) (?:at|on) my ${BODY}(?: again)?
      (?= \.|$| (?:again|long|with|since|last|and|but|tonight|so|because|every))`,
    unless: [DENIED, SPORT, SKIN_TROUBLE],
    hits: ['been at my arms again. long sleeves in this heat lol', 'went at my thighs with a compass'],
    misses: ['been on my legs all day', 'a mosquito has been at my legs again'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.bodyIsAMess',
    says: 'Arms or legs are a mess, or hidden.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:my ${BODY} (?:are|is|look|looks|is all|are all) (?:\w+ )?(?:a mess|a state|wrecked|ruined|cut up
      |shredded|scarred|stinging|in bits|covered)|long sleeves? (?:\w+ ){0,3}?(?:heat|weather|summer|hide|cover|so))\b`,
    unless: [
      SPORT,
      SKIN_TROUBLE,
      inSentence(/\b(?:paint|ink|glitter|henna|mud|uniform|interview|sun ?cream|tattoo\w*)\b/u),
    ],
    hits: ['my thighs are a mess', 'long sleeves in this heat lol'],
    misses: ['my legs are wrecked after the gym', 'my arms are covered in paint'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.hatesSelf',
    says: 'The writer hates themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    from: 'mentee',
    pattern: phrase`\b(?:hate|hating|despise|loathe|can not stand|disgusted (?:by|with|at)|sick of) my ?self\b`,
    unless: [
      DENIED,
      REPORTED,
      followedBy(
        'for (?:forgetting|missing|eating|not|leaving|buying|sleeping|spending|saying|liking)|lol',
        'in (?:photos|videos|that)',
      ),
    ],
    hits: ['i hate myself so much', 'not gonna lie i hate myself'],
    misses: ['i hate myself for missing the bus', 'i dont hate myself'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.ripSkin',
    says: 'The writer wants to rip their skin off.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\b(?:rip|ripping|claw|clawing|tear|tearing|peel|scrape|crawl out)(?:ing)? (?:off |out of |at )?my (?:own )?
      (?:skin|face|arms)\b`,
    unless: [DENIED, REPORTED, SKIN_TROUBLE],
    hits: ['i hate myself so much i want to rip my skin off', 'i claw at my arms'],
    misses: ['my sunburn makes me want to peel my skin', 'the itchy eczema i could claw my skin'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

import { after, before, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, BETWEEN, NEAR, NEAR_OR_THEY, NEARBY, PEERS } from '../harmByOthers.ts';
import { HITS, LITTLE_ONES, MY_HEAD, NO_REAL_BLOW, STRIKES } from './blows.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

/** The writer, or a person at home, is hit or hurt. */
export const VIOLENCE: readonly Rule[] = [
  {
    id: 'abuse.nearHits',
    says: 'A person at home, in charge or in a relationship with the writer hits or hurts them.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b${NEAR} ${BETWEEN}${HITS} me\b`,
    unless: NO_REAL_BLOW,
    hits: [
      'my dad hits me',
      'nobody knows my dad hits me',
      'i dont know how to say this but my dad hurts me',
      'im not ok, mums boyfriend hit me again',
      'my boyfriend keeps hitting me lol',
    ],
    misses: [
      'my dad has never hit me',
      'no one in my family hits me',
      'my dad beats me at chess',
      'my mate said my dad hits me and cried',
      'dad hit me with the biggest plate of biryani',
    ],
    source: 'corpus, trial row 1, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.nearStrikes',
    says: 'A person at home, in charge or in a relationship punches, slaps, strangles or burns the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:${NEAR_OR_THEY}|brother|sister|cousin) ${BETWEEN}${STRIKES} (?:me|my ${MY_HEAD})\b`,
    unless: [...NO_REAL_BLOW, LITTLE_ONES, inSentence(/\b(?:spicy|goalkeeper|locksmith)\b/u)],
    hits: [
      'not gonna lie he punched me',
      'my brother strangled me til i saw stars',
      'she slapped me across the face',
      'mam fella throttled me cos i ate the last of the cheese',
      'dad lamped me one last night',
    ],
    misses: [
      'he never punched me',
      'theyre kicking me out of the library',
      'the toddler bit me',
      'my little sister kicked me',
      'she slapped me a high five',
    ],
    source: 'corpus, lines g, j, k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.theyHit',
    says: 'A person whom the writer calls he, she or they hits them.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:he|she|they|someone|a man|this man|this guy|a boy) ${BETWEEN}${HITS} me\b`,
    unless: [...NO_REAL_BLOW, before(/\b(?:on stage|the news|the idea|so cute|that song) (?:\w+ ){0,3}$/u)],
    hits: [
      'he hits me',
      'im not ok he hit me in the car park',
      'nobody believes me but she hits me',
      'he hit me. but i did shout first',
    ],
    misses: [
      'nobody hits me',
      'she has never hit me',
      'he hit me for six second ball',
      'he beat me by 3 points',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'abuse.hitsOthersAtHome',
    says: 'A person at home hits another person there.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${AT_HOME_OR_THEY} ${BETWEEN}(?:beats|hits|hurts|punch(?:es|ed)|slap(?:s|ped)|kick(?:s|ed)
      |batters|beating|hitting|beat up|strangled|hit)
      [ ](?:us|mum|my (?:mum|sister|brother|nan|dad|(?:little|wee|baby|big) \w+))\b`,
    unless: [...NO_REAL_BLOW, after(/^ (?:at|in the (?:game|quiz|race))/u)],
    hits: [
      'dad gets drunk and beats us',
      'i cant sleep, my stepdad hits my mum and me',
      'nobody helps when he batters us',
    ],
    misses: ['they beat us 3-0', 'dad never hits my mum', 'she beats my sister at chess'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.peerHits',
    says: 'A brother, a sister or people of the same age hit the writer.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b${PEERS} ${NEARBY}(?:${HITS}|${STRIKES}|shov(?:es|ed|ing)|push(?:es|ed|ing)) me\b`,
    unless: [
      ...NO_REAL_BLOW,
      LITTLE_ONES,
      after(/^ in(?:to)? the (?:pool|sea|lake|canal|water|leaves|snow)\b/u),
    ],
    hits: [
      'my brother hits me',
      'not being soft but the boys at school kick me',
      'nobody stops it, people keep pushing me',
    ],
    misses: ['my brother beat me at fifa', 'my friends never hit me', 'my friend hit me up on insta'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

import { after, before, DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { BY_ANOTHER, followedBy, aboutTopic } from './wording.ts';

const PLACE = after(
  /^ (?:any more )?(?:at|in|with|on|for|until|till|early|earlier|near|today|lol|when the|by|late)(?: |$)/u,
);
const PLACES = aboutTopic(
  'school|college|uni|work|lesson|class|detention|party|shop|shift|town|country|meeting|dentist',
  'placement|city|village|wales|england|scotland|london|halls',
);
const SLEEPING_IN = aboutTopic(
  'alarm|early|late|on time|school|college|work|shift|nap|weekend|monday|exam|cosy|bed so comfy',
  'good dream|dream',
);

/** Not to be here, not to live, not to wake up. */
export const NOT_BEING_HERE: readonly Rule[] = [
  {
    id: 'selfHarm.notWantToBeHereAnyMore',
    says: 'The writer does not want to be here any more.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:do|did|would|can) not (?:\w+ ){0,2}?(?:want to |think i want to |see why i should )?
      (?:be|stay) (?:here|around) (?:any ?more|any longer|on this earth|on earth|at all|full stop)\b`,
    unless: [DENIED, REPORTED, PLACE],
    hits: [
      'i dont want to be here anymore',
      'i dont wanna be here anymore',
      'nobody gets it i cant be here anymore',
    ],
    misses: ['i dont want to be here any more at this school', 'she said she doesnt want to be here in july'],
    source: 'corpus, trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notWantToBeHere',
    says: 'The writer does not want to be here.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\bi (?:\w+ )?do not (?:\w+ ){0,2}?want to be (?:here|around|on this (?:earth|planet)|in this world)\b`,
    unless: [DENIED, REPORTED, PLACE, PLACES],
    hits: ['i dont want to be here', 'dont know i just dont want to be here i dont want to be here'],
    misses: ['i dont want to be here at school', 'i dont want to be here for the test'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notWantToLive',
    says: 'The writer does not want to live.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:do|did|would) not (?:\w+ ){0,2}?(?:want to |deserve to |care if i |wish to )(?:\w+ )?
      (?:live|be alive|exist|carry on living|lived|stay alive|keep living|die or live|be on this (?:earth|planet))
      (?: any ?more)?\b`,
    unless: [
      DENIED,
      REPORTED,
      after(
        /^ (?:any more )?(?:at|in|with|on|near|like|off|next|alone|by|here|there|abroad|away|under|my ?self|through|so far)(?: |$)/u,
      ),
    ],
    hits: ['i dont want to live any more', 'i dont want to be alive', 'nobody likes me i dont want to exist'],
    misses: ['i dont want to live in london', 'i dont want to live with my dad', 'she doesnt want to live'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.unsureAboutLiving',
    says: 'The writer is not sure of wanting to live.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:not (?:sure|know|certain) (?:if |that |whether )?i (?:\w+ )?want to|not think i (?:can|want to|will)
      |not (?:sure|know) (?:if |how )?i (?:can|will)) (?:\w+ )?(?:live|be alive|stay alive|be here any ?more|keep living
      |go on living|survive this|exist)\b`,
    unless: [REPORTED, after(/^ (?:at|in|with|on|near|there|here|next|alone|by|off|away)(?: |$)/u)],
    hits: [
      'im not sure i want to be alive',
      'i dont know if i want to live',
      'i dont think i can stay alive',
    ],
    misses: ['im not sure i want to live in halls', 'i dont know if i want to be a vet'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsOutOfLife',
    says: 'The writer wants to leave life or the world.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:want|need|wish|ready) (?:to )?(?:get |be |leave |go )?(?:out of )?
      (?:this life|my life|this world|this earth|this planet|the world)(?= \.|$| (?:for good|behind|now|so|and|because|forever))`,
    unless: [
      DENIED,
      REPORTED,
      BY_ANOTHER,
      before(/ to see $/u),
      inSentence(/\b(?:travel\w*|see the world|change|better|save|rule|back|holiday|explore)\b/u),
    ],
    hits: ['i want out of this life', 'ready to leave this world'],
    misses: ['i dont want out of this world', 'she wants to see the world'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notWantToWakeUp',
    says: 'The writer does not want to wake up.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:do|did|would|will|does) not (?:\w+ ){0,2}?(?:want to |mind |care if i |have to |hope i |wish to )
      (?:\w+ )?(?:wake|waking|woke) up\b`,
    unless: [
      DENIED,
      REPORTED,
      after(/^ (?:early|earlier|late|at|for|to|so|when|before|in|my|the|his|her|him)(?: |$)/u),
      SLEEPING_IN,
    ],
    hits: ['i dont want to wake up', 'dont wanna wake up tmrw'],
    misses: ['i dont want to wake up early', 'dont want to wake up for school'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.neverWakeUp',
    says: 'The writer wants to sleep and never wake up.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:sleep|asleep|bed) (?:\w+ )?(?:and |then |n )?(?:just )?(?:i )?
      (?:never|not|do not) (?:ever |have to |want to )?(?:wake|waking|woke) (?:back )?up\b`,
    unless: [
      DENIED,
      REPORTED,
      after(/^ (?:early|until|till|before|for|on|in time|at|when)(?: |$)/u),
      inSentence(/\b(?:alarm|late for|missed|slept through|nan|grandad|grandma|granny|hamster|dog|cat)\b/u),
    ],
    hits: [
      'i want to sleep and never wake up',
      'i wish i could go to sleep and never wake up',
      'im not ok i want to fall asleep and not wake up',
    ],
    misses: ['i fell asleep and didnt wake up until 11', 'nan went to sleep and never woke up'],
    source: 'corpus, trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.hopesNotToWake',
    says: 'The writer hopes or wonders about not waking up.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:what if|if|wish|hope|hoping|want|dream|rather|mind|okay with|imagine if|pray|praying|fine with
      |would) (?:that )?(?:i )?(?:just |could |would |to |do |did |will ){0,3}(?:not|never) (?:ever )?(?:have to )?
      (?:wake|woke|waking) up\b`,
    unless: [REPORTED, SLEEPING_IN, after(/^ (?:early|in time|for|until|to)(?: |$)/u)],
    hits: [
      'what if i just didnt wake up tmrw',
      'ngl wouldnt mind not waking up',
      'lol imagine if i just didnt wake up',
    ],
    misses: ['what if i dont wake up in time', 'i hope i never wake up late again'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.noPointInLiving',
    says: 'There is no point or reason for the writer to live.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:no|not any|what is the|not much|any|see the|a|see a|the) (?:\w+ )?(?:point|reason) (?:\w+ )?
      (?:in |of |to |for |being )?(?:me )?(?:in )?(?:still )?(?:living|alive|live|being alive|be alive|being here|be here
      |go on living|exist|existing|life|carrying on|going on|carry on living|stay alive)\b`,
    onlyIf: [/\b(?:no|not|never|what|any)\b/u],
    unless: [
      REPORTED,
      after(/^ (?:at|in|with|drawing|if (?:you|he|she|they)|so (?:early|late)|insurance|on|for)(?: |$)/u),
      PLACES,
    ],
    hits: [
      'there is no point living',
      'no reason to live',
      'i feel like theres no point being here',
      'whats the point in living',
    ],
    misses: [
      'no point being here in the office',
      'no point in revising',
      'whats the point of being here so early',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.lifeNotWorthLiving',
    says: 'Life is not worth living to the writer.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:life|living|being alive) (?:is|feels|does not feel|seems) (?:\w+ )?(?:not )?(?:\w+ )?
      (?:worth (?:it|living|it any more)|pointless|worthless|unbearable|torture|over for me)\b`,
    onlyIf: [/\b(?:not|pointless|worthless|unbearable|torture|over)\b/u],
    unless: [
      REPORTED,
      inSentence(/\b(?:without (?:wifi|coffee|pizza|chocolate|football)|is worth living|lol)\b/u),
    ],
    hits: ['life isnt worth living', 'not gonna lie life feels pointless'],
    misses: ['life is worth it', 'life isnt worth living without wifi'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.nothingToLiveFor',
    says: 'The writer has nothing to live for.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:nothing|not much|not anything) (?:\w+ )?to live for\b`,
    unless: [BY_ANOTHER],
    hits: ['i have nothing left to live for', 'ngl nothing to live for'],
    misses: ['i have so much to live for', 'he has nothing to live for'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.tiredOfLiving',
    says: 'The writer is tired of living, or hates being alive.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:done|finished|fed up|tired|sick|bored|exhausted|over|hate|hating|cba|can not be (?:bothered|arsed)
      |had enough) ?(?:with|of|by|from|to)? (?:my own |this |(?!my )\w+ )?(?:existing|exist|life|living|being alive|be alive
      |being here|being a person|my own existence|waking up every day)\b`,
    unless: [
      DENIED,
      REPORTED,
      followedBy(
        'in|with|at|near|off|on|drawing|sciences?|hacks|skills|next|out of|under|lessons?|here|with my',
        'from|like (?:this|a)|admin|guard',
      ),
      PLACES,
    ],
    hits: ['i hate being alive', 'cba existing anymore', 'im so done with life', 'sick of being here'],
    misses: ['i hate living with my brother', 'i hate life drawing', 'im not tired of life'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

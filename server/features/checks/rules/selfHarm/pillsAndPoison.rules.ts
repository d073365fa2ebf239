import { DENIED, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { BY_ANOTHER, MEDICINE, aboutTopic } from './wording.ts';

/** Pills stored up or laid out, and poison taken. */
export const PILLS_AND_POISON: readonly Rule[] = [
  {
    id: 'selfHarm.drankPoison',
    says: 'The writer has drunk bleach or another poison.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`(?:\bi (?:have |just |had |have just |actually ){0,3}|(?:^|\. )(?:just )?)
      (?:drank|drunk|swallowed|downed|drinking) (?:some |the |a load of |loads of |a bottle of |half a bottle of )?
      (?:bleach|antifreeze|acid|detergent|weed ?killer|white spirit|screen ?wash|nail varnish remover|cleaning (?:stuff|fluid)
      |(?:the )?stuff (?:under|from under) the sink)\b`,
    unless: [DENIED, BY_ANOTHER],
    hits: ['i swallowed bleach', 'ive drunk bleach', 'i drank the stuff under the sink'],
    misses: ['my dog drank bleach', 'i never drank bleach'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.storedPills',
    says: 'The writer stores up, counts out or looks at pills.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:saved up|saving up|saving|stash|stashed|stashing|hoarding|hoarded|collecting|counted|counting
      |counted out|keep counting|staring at|stare at|lined up|line up|hiding|hidden|keeping back) (?:\w+ ){0,3}?${MEDICINE}\b`,
    unless: [
      DENIED,
      aboutTopic(
        'nans?|grans?|grandads?|grandmas?|vitamins?|hay ?fever|pharmac\\w+|chemist|placement|care home',
        'ward|dog|cat|work',
      ),
    ],
    hits: ['ive been saving up my tablets', 'not gonna lie i keep counting the pills'],
    misses: ['i was counting tablets for my nan', 'i am not hiding my medication'],
    source: 'corpus, lines a-l',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.pillsLaidOut',
    says: 'Pills lie ready in front of the writer.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`\b${MEDICINE} (?:\w+ )?(?:are |is |all )?(?:saved up|lined up|laid out|counted|counted out|on (?:my
      |the) (?:desk|bed|floor|lap)|under my (?:pillow|bed|mattress)|hidden|ready)\b`,
    unless: [
      DENIED,
      inSentence(/\b(?:nans?|grans?|grandads?|mums|dads|vitamins?|hay ?fever|pharmac\w+|dog|cat)\b/u),
    ],
    hits: ['ive got the tablets lined up on my desk', 'i have the pills saved up'],
    misses: ['nans pills are laid out for the week', 'the tablets are in the bag'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.feelsIllFromPills',
    says: 'The writer took pills and feels ill.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`\b(?:took|taken|swallowed) (?:\w+ ){0,3}?(?:${MEDICINE}|something|stuff|bleach|sumthing)\b
      (?: \w+){0,6}? (?:feel|feeling|felt|can not feel|am) (?:\w+ ){0,2}?(?:weird|funny|sick|sleepy|dizzy|my legs|numb)\b`,
    unless: [
      BY_ANOTHER,
      DENIED,
      inSentence(/\b(?:travel|car ?sick|hay ?fever|headache|doctor|antibiotics?)\b/u),
    ],
    hits: ['took 12 ibuprofen earlier, feel weird now', 'i took something off a lad and i cant feel my legs'],
    misses: ['took a travel pill and feel sleepy', 'i have not taken pills i feel sick'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
];

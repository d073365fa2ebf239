import { after, before, DENIED, inSentence } from '../excuses.ts';
import { IN_FICTION, NEARBY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const PETS = before(/\b(?:dog|cat|puppy|kitten|hamster|spider|moth|sister|toddler|baby) (?:\w+ ){0,3}$/u);

/** Another person comes into the room or the bed of the writer, or watches them undressed. */
export const AT_NIGHT: readonly Rule[] = [
  {
    id: 'abuse.intoMyBed',
    says: 'Another person comes into the bed of the writer.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:comes?|came|coming|gets?|got|getting|climb(?:s|ed|ing)|sneak(?:s|ed|ing)|crawl(?:s|ed|ing)|slid) (?:into|in)
      [ ](?:my bed|bed with me)\b`,
    unless: [
      DENIED,
      IN_FICTION,
      PETS,
      inSentence(/\b(?:nightmare|camping|tent|thunder|cuddles?|fireworks)\b/u),
    ],
    hits: [
      'my foster dad comes in my bed',
      'im not ok, he got into bed with me again',
      'an older cousin used to get into bed with me on sleepovers',
    ],
    misses: [
      'the dog got into my bed',
      'my little sister came into my bed',
      'i got into my bed at 9 after a nightmare',
    ],
    source: 'corpus, lines a',
    since: '2026-11-28',
  },
  {
    id: 'abuse.roomAtNight',
    says: 'Another person comes into the room of the writer at night.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:comes?|came|coming|sneak(?:s|ed|ing)|walks|walking) (?:into|in) my (?:bed)?room (?:\w+ ){0,3}?
      (?:at night|every night|when (?:everyone|mum|dad|i am asleep|i am in bed|they)|while (?:mum|everyone|i sleep
      |i am asleep)|in the night|after everyone)`,
    unless: [DENIED, IN_FICTION, PETS],
    hits: [
      'my brother comes in my room at night and mum said dont be disgusting',
      'he comes into my room when everyone is asleep',
      'i cant sleep, dad came in my room in the night again',
    ],
    misses: ['the cat comes in my room at night', 'nobody comes in my room at night'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.comesIntoMyRoom',
    says: 'A person comes into the room of the writer.',
    kind: 'abuse',
    risk: 'moderate',
    pattern: phrase`\b(?:dad|uncle|cousin|brother|grandad|he|boyfriend|carer|they) ${NEARBY}
      (?:comes?|came|coming|sneaks?|walks?) (?:in|into) my (?:bed)?room\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      PETS,
      after(
        wording`^ (?:without|to (?:wake|say|ask|check|hoover|tell|borrow|get|steal|nick|show|play|annoy|see)|asking
          |singing|like|and (?:asked|said|turned|opened|goes|just|started|farted|stole|nicked))`,
      ),
      inSentence(
        /\b(?:knock\w*|hoover|tidy|messy?|privacy|hamster|wifi|xbox|ps5|charger|laundry|washing)\b/u,
      ),
    ],
    attention: 'review',
    hits: ['i cant sleep my dad comes in my room', 'my brother keeps coming into my room'],
    misses: ['dad comes in my room without knocking', 'my brother came in my room to borrow a charger'],
    source: 'variations of lines k',
    since: '2026-11-28',
  },
  {
    id: 'abuse.watchedUndressed',
    says: 'Another person films or watches the writer undressed or asleep.',
    kind: 'abuse',
    risk: 'high',
    pattern: phrase`\b(?:films?|filmed|filming|watch(?:es|ed|ing)|photograph(?:s|ed)|spie(?:s|d) on|spying on
      |record(?:s|ed|ing)|peeks at|walks in on|perves on)
      [ ](?:on )?me (?:\w+ )?(?:in the (?:shower|bath|toilet)|undress\w*|changing|get changed|getting changed|naked
      |while i (?:sleep|shower|change))`,
    unless: [DENIED, IN_FICTION],
    hits: ['he films me in the shower', 'no one believes me but my step dad watches me get changed'],
    misses: ['nobody watches me get changed', 'mum filmed me in the play'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

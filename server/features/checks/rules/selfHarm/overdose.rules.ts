import { after, DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { anyOf, BY_ANOTHER, clauseTopic, ENDS, MEDICINE, UP_TO_FOUR_ADVERBS } from './wording.ts';

/** The writer as the one who took something: with "i", or with the subject left out at the beginning. */
const I_TOOK = anyOf(
  '\\bi (?:have |just |had |ended up |already |only |actually |literally |went and ){0,3}',
  '(?:^|\\. |\\b(?:and|so|then|just|have) )(?:have |just ){0,2}',
).concat('(?:taken|took|swallowed|downed|necked|taking|had)');
const MANY = anyOf(
  'all|loads|lots|too many|too much|a lot|every|a whole|the whole|whole|an entire|so many|a bunch|a load|a few too many',
  'a handful|handfuls?|the rest|quite a lot|most|an? (?:pack|packet|box|bottle|strip)|two (?:packs|packets|boxes)',
  '[5-9]|[1-9]\\d{1,2}|eight|ten|twelve|fifteen|sixteen|twenty|thirty|forty|fifty',
);
const AS_TOLD = clauseTopic(
  'doctor|prescri\\w+|pharmac\\w+|hay ?fever|antibiotics?|course|vitamins?|iron|on time',
  'every (?:day|morning|night)|each (?:day|morning|night)|a day|twice a',
  'for (?:my|the|a) (?:headache|migraine|period|cold|tooth\\w*|back|knee|ankle)',
);
const THINGS = clauseTopic(
  'photos?|pics?|pictures|notes|books?|exams?|tests?|penalties|chances|classes|lessons|dogs?|kids',
  'twins|shoes|clothes|boxes|bags|biscuits|sweets|chips|chocolates?|cookies|books|screenshots',
  'measurements|orders|free kicks|courses|to the (?:tip|shop|park|charity)',
);

/** An overdose taken, meant or stored up for. */
export const OVERDOSE: readonly Rule[] = [
  {
    id: 'selfHarm.tookManyPills',
    says: 'The writer has taken a large number of pills.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`${I_TOOK} (?:like |about |nearly |around |over |another )?${MANY} (?:of )?(?:\w+ ){0,3}?${MEDICINE}\b`,
    unless: [
      BY_ANOTHER,
      DENIED,
      AS_TOLD,
      inSentence(/\b(?:last (?:week|month|year)|(?:weeks?|months?|years?) ago|when i was|photo|pretend)\b/u),
    ],
    hits: [
      'i took 16 paracetamol',
      'ive taken 20 paracetamol lol',
      'im not ok ive taken loads of paracetamol',
      'taken a load of my mams tablets',
      'ive just taken all my pills',
    ],
    misses: [
      'i took 2 paracetamol for my headache',
      'i havent taken all my pills',
      'i took all my antibiotics like the doctor said',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.tookManyPillsBefore',
    says: 'The writer took a large number of pills some time ago.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`${I_TOOK} (?:like |about |nearly |around |over |another )?${MANY} (?:of )?(?:\w+ ){0,3}?${MEDICINE}\b`,
    onlyIf: [/\b(?:last (?:week|month|year)|(?:weeks?|months?|years?) ago|when i was)\b/u],
    unless: [BY_ANOTHER, DENIED, AS_TOLD],
    hits: ['i took 20 paracetamol last month', 'i swallowed a whole box of pills when i was 13'],
    misses: ['i took 2 paracetamol last week', 'last week i took all my antibiotics'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.tookThemAll',
    says: 'The writer has taken all of them.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`${I_TOOK} (?:them all|all of them|the lot|the whole (?:lot|box|bottle|packet|pack|strip|thing)
      |every (?:one of them|last one)|all of it|way too many|too many|so many|too many of them)${ENDS}`,
    unless: [BY_ANOTHER, DENIED, THINGS],
    hits: [
      'i took them all',
      'i took all of them',
      'ive took them all',
      'not gonna lie ive just swallowed the lot',
      'i took the whole box',
    ],
    misses: ['i took them all to the park', 'i took all of them back', 'i took them all back to the library'],
    source: 'trial row 9, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.tookEverything',
    says: 'The writer has taken everything that was in the cupboard.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`${I_TOOK} (?:everything|whatever was|all that was|anything|stuff|something|the stuff
      |some stuff) (?:\w+ ){0,2}?(?:in|from|out of|under) (?:\w+ ){0,2}?(?:cupboards?|cabinet|bathroom|medicine|drawer|sink)\b`,
    unless: [
      BY_ANOTHER,
      DENIED,
      inSentence(/\b(?:moving|cleaned?|tidied|wash(?:ed)?|recycl\w+|cook\w*|sorted)\b/u),
    ],
    hits: ['ive taken everything in the cupboard', 'i just took everything out of the medicine cabinet'],
    misses: [
      'i took everything out of the cupboard and cleaned it',
      'i havent taken anything from the cupboard',
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.tookSomePills',
    says: 'The writer took pills, and says no more.',
    kind: 'selfHarm',
    risk: 'moderate',
    from: 'mentee',
    pattern: phrase`\bi (?:have |just |had |have just |went and ){0,3}(?:took|taken
      |swallowed) (?:some |the |some of the |mums |my mums |my dads |dads )?(?:pills|tablets)
      (?= \.|$| (?:and|last night|but|again|today|tonight))`,
    unless: [DENIED, AS_TOLD],
    hits: ['no one knows i took pills', 'i just took some tablets and'],
    misses: ['i took my tablets', 'i took the pills out of the bag'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.overdosed',
    says: 'The writer has taken an overdose.',
    kind: 'selfHarm',
    risk: 'imminent',
    pattern: phrase`(?:\bi (?:have |just |have just |nearly |actually )?|(?:^|\. )(?:just )?)
      (?:overdosed|(?:taken|took|taking|had) an? (?:\w+ )?(?:overdose|od))\b`,
    unless: [
      DENIED,
      BY_ANOTHER,
      REPORTED,
      after(
        /^ (?:of|on) (?!(?:\w+ ){0,2}(?:pills|tablets|paracetamol|ibuprofen|meds|medication|sleeping|antidepressants|codeine|sertraline|purpose|\w+day|the))/u,
      ),
      inSentence(/\b(?:last|ago|when i was|year \d+|in (?:\d+|first year|sixth form))\b/u),
    ],
    hits: ['i have taken an overdose', 'im scared i overdosed', 'took an overdose'],
    misses: ['i overdosed on chocolate', 'i never took an overdose', 'my cousin overdosed'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.overdosedBefore',
    says: 'The writer took an overdose some time ago.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`(?:\bi (?:(?!not |never )\w+ ){0,2}?|(?:^|\. ))(?:overdosed|od would|(?:taken|took|had) an? (?:\w+ )?
      (?:overdose|od))\b`,
    unless: [
      DENIED,
      BY_ANOTHER,
      REPORTED,
      after(
        /^ (?:of|on) (?!(?:\w+ ){0,2}(?:pills|tablets|paracetamol|ibuprofen|meds|medication|sleeping|antidepressants|codeine|sertraline|purpose|\w+day|the))/u,
      ),
    ],
    hits: [
      'i took an overdose last month',
      'had a od last yr and nobody came to see me',
      "i od'd on saturday and slept it off",
    ],
    misses: ['i never took an overdose', 'i overdosed on netflix last year'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsToOverdose',
    says: 'The writer means or wants to take an overdose.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:want|going|need|tempted|planning|plan|about|might|will|could|urge|thinking|thought|think|trying|tried
      |just) (?:to |of |about )?${UP_TO_FOUR_ADVERBS}(?:overdose|od|overdosing|take an? (?:\w+ )?
      (?:overdose|od)|taking an overdose|take all (?:of )?(?:\w+ ){0,3}?${MEDICINE})\b`,
    unless: [
      DENIED,
      BY_ANOTHER,
      REPORTED,
      after(
        /^ (?:of|on) (?!(?:\w+ ){0,2}(?:pills|tablets|paracetamol|ibuprofen|meds|medication|sleeping|antidepressants|codeine|sertraline|purpose|\w+day|the))/u,
      ),
    ],
    hits: [
      'i want to overdose',
      'im not ok im thinking of taking an overdose',
      'im going to take all of these tablets now',
    ],
    misses: ['im not going to overdose', 'going to overdose on chocolate at easter'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsToTakeThemAll',
    says: 'The writer means to take all of them.',
    kind: 'selfHarm',
    risk: 'imminent',
    from: 'mentee',
    pattern: phrase`\b(?:going to|about to|want to|might|will|thinking of|thinking about|could|ready to) (?:just )?
      (?:take|taking|swallow|swallowing|neck|down) (?:them all|all of them|the whole (?:lot|box|bottle|packet|pack)|the lot
      |every (?:one of them|last one))${ENDS}`,
    unless: [DENIED, REPORTED, BY_ANOTHER, THINGS],
    hits: ['im going to take them all', 'im gonna take the whole bottle'],
    misses: ['im going to take them all to the park', 'im not going to take them all'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.wantsToTakePills',
    says: 'The writer has pills and means to take them.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:going to|about to|want to|might|ready to) (?:just )?(?:take|swallow|neck|down) (?:them|some pills|pills
      |the pills|the tablets)${ENDS}`,
    onlyIf: [/\b(?:pills|tablets|paracetamol|ibuprofen|codeine|packets?)\b/u],
    unless: [DENIED, REPORTED, BY_ANOTHER, THINGS, AS_TOLD],
    hits: ['ive got pills and im going to take them', 'im gonna take the pills'],
    misses: ['ive got my exam books im going to take them', 'im not going to take them'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.nearlyOverdosed',
    says: 'The writer nearly took an overdose.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:nearly|almost) (?:overdosed|(?:took|swallowed|downed) ${MANY} (?:of )?(?:\w+ ){0,3}?${MEDICINE})\b`,
    unless: [BY_ANOTHER, after(/^ on (?!pills|tablets|paracetamol|purpose)/u)],
    hits: ['almost took all my pills', 'not gonna lie i nearly overdosed'],
    misses: ['she nearly overdosed', 'i nearly overdosed on chocolate'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
];

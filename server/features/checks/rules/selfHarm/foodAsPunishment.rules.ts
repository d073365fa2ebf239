import { after, DENIED, inSentence, REPORTED } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { aboutTopic } from './wording.ts';

const ILLNESS_OR_FAST = aboutTopic(
  'bug|ill|virus|pregnan\\w*|food poisoning|car ?sick|ramadan|lent|fast(?:ed|ing) for|charity|poorly',
  'flu|operation|dentist|tummy|stomach bug|braces|hay ?fever|worry|nerves|hungover|hangover',
  'wardrobe|followers|photos|stalin|history|emails?|inbox|closet|camera roll|meat|dairy|sweets',
  'chocolate|sugar',
);

/** Not eating and being sick as a way to hurt or to control oneself. */
export const FOOD_AS_PUNISHMENT: readonly Rule[] = [
  {
    id: 'selfHarm.makesSelfSick',
    says: 'The writer makes themselves sick.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:make|making|made) my ?self (?:sick|throw up|puke|vomit|be sick)\b`,
    unless: [
      DENIED,
      REPORTED,
      ILLNESS_OR_FAST,
      after(/^ (?:laughing|eating|on|worrying|with|spinning|watching)(?: |$)/u),
    ],
    hits: ['i make myself sick after meals', 'i keep making myself sick after tea so i can stay under 45'],
    misses: ['i made myself sick with worry', 'i dont make myself sick', 'made myself sick on sweets'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.throwsUpMeals',
    says: 'The writer throws up after meals.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`(?:\bi (?:(?!not |never |used )\w+ ){0,4}?|(?:^|\. )(?:been |keep |kept |still |always )?)
      (?:throw|threw|throwing|puke|vomit|bring|brought|bringing|chuck|sick) (?:it |everything |my food |them )?(?:all )?
      (?:back )?(?:up|after) (?:\w+ )?(?:after |every )?(?:\w+ ){0,2}?(?:meals?|eat|eating|food|dinner|lunch|tea|time i eat)\b`,
    unless: [DENIED, ILLNESS_OR_FAST],
    hits: ['i throw up after every meal', 'i always bring it back up after dinner'],
    misses: ['i threw up after dinner with a bug', 'i dont throw up after meals'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.purges',
    says: 'The writer purges.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:purge|purged|purging|fingers down my throat|bing(?:e|ed|ing) and (?:then )?
      (?:threw|throw|sick|puked|purged?))\b`,
    unless: [
      DENIED,
      REPORTED,
      ILLNESS_OR_FAST,
      inSentence(/\b(?:the purge|film|movie|stuff|clothes|bedroom|room|phone|apps|medieval|soviet)\b/u),
    ],
    hits: ['purged 3 times today', 'not lying i still purge'],
    misses: ['i purged my wardrobe', 'we watched the purge', 'i never purge'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.starvesSelf',
    says: 'The writer starves themselves.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:starve|starved|starving) my ?self\b`,
    unless: [
      DENIED,
      REPORTED,
      ILLNESS_OR_FAST,
      after(/^ (?:for (?:the|this) (?:buffet|roast|meal|takeaway)|all day for|before the)(?: |$)/u),
    ],
    hits: ['i have been starving myself', 'starving myself is the only thing im good at'],
    misses: ['im not starving myself', 'starved myself all day for the carvery'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.stoppedEating',
    says: 'The writer has stopped eating.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\bi (?:(?!not |never )\w+ ){0,3}?(?:stopped|quit|gave up|given up|stop) eating
      (?= (?:again|properly|because|so|when|for (?:days|a)|since|lunch|and|but|at (?:school|all)|much|altogether|completely))`,
    unless: [DENIED, REPORTED, ILLNESS_OR_FAST],
    hits: ['i have stopped eating again', 'when i was 17 i stopped eating properly too'],
    misses: ['i stopped eating meat', 'my hamster stopped eating'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.stoppedEatingUnsaid',
    says: 'The writer has stopped eating, and says no more.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\bi (?:(?!not |never )\w+ ){0,3}?(?:stopped|quit|given up) eating(?= \.|$)`,
    unless: [DENIED, REPORTED, ILLNESS_OR_FAST],
    hits: ['i have stopped eating', 'im not ok i stopped eating'],
    misses: ['my hamster stopped eating', 'i have not stopped eating'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notEatenForDays',
    says: 'The writer has not eaten for days.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:have|had|do|did) not (?:\w+ )?(?:eat|eaten|eating|ate|had (?:a |any )?(?:\w+ )?
      (?:meal|food)) (?:\w+ ){0,2}?(?:in|for|since) (?:\w+ ){0,2}?(?:days?|week|weeks|monday|tuesday|wednesday|thursday|friday
      |saturday|sunday)\b`,
    unless: [
      REPORTED,
      ILLNESS_OR_FAST,
      inSentence(/\b(?:pizza|kebab|mcdonalds|greggs|he|she|they|hamster|cat|dog|rabbit)\b/u),
    ],
    hits: ['i havent eaten in four days because im fat', 'havent eaten since sunday and i feel proud of it'],
    misses: ['i havent eaten meat for a week', 'the cat has not eaten since monday'],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.proudOfNotEating',
    says: 'The writer is proud of not eating, or guilty about eating.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:proud|guilty|strong|in control|powerful|disgusting|clean) (?:\w+ ){0,3}?
      (?:of|about|when|for|that i am|after|if) (?:\w+ ){0,2}?(?:not eating|do not eat|starving|skipping (?:meals|food|lunch)
      |being empty|feeling empty|eating (?:anything|at all|food|dinner|lunch)|i eat|hungry)\b`,
    unless: [REPORTED, ILLNESS_OR_FAST, inSentence(/\b(?:last (?:biscuit|slice)|eating all)\b/u)],
    hits: ['i feel guilty after eating anything', 'i feel proud when i dont eat'],
    misses: ['guilty for eating the last biscuit', 'proud of not eating sweets for lent'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.notDeserveFood',
    says: 'The writer does not deserve to eat, or skips meals as a punishment.',
    kind: 'selfHarm',
    risk: 'moderate',
    pattern: phrase`\b(?:(?:do|did) not deserve (?:to eat|food|dinner|a meal|lunch|tea)|skip
      (?:ping|ped)? (?:meals|food|lunch|dinner|tea)\b(?: \w+){0,4}? (?:punish|fat|weight|thin|skinny|calories|hate)\w*)`,
    unless: [REPORTED, ILLNESS_OR_FAST],
    hits: ['i dont deserve to eat', 'i skip meals to punish my body'],
    misses: ['he doesnt deserve dinner', 'i skip lunch for band practice'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.skipsInsulin',
    says: 'The writer leaves out insulin or medicine to hurt themselves or lose weight.',
    kind: 'selfHarm',
    risk: 'high',
    pattern: phrase`\b(?:skip|skipping|skipped|stopped taking|not taking|not been taking|leaving out|missing) my (?:insulin|meds
      |medication|tablets|inhaler)\b`,
    onlyIf: [/\b(?:on purpose|weight|thin|skinny|need them|point|deliberately|die|not need)\b/u],
    unless: [DENIED, REPORTED],
    hits: ['ive been skipping my insulin on purpose', 'i stopped taking my meds because i wont need them'],
    misses: ['i keep missing my insulin cos pe runs late', 'im not skipping my insulin on purpose'],
    source: 'lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.countsCalories',
    says: 'The writer eats a few hundred calories.',
    kind: 'selfHarm',
    risk: 'moderate',
    attention: 'review',
    pattern: phrase`\bonly (?:eat|eating|ate|eaten|had|having|allowed|allow my ?self) (?:\w+ )?[1-9]\d{1,2} (?:calories|cals
      |kcal)\b`,
    unless: [REPORTED],
    hits: ['i only eat 300 calories', 'only had 200 cals today'],
    misses: ['this bar is only 90 calories', 'i only eat 2000 calories'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
];

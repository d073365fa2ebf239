import { after, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { GAME_OR_PEST, MEDICINE } from './wording.ts';

/** Asking what a dose or a poison does. */
export const ASKING_ABOUT_DOSES: readonly Rule[] = [
  {
    id: 'selfHarm.asksHowMuchIsTooMuch',
    says: 'The writer asks how much of a medicine is too much.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\bhow (?:many|much) (?:\w+ ){0,2}?${MEDICINE} (?:\w+ ){0,3}?(?:too many|too much|dangerous|enough|bad|safe
      |fatal|lethal|at once|in one go|hurt me|an overdose|to take)\b`,
    hits: ['i keep googling how many paracetamol is too many', 'how many sertraline at once is dangerous'],
    misses: ['how many paracetamol did nan buy', 'how much homework is too much'],
    source: 'corpus, lines a-l',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksIfItKills',
    says: 'The writer asks whether something would kill them.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:can|could|do|would|will|does|if) (?:i|you|people|someone|it|they|one) (?:\w+ )?
      (?:die|overdose|od|kill (?:me|you|my ?self|your ?self)) (?:from|on|off|by|if) (?:\w+ ){0,3}?
      (?:${MEDICINE}|pills|bleach|cutting|bleeding|starving|not eating|vodka|aerosol|antifreeze|the ones|fridge|jump\w*
      |height)\b`,
    unless: [inSentence(/\b(?:chemistry|biology|the dog|my dog|my cat|rabbit|hamster)\b/u)],
    hits: [
      'can you overdose on ibuprofen',
      'can you die from not eating',
      'could i overdose on the ones from boots',
    ],
    misses: ['can you die from boredom', 'can you overdose on maths'],
    source: 'lines k',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksIfPillsKill',
    says: 'The writer asks whether a medicine kills.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:does|do|would|will|can|could|is|are) (?:taking )?(?:\d+ |too many |a whole (?:box
      |packet) of )?${MEDICINE} (?:\w+ ){0,3}?(?:kill (?:me|you|someone|a person)|fatal|lethal|enough to die)\b`,
    unless: [GAME_OR_PEST],
    hits: [
      'can paracetamol kill you',
      'is 20 paracetamol enough to kill me',
      'does taking 20 paracetamol kill you',
    ],
    misses: ['can paracetamol kill bacteria', 'does calpol help with a cold'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksWhatATakenDoseDoes',
    says: 'The writer asks what happens after taking many pills or poison.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:what (?:happens|would happen|will happen|does it do)|how (?:bad|dangerous) is it|will i (?:die|be ok
      |be okay)|would i (?:die|be ok)|is it bad) (?:\w+ )?if (?:i|you|someone) (?:\w+ )?
      (?:take|took|taken|have|swallow|swallowed|drink|drank) (?:\w+ ){0,3}?(?:all|loads|lots|too many|too much|a whole|[5-9]
      |[1-9]\d+|ten|twenty|thirty|bleach|antifreeze)\b`,
    unless: [
      GAME_OR_PEST,
      after(
        /^ (?:of )?(?:my |the )?(?:classes|exams?|modules|wrong|turns|a ?levels?|gcses?|days|weeks|time)/u,
      ),
    ],
    hits: ['what happens if i take 30 paracetamol', 'will i die if i drink bleach'],
    misses: ['what happens if i take 2 classes', 'what happens if you take all the wrong turns'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
  {
    id: 'selfHarm.asksWhichPills',
    says: 'The writer asks which medicine or poison kills.',
    kind: 'selfHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:which|what) (?:\w+ )?(?:${MEDICINE}|poisons?|chemicals?|drugs?) (?:\w+ ){0,2}?
      (?:kill|kills|killing|fatal|lethal|deadly|strong enough)\b`,
    unless: [GAME_OR_PEST],
    hits: ['which pills kill you', 'what tablets would kill someone'],
    misses: ['which pills help with hay fever', 'which drugs kill bacteria'],
    source: 'plain cries and variations',
    since: '2026-11-28',
  },
];

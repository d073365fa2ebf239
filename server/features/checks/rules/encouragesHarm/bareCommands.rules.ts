import { around, ASKED_BY_OTHERS } from '../conductExcuses.ts';
import { after, before } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';
import { NOT_A_COMMAND } from './words.ts';

/** The command to die without any words that lead up to it. */
export const BARE_COMMANDS: readonly Rule[] = [
  {
    id: 'encouragesHarm.mentorCommandsDeath',
    says: 'A mentor writes the bare command: "you are brave, kill yourself".',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:kill|hang|drown|shoot|neck|unalive|starve|cut|hurt|harm|burn) your ?self|end your (?:own )?life
      |end it all|end it(?= \.|$| now| tonight| then)|drink bleach|slit your wrists|take an overdose)\b`,
    unless: [
      before(around`(?:^| )(?:not|never|you|would|will|might|may|could|can|ever|or|actually|did|people|they|had|have|has|having
        |been|i|to)(?: (?:try to|want to|actually|really|ever|even))? $`),
      before(around`(?:^| )(?:want|wanting|going|thinking|plan|planning|tempted|urge|trying|tried|need|thoughts?|you) (?:to
        |and) (?:just )?$`),
      ASKED_BY_OTHERS,
      after(around`^ (?:some|a |short|off|slack|on |while|by accident|laughing|with work|over|trying to|at the gym|for (?:a
        |the) )`),
    ],
    hits: [
      'you are brave, kill yourself',
      'youre brave kill yourself',
      'nobody is coming so kill yourself',
      'dont be a coward hang yourself',
    ],
    misses: [
      'please dont kill yourself',
      'have you thought about how you would kill yourself?',
      'are you going to kill yourself tonight?',
      'when you say you want to kill yourself i believe you',
      'dont kill yourself over the essay',
    ],
    source: 'trial row 1',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.commandsDeath',
    says: 'The writer begins a clause with the bare command to die.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\b(?:(?:kill|hang|drown|shoot|neck|unalive|starve|cut) your ?self|end your (?:own )?life|drink bleach
      |slit your wrists)\b`,
    unless: [
      NOT_A_COMMAND,
      after(around`^ (?:some|a|short|slack|shaving|off from|laughing|is|was|are|with|or|to|means)(?: |$)`),
    ],
    hits: [
      'hang yourself',
      'k1ll yours3lf',
      'end your life, its easier',
      'starve yourself, it works',
      'not joking, kill yourself',
    ],
    misses: [
      'how to kill yourself without pain',
      'whats the best way to kill yourself',
      'how do u kill urself',
      'cut yourself some slack',
      'they say kill yourself every day',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.kys',
    says: 'A mentee writes "kys" to the other.',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentee',
    pattern: phrase`\bkys\b`,
    unless: [
      NOT_A_COMMAND,
      after(around`^ (?:is|was|to me|at me|to myself|every|in|on|under|means?|stands|all|again and again|or|then i said|comments?
        |messages?)(?: |$)`),
    ],
    hits: ['kys', 'k y s', 'just kys nobody cares', 'kys nobody likes u'],
    misses: [
      'kys is what i tell myself every day',
      'people at school say kys to me',
      'everyone tells me to kys',
      'lad in the game kept telling me kys so i muted him',
    ],
    source: 'corpus, trial row 9',
    since: '2026-11-28',
  },
  {
    id: 'encouragesHarm.mentorKys',
    says: 'A mentor writes "kys".',
    kind: 'encouragesHarm',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\bkys\b`,
    unless: [
      ASKED_BY_OTHERS,
      before(around`(?:^| )(?:what does|what is|when|say|saying|said|called|write|wrote|writing|posted|the word|the letters|like
        |by|typed|call it|read|called you) $`),
      after(
        around`^ (?:to you|at you|is not|means?|stands for|in the|comments?|messages?|under your|as a joke)`,
      ),
    ],
    hits: ['kys lol', 'not being funny but kys', 'i think you should kys'],
    misses: [
      'what does kys mean?',
      'people who write kys to you are cruel',
      'they told you to kys, that is bullying',
    ],
    source: 'corpus, lines k',
    since: '2026-11-28',
  },
];

import { DENIED, inSentence } from '../excuses.ts';
import { IN_A_GAME, IN_FICTION, LOVED, NEARBY, THEY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const OVER = inSentence(
  wording`\b(?:(?:last|years?|months?|weeks?) (?:ago|week|month|year)|when (?:i|she|he) was|by accident|home now
    |at home now|recovered|insulin|years ago)\b`,
);
const MEDICINE =
  '(?:pills|tablets|drugs|paracetamol|antidepressants|sleeping (?:pills|tablets)|meds|medication)';

/** A person near the writer, or the writer, needs a doctor now. */
export const MEDICAL: readonly Rule[] = [
  {
    id: 'danger.lovedOneOverdosed',
    says: 'A person close to the writer has taken an overdose.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:${LOVED}|${THEY}) (?:\w+ ){0,3}?(?:taken|took|had|swallowed) ${NEARBY}(?:an overdose|overdose
      |(?:loads|lots|a lot|all|most|a load) of (?:\w+ )?${MEDICINE}|(?:too many|all (?:her|his|their|the)) (?:\w+ )?${MEDICINE})\b`,
    unless: [UNTRUE, IN_FICTION, IN_A_GAME, OVER],
    hits: [
      'my sister has taken an overdose',
      'not joking my mum took loads of her tablets n i cant wake her',
    ],
    misses: ['my friend took an overdose years ago', 'my mum took her tablets'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.willNotWake',
    says: 'A person close to the writer does not wake or breathe.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:${LOVED}|${THEY}) (?:\w+ ){0,7}?(?:will not wake up|will not wake|is not breathing
      |not breathing|is unconscious|stopped breathing|is not waking up|has collapsed|collapsed|is bleeding (?:a lot|badly
      |everywhere)|is having a seizure|is foaming|has gone blue|is blue)\b`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      OVER,
      inSentence(
        wording`\b(?:alarm|for school|before (?:noon|\d+|eight|nine|ten|eleven|lunch)|on time|early|nap|snoring|lazy|hungover|lol|mannequin|laughing
          |on the sofa|tent|roof|bridge|first aid|cpr)\b`,
      ),
    ],
    hits: [
      'my friend just took loads of pills and wont wake up',
      'mum wont wake up',
      'nobody is here and my dad stopped breathing',
    ],
    misses: ['my brother wont wake up for school', 'the mannequin in first aid, she is not breathing'],
    source: 'corpus, lines a-j',
    since: '2026-11-28',
  },
  {
    id: 'danger.canNotWakeThem',
    says: 'The writer cannot wake a person.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\bi can not wake (?:him|her|them|my (?:mum|dad|friend|mate|sister|brother|nan|grandad|boyfriend
      |girlfriend|baby)|mum|dad|nan)\b`,
    unless: [IN_FICTION, inSentence(/\b(?:for school|for work|alarm|nap|early|lazy|hungover)\b/u)],
    hits: ['mum took loads of her tablets n i cant wake her', 'i cant wake my nan'],
    misses: ['i cant wake him for school', 'i can wake her later'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.spiked',
    says: 'The drink of the writer was spiked.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bdrink (?:was|got|might have been|has been|had been|is) (?:\w+ )?spiked\b|\b(?:spiked
      |drugged) (?:me|my drink)\b|\bi (?:was|think i was|got|have been|have just been|think i have been) (?:spiked
      |drugged)\b
      |\b(?:put|slipped) something in my drink\b|\bsomething (?:\w+ )?in my drink\b`,
    unless: [
      DENIED,
      IN_FICTION,
      inSentence(
        /\b(?:before (?:the|my) (?:op|operation)|dentist|fly|wasp|ice cube|training|poster|campaign|chilli|salt as a joke)\b/u,
      ),
    ],
    hits: [
      'i think my drink was spiked',
      'im not drunk ive been spiked i think',
      'he put something in my drink. woke up',
    ],
    misses: ['nah i was not spiked', 'a fly, something in my drink'],
    source: 'corpus, lines a-k',
    since: '2026-11-28',
  },
  {
    id: 'danger.someoneHurtNow',
    says: 'A person has been stabbed or is dying before the writer.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\b(?:someone|somebody|a boy|a lad|a man|a girl|my (?:mate|friend|brother|cousin))
      [ ](?:has |have |just |has just |is |got |was |been |getting |being ){1,3}(?:stabbed
      |shot|shanked|bleeding (?:out|everywhere|loads))(?= (?:in front of me|outside|here|now|right now|next to me
      |and (?:i|there|he))| \.|$)`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      OVER,
      inSentence(/\b(?:news|documentary|nose ?bleed|vaccine|photo|on set)\b/u),
    ],
    hits: ['someone got stabbed in front of me', 'not joking a lad just got stabbed outside'],
    misses: ['someone got shot in the film', 'a man got stabbed years ago outside'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.thinksDead',
    says: 'The writer thinks that a person beside them is dead.',
    kind: 'danger',
    risk: 'imminent',
    pattern: phrase`\bi think (?:my (?:mum|dad|friend|mate|sister|brother|nan|grandad|boyfriend|girlfriend|baby)|he
      |she|they) (?:is|are|has|might be|could be) (?:dead|dying|died|stopped breathing|overdosed|unconscious)\b`,
    unless: [
      IN_FICTION,
      IN_A_GAME,
      inSentence(
        /\b(?:hamster|fish|cat|dog|phone|inside|of (?:boredom|embarrassment)|laughing|episode|season)\b/u,
      ),
    ],
    hits: ['i think my friend is dead', 'not sure what to do i think shes dying'],
    misses: ['i think he is dead in season 2 of the series', 'i think my hamster is dead'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

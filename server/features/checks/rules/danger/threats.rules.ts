import { after, before, DENIED, inSentence } from '../excuses.ts';
import { AT_HOME_OR_THEY, IN_A_GAME, IN_FICTION, TAUGHT, THEY, UNTRUE } from '../harmByOthers.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';
import { IDIOM, SPORT_OR_GAME } from './notThreats.ts';

const HARM = '(?:kill|stab|hurt|shoot|beat|batter|burn|rape|bang|shank|slash|slice|murder|attack)';
const VICTIM =
  '(?:me|us|my (?:mum|dad|sister|brother|family|nan|mate|boyfriend|girlfriend|little \\w+)|her|him)';

/** Others threaten the writer. */
export const THREATS: readonly Rule[] = [
  {
    id: 'danger.threatens',
    says: 'Another person threatens to hurt the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bthreaten\w* (?:\w+ ){0,3}?(?:to )?(?:${HARM}|get|find|harm) ${VICTIM}\b|\b(?:death|rape) threats?\b`,
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      TAUGHT,
      before(/(?:^| )i (?:\w+ )?$/u),
      inSentence(/\b(?:youtuber|streamer|celeb\w*|politician|footballer|an mp|referee)\b/u),
    ],
    hits: [
      'someone is threatening to hurt me',
      'not exaggerating he threatened to kill my mum',
      'i keep getting death threats',
    ],
    misses: ['nobody threatened to hurt me', 'that streamer got death threats'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.saysWillHurt',
    says: 'Another person said that they will hurt or kill the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:${AT_HOME_OR_THEY}|someone|brothers?|cousins?|boys|girls|lads?|people|gang|olders|guy
      |man) (?:has |have |keeps? |just )?(?:said|says|saying|told me|threatened|threatening|swore|swears|promised
      |texted me|keeps saying) (?:\w+ ){0,3}?
      (?:is |are |will |would |going |that |he |she |they )*(?:going to |to |will |would )(?:\w+ )?${HARM} ${VICTIM}\b`,
    unless: [UNTRUE, IN_FICTION, IN_A_GAME, IDIOM, SPORT_OR_GAME],
    hits: [
      'my dad said hes going to kill me',
      'not a joke they said they will stab me after school',
      'my boyfriend said he will kill me if i leave',
    ],
    misses: [
      'mum said she would kill me if i got another detention',
      'they never said they would hurt me',
      'she said she will beat me at chess',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.saysWillGet',
    says: 'Another person said that they will get, find or jump the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:${AT_HOME_OR_THEY}|someone|brothers?|cousins?|boys|girls|lads?|people|gang|olders|guy
      |man) (?:has |have |keeps? |just )?(?:said|says|saying|told me|threatened|swore|promised
      |texted me) (?:\w+ ){0,3}?
      (?:going to |will |would |come )(?:\w+ )?(?:get|find|jump|finish|end|do|come for) (?:me|us|my (?:sister|brother
      |mum|family|nan))(?= \.|$| (?:for (?:this|that|it|snitching|grassing|what)|when|back for|after|if|one day
      |on (?:the way|monday)))`,
    unless: [
      UNTRUE,
      IN_FICTION,
      IN_A_GAME,
      IDIOM,
      SPORT_OR_GAME,
      inSentence(/\b(?:lift|pick up|present|coffee|station|birthday|from (?:school|work|the))\b/u),
    ],
    hits: [
      'i am carrying a knife because they said they will get me',
      'i owe these lads 600 quid n they said theyll come for my sister',
      'not safe, he said hes gonna get me',
    ],
    misses: ['dad said he will get me from school', 'they said they will find me a present'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.streetThreat',
    says: 'Others want to stab, jump or shank the writer.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:shank|stab|slash|slice up|bang out|shoot|wet up|jump|duppy) (?:me|us|my (?:brother|mate|mates
      |cousin|sister|mum|face))\b|\b(?:get|got|getting) (?:shanked|shanks)\b`,
    onlyIf: [
      /\b(?:said|says|saying|threat\w*|going to|will|told|texted|messag\w+|wants? to|want to|tomorrow|tmrw|outside school|waiting)\b/u,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      SPORT_OR_GAME,
      before(/(?:^| )(?:i|nurse|doctor|if you|please|just) (?:\w+ ){0,3}$|^$/u),
      inSentence(
        wording`\b(?:laser|paintball|nerf|water|queue|ahead|forward|photo|film|hoop|vaccine|needle|jab|injection
          |in the back|headshots?|mean tweet|joke|someone please)\b`,
      ),
    ],
    hits: [
      'some lad said hes gonna shank me at the bus stop tmrw',
      'nobody believes me but they want to jump me',
      'they want to stab my brother',
    ],
    misses: ['the nurse is going to stab me with a needle', 'he will shoot me in paintball'],
    source: 'corpus, lines c, k',
    since: '2026-11-28',
  },
  {
    id: 'danger.nextTime',
    says: 'The writer is told that next time will be worse.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\bnext time (?:they|he|she|it|i) (?:will|would|is going to|are going to|is|are) (?:\w+ )?(?:use it
      |kill|stab|shoot|cut me|hurt|be (?:worse|me|a bullet)|not miss)\b`,
    unless: [IN_FICTION, IN_A_GAME, SPORT_OR_GAME, DENIED],
    hits: ['they said next time theyll use it', 'he said next time he will kill me'],
    misses: ['next time it will be worse, said the referee at the match', 'next time i will win'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.waitingForMe',
    says: 'Others wait for the writer to hurt them.',
    kind: 'danger',
    risk: 'high',
    pattern: phrase`\b(?:${THEY}|lads?|boys|girls|people|gang|olders|someone|five of them) (?:\w+ ){0,3}?(?:waiting
      |waitin) (?:for (?:me|us)|outside)\b`,
    onlyIf: [
      /\b(?:hiding|scared|toilets?|knife|jump|beat|batter|kick(?:ing)? off|hurt|fight|threat\w*|can not leave|not safe|bat)\b/u,
    ],
    unless: [
      DENIED,
      IN_FICTION,
      IN_A_GAME,
      inSentence(/\b(?:table|lift|party|surprise|bus|taxi|uber|to start|toilet break|need the)\b/u),
      after(/^ for (?:the|my|a) /u),
    ],
    attention: 'review',
    hits: [
      'they said theyre waiting for me after school with a knife, im in the toilets',
      'lads are waiting outside to batter me',
    ],
    misses: ['they are waiting for me at the party', 'mum is waiting outside'],
    source: 'lines a, k',
    since: '2026-11-28',
  },
];

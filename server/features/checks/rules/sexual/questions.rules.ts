import { around, DONE_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const CLINICAL =
  inSentence(around`\b(?:nurse|clinic|gp|contraception|sexual health|consent|against your will|make you|made you|forced|hurt you
    |touched you)\b`);
const ABOUT_HARM = before(
  /(?:^| )(?:whether|if|that|did he|did she|did they|he|she|they|asked) (?:\w+ ){0,2}$/u,
);

/** Questions about sex, the body and partners. */
export const SEXUAL_QUESTIONS: readonly Rule[] = [
  {
    id: 'sexual.everDoneAnything',
    says: 'The writer asks whether the other has had sex.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\bhave you (?:ever )?(?:\w+ )?(?:(?:done (?:anything|it|stuff|things|that)|been|slept|gone all the way|had sex
      |got off) with (?:a |any |an? older )?(?:boys?|girls?|guys?|man|men|woman|women|anyone|anybody|someone|him|her)
      |gone all the way|had sex|lost your virginity|touched yourself)\b`,
    unless: [
      after(
        around`^ (?:to|about|on|who|that (?:you )?(?:trust|talk)|in your (?:class|family|school)|for help|since)`,
      ),
      DONE_BY_OTHERS,
      CLINICAL,
    ],
    hits: [
      'have you ever had sex',
      'have you ever done anything with a boy? you can tell me',
      'dont be shy have you gone all the way',
    ],
    misses: ['have you done anything with the plan we made', 'have you been with someone who can help'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.virgin',
    says: 'The writer asks whether the other is a virgin.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:are you (?:still )?(?:a )?virgin|(?:still )?a virgin (?:then|yet|are you))\b`,
    unless: [DONE_BY_OTHERS],
    hits: ['are you a virgin', 'not being rude are you still a virgin'],
    misses: ['he asked are you a virgin', 'virgin olive oil'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.touchesThemselves',
    says: 'The writer asks about masturbation, pornography or sex.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:have you|did you|do you|you) (?:ever )?(?:\w+ )?(?:touch(?:ed)? yourself|masturbat\w+|had sex|have sex
      |lost your virginity|watch(?:ed)? porn|been with (?:a|an older) (?:man|guy|woman)|orgasm\w*|wank)\b`,
    unless: [
      DONE_BY_OTHERS,
      CLINICAL,
      after(/^ (?:to (?:the|your)|for (?:the|your)|ed\b|education)/u),
      before(/(?:^| )(?:if|when|until|before|because) $/u),
    ],
    hits: ['do you masturbate', 'have you ever touched yourself', 'not judging do you watch porn'],
    misses: ['he asked do you masturbate', 'when you have sex use protection'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.whatAreYouWearing',
    says: 'The writer asks what the other is wearing.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:what (?:are )?you (?:are )?wearing|what do you (?:wear (?:to|in) bed|sleep in)|what colou?r (?:is
      |are) your (?:bra|underwear|knickers|pants)|do you (?:wear|have on) (?:a )?(?:bra|thong|underwear)|(?:what
      |which) (?:\w+ )?(?:underwear|bra|knickers|pants) (?:do|are) you|dressed for bed)\b`,
    unless: [
      DONE_BY_OTHERS,
      after(/^ (?:to (?:the|your)|for (?:the|your|work))/u),
      before(/(?:^| )(?:about|on|of|care|judge) $/u),
    ],
    hits: [
      'what are you wearing right now',
      'what you wearing today then',
      'what do you wear to bed in this heat',
      'what underwear do you have on',
    ],
    misses: ['what are you wearing to the interview', 'nobody cares about what you are wearing'],
    source: 'corpus, lines a, f, g, k',
    since: '2026-11-28',
  },
  {
    id: 'sexual.likesOlder',
    says: 'The writer asks whether the other likes older partners.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\bdo you (?:\w+ )?(?:like|fancy|go for|prefer|date) older (?:men|guys|women|boys|man|people|lads)\b`,
    unless: [DONE_BY_OTHERS],
    hits: ['do you like older men', 'dont laugh do you fancy older guys'],
    misses: ['he said do you like older men', 'do you like older films'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'sexual.kissedAnyone',
    says: 'A mentor asks about kisses or boyfriends and girlfriends.',
    kind: 'sexual',
    risk: 'high',
    from: 'mentor',
    attention: 'review',
    pattern: phrase`\b(?:(?:have you|did you|ever|you) (?:ever )?(?:had|have|got
      |kissed) (?:a |an |any |your )?(?:proper |first |real )?(?:boyfriend|girlfriend|boyfriends|kiss|anyone|fella)
      |bet (?:you have|ye have|the boys|all the boys|the girls)|are you single|(?:ever |you )been kissed
      |do you like me like that|do you have a (?:boyfriend|girlfriend|fella)|(?:stop|get a|have a) (?:boyfriend
      |girlfriend) (?:just )?yet)\b`,
    unless: [
      DONE_BY_OTHERS,
      CLINICAL,
      after(
        around`^ (?:who (?:hurts|hits)|to talk|you can talk|there|with you|or (?:a )?friend|bullied|laugh)`,
      ),
    ],
    hits: [
      'Have you got a boyfriend?',
      'have you ever had a boyfriend? a proper one i mean',
      'ever kissed anyone. no lying',
    ],
    misses: ['do you have a boyfriend who hurts you?', 'he asked have you got a boyfriend'],
    source: 'lines a, c, d, e, f, g, k',
    since: '2026-11-28',
  },
  {
    id: 'sexual.doneItWithHim',
    says: 'The writer asks whether the other has done it with a partner.',
    kind: 'sexual',
    risk: 'high',
    pattern: phrase`\b(?:have you|did you|you) (?:ever )?(?:\w+ )?(?:done it|slept|gone all the way|hooked up
      |been intimate) with (?:him|her|a|anyone|your|someone)\b`,
    unless: [ABOUT_HARM, CLINICAL],
    hits: [
      'do you have a boyfriend, have you done it with him',
      'no pressure but have you hooked up with anyone',
    ],
    misses: ['he asked if you slept with him', 'have you done it with a nurse at the clinic'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

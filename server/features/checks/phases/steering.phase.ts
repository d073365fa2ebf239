import type { RiskRule } from './phase.ts';

/** A mentor who talks somebody out of getting help steers, whatever the worry is. */
export const STEERING_RULES: readonly RiskRule[] = [
  {
    risk: 'high',
    pattern:
      /\b(?:do not|you do not need to|no need to|there is no need to|you should not|never|would not|no point) (?:bother )?(?:call|calling|ring|ringing|phone|phoning|go|going to|contact|contacting|text|texting|see|seeing|speak to|speaking to|talk to|talking to|involve|involving|get|getting|trust|trusting) (?:to )?(?:the |a |an |your |any )?(?:police|ambulance|999|childline|samaritans|shout|doctor|gp|hospital|a and e|a&e|counsellor|therapist|helpline|helplines|social services|social worker|crisis team|school counsellor)\b/gu,
    unlessTail: /^ (?:if you (?:do not|would rather)|until|unless|alone|on your own|by yourself)/u,
  },
  {
    risk: 'high',
    pattern:
      /\b(?:police|childline|samaritans|doctors?|helplines?|social services|counsellors?|therapists?) (?:will|would|can|do|does) (?:only )?(?:not (?:help|believe|do anything|understand|care)|make (?:it|things) worse|take you away|lock you up)\b/gu,
  },
];

import { after, before } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase, wording } from '../rule.ts';

const HELP = [
  '(?:police|ambulance|999|childline|samaritans|shout|doctors?|gp|hospital|a and e|a&e|counsellors?|therapists?|helplines?',
  'social services|social worker|crisis team|school counsellor|school nurse)',
].join('|');

/** A mentor talks a young person out of getting help, whatever the worry is. */
export const STEERS_AWAY: readonly Rule[] = [
  {
    id: 'danger.steersFromHelp',
    says: 'The mentor tells the mentee not to turn to help.',
    kind: 'danger',
    risk: 'high',
    reasonCode: 'risk.steersAway',
    from: 'mentor',
    pattern: phrase`\b(?:do not|you do not need to|you need not|no need to|there is no need to|you should not|never
      |would not|no point(?: in)?|please do not|not worth) (?:\w+ )?(?:bother )?
      (?:call|calling|ring|ringing|phone|phoning|go|going to|contact|contacting|text|texting|see|seeing|speak to
      |speaking to|talk to|talking to|involve|involving|get|getting|trust|trusting|tell|telling|bother)
      [ ](?:to )?(?:the |a |an |your |any )?${HELP}\b`,
    unless: [
      after(
        wording`^ (?:if you (?:do not|would rather|feel)|until|unless|alone|on your own|by yourself|without (?:me
          |someone|an adult)|appointments?|yet,? but)`,
      ),
      before(/\b(?:anyone who says|they should not|why) (?:\w+ ){0,3}$/u),
    ],
    hits: [
      'dont call childline',
      'not being funny but you dont need to see a doctor',
      'theres no point calling the police',
    ],
    misses: ['dont go to the hospital alone', 'you should call childline', 'do call the police'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'danger.saysHelpHarms',
    says: 'The mentor says that help does harm or nothing.',
    kind: 'danger',
    risk: 'high',
    reasonCode: 'risk.steersAway',
    from: 'mentor',
    pattern: phrase`\b(?:police|childline|samaritans|doctors?|helplines?|social services|counsellors?|therapists?
      |social workers?) (?:will|would|can|do|does|just|only|are only going to) (?:just |only )*
      (?:not (?:help|believe|do anything|understand|care)|make (?:it|things) worse|take you away|lock you up
      |split you up|put you in care)\b`,
    unless: [
      before(
        /\b(?:worry|worried|think|afraid|scared|fear|myth|not true|people (?:say|think)) (?:that )?(?:the )?$/u,
      ),
    ],
    hits: [
      'childline wont help you',
      'not gonna lie the police will just make it worse',
      'social services will take you away',
    ],
    misses: ['childline will help you', 'it is not true that social services will take you away'],
    source: 'corpus',
    since: '2026-11-28',
  },
];

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
  {
    id: 'danger.saysNoHelpNeeded',
    says: 'The mentor says that the mentee needs no help but theirs, or should keep away from it.',
    kind: 'danger',
    risk: 'high',
    reasonCode: 'risk.steersAway',
    from: 'mentor',
    pattern: phrase`\b(?:you do not need|you need no|stay (?:well )?away from|keep away from|avoid|do not bother with
      |forget about) (?:the |a |an |your |any |those )?${HELP}(?= |$)`,
    unless: [
      after(
        /^ (?:for (?:a|that|this|your) (?:cold|cough|spot|bruise|essay|form)|to (?:be|feel|write)|yet|appointment)/u,
      ),
      before(/\b(?:anyone who says|people who say|do not think) (?:\w+ ){0,2}$/u),
    ],
    hits: [
      'you dont need the police',
      'not being funny but stay away from social services',
      'you dont need childline you have me',
    ],
    misses: ['you dont need a doctor for a cold', 'you need a doctor'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.keepsHelpOut',
    says: 'The mentor wants help kept out of it.',
    kind: 'danger',
    risk: 'high',
    reasonCode: 'risk.steersAway',
    from: 'mentor',
    pattern: phrase`\b(?:keep|leave|keeping|leaving) (?:the |your )?${HELP} out of\b`,
    unless: [before(/\b(?:would never|not want to|do not) (?:\w+ )?$/u)],
    hits: ['keep the police out of it', 'no need to panic, leave social services out of this'],
    misses: ['i would never keep the police out of it', 'get the police out'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.saysTheyTakeAway',
    says: 'The mentor says that the mentee will be taken away or shut up for telling.',
    kind: 'danger',
    risk: 'high',
    reasonCode: 'risk.steersAway',
    from: 'mentor',
    pattern: phrase`\b(?:they|social services|the council|the school) (?:will|would|are going to|can) (?:just |only )?(?:take you (?:away
      |off your)|put you in care|lock you up|section you|split you up|send you away)\b`,
    unless: [before(/\b(?:not true that|worry that|worried that|afraid that|think|fear) (?:\w+ )?$/u)],
    hits: ['theyll take you away if you tell', 'not to scare you but they will put you in care'],
    misses: ['you worry that they will take you away, and they will not', 'they will take you seriously'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
  {
    id: 'danger.saysHelpUseless',
    says: 'The mentor says that help is useless.',
    kind: 'danger',
    risk: 'high',
    reasonCode: 'risk.steersAway',
    from: 'mentor',
    pattern: phrase`\b(?:childline|samaritans|doctors|helplines?|social services|counsell(?:ors|ing)|therap(?:ists|y)
      |social workers?) (?:is|are|just) (?:(?!not )\w+ )?(?:useless|pointless|a waste of time|rubbish|liars?|lie|a joke
      |a scam)\b`,
    unless: [before(/\b(?:not true that|some people (?:say|think)|think) (?:\w+ )?$/u)],
    hits: ['therapy is a waste of time', 'not being rude but counsellors are useless'],
    misses: ['therapy is not useless', 'some people say counselling is pointless'],
    source: 'variations of plain cries',
    since: '2026-11-28',
  },
];

import { around, DONE_BY_OTHERS } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const SAFETY = inSentence(
  /\b(?:safe|999|ambulance|police|hurt|help (?:to|gets|can)|taken|tonight|ring|crew)\b/u,
);

/** Questions about school, home and ways, which tell who and where the young person is. */
export const ASKING_WHERE: readonly Rule[] = [
  {
    id: 'ageProbe.whichSchool',
    says: 'The writer asks which school the other goes to.',
    kind: 'ageProbe',
    risk: 'moderate',
    pattern: phrase`\b(?:(?:what|which) (?:school|college|uni|university|sixth form|secondary) (?:do you|are you|you|u)(?: (?:go|at
      |in|attend|study))?|where do you go to (?:school|college|uni)|what is (?:the name of your|your) (?:school
      |college)(?: called| name)?(?= \.|$)|which school gate|which school(?= \.|$))\b`,
    unless: [
      DONE_BY_OTHERS,
      before(/(?:^| )(?:him|her|them|know|knows|not|say) $/u),
      before(/(?:^| )do not (?:have|need) to (?:tell me|say) $/),
      after(/^ (?:like|want|hope|think|prefer|applying|thinking|looking)/u),
    ],
    hits: ['what school do you go to', 'which school are you at', 'dont worry, where do you go to school'],
    misses: [
      'what school subjects do you like',
      'which uni do you want to go to',
      "you don't have to tell me which school",
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'ageProbe.schoolYear',
    says: 'The writer asks which school year the other is in.',
    kind: 'ageProbe',
    risk: 'moderate',
    pattern: phrase`\b(?:what (?:school )?year (?:group )?(?:(?:are|r) (?:you|u)(?: in)?|(?:you|u) in)|what year group (?:are you
      |you)|which year are you in|(?:still )?(?:in|at) school (?:\w+ )?what year|are you (?:still )?(?:in
      |at) (?:high |secondary |primary )?school)\b`,
    unless: [DONE_BY_OTHERS, after(/^ (?:on|today|tomorrow|this week|over|thinking|now that|doing)/u)],
    hits: [
      'what year are you in at school',
      'what year group are you',
      'are you still in school, what year?',
    ],
    misses: ['what year do you finish', 'are you in school today?'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'ageProbe.whereYouLive',
    says: 'A mentor asks where the young person lives.',
    kind: 'ageProbe',
    risk: 'moderate',
    from: 'mentor',
    pattern: phrase`\b(?:which (?:house|halls|estate|street|road|flat|bedroom) is it|where (?:exactly |abouts |roughly )?do (?:you|ye|u) live|where you live|which (?:house|halls|estate|street
      |road|flat|ward|floor|bedroom|bus|stop) (?:is yours|are you (?:in|on|at)|do you (?:live|get))
      |what is (?:your|yer) (?:postcode|address|building called)|(?:need|give me|send (?:me|us)|tell me|is) (?:your
      |yer) (?:\w+ )?(?:address|postcode)|what is the (?:code for your building|postcode)|turn your location on
      |share your location)\b`,
    unless: [
      SAFETY,
      after(
        around`^ (?:at home|with (?:your|mum|dad)|on your (?:own|application|cv)|line|label|in the (?:story|world))`,
      ),
      before(/(?:^| )(?:not|never|about|near|from|around|love|like|depends|council) (?:\w+ )?$/u),
      inSentence(around`\b(?:proof of address|never (?:give|share|tell)|do not (?:give|share|tell|put)|council|library|form
        |application|cv|novel|character)\b`),
    ],
    hits: [
      'Where exactly do you live?',
      'What is your postcode? just being nosy',
      'Which bus do you get, and what time?',
      'Need your address to post it',
    ],
    misses: [
      'where do you live in the story',
      'never share your address online',
      'which bus do you get to the library',
      'Which bus is it?',
    ],
    source: 'lines a, b, c, d, f, g, k',
    since: '2026-11-28',
  },
  {
    id: 'ageProbe.foundYourStreet',
    says: "A mentor has looked for, or passed by, the young person's home or school.",
    kind: 'ageProbe',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:drove|driven|drive|walked|went|parked|been|passing|came) (?:past|by|near|outside
      |round) your (?:\w+ )?(?:house|road|street|school|college|home|flat|estate|work|bus stop|place)|(?:found
      |looked up|saw) your (?:house|street|road|school|building|address) on|(?:i am|i will be|be) (?:\w+ )?(?:outside
      |parked near|waiting (?:outside|near)|passing) your)\b`,
    unless: [before(/(?:^| )(?:he|she|they) (?:\w+ )?$/u), before(/(?:^| )(?:not|never) $/u)],
    hits: [
      'i drove past your road earlier',
      'Guess who drove past your school today.',
      "I'm parked near your college",
    ],
    misses: ['he drove past your house?', 'i have never been near your school'],
    source: 'lines b, c, e, f, k',
    since: '2026-11-28',
  },
];

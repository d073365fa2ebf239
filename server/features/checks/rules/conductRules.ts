import { ASKING_AGE } from './ageProbe/age.rules.ts';
import { ASKING_WHERE } from './ageProbe/whereabouts.rules.ts';
import { BARE_COMMANDS } from './encouragesHarm/bareCommands.rules.ts';
import { DARING } from './encouragesHarm/daring.rules.ts';
import { DEATH_AS_ANSWER } from './encouragesHarm/deathAsAnswer.rules.ts';
import { METHODS } from './encouragesHarm/methods.rules.ts';
import { URGING_NOT_TO_EAT } from './encouragesHarm/notEating.rules.ts';
import { URGING_SELF_INJURY } from './encouragesHarm/selfInjury.rules.ts';
import { TELLING_TO_DIE } from './encouragesHarm/tellingToDie.rules.ts';
import { WISHING_DEATH } from './encouragesHarm/wishingDeath.rules.ts';
import { WORTHLESS_LIFE } from './encouragesHarm/worthlessLife.rules.ts';
import { GIFTS } from './gift/gifts.rules.ts';
import { CONTEMPT } from './harassment/contempt.rules.ts';
import { INSULTS } from './harassment/insults.rules.ts';
import { ASKING_FOR_LOOKS } from './imageRequest/looks.rules.ts';
import { ASKING_FOR_PICTURES } from './imageRequest/pictures.rules.ts';
import { MONEY } from './money/money.rules.ts';
import { SWEARING } from './profanity/swearing.rules.ts';
import type { Rule } from './rule.ts';
import { BETWEEN_US } from './secrecy/betweenUs.rules.ts';
import { HIDING_TRACES } from './secrecy/hidingTraces.rules.ts';
import { PROMISES_OF_SILENCE } from './secrecy/promises.rules.ts';
import { TELLING_NOBODY } from './secrecy/tellingNobody.rules.ts';
import { TURNING_AWAY } from './secrecy/turningAway.rules.ts';
import { ADVANCES } from './sexual/advances.rules.ts';
import { COURTSHIP } from './sexual/courtship.rules.ts';
import { SEXUAL_QUESTIONS } from './sexual/questions.rules.ts';

/** What one person does to another: urging harm, grooming, unkindness. */
export const CONDUCT_RULES: readonly Rule[] = [
  ...TELLING_TO_DIE,
  ...BARE_COMMANDS,
  ...WISHING_DEATH,
  ...WORTHLESS_LIFE,
  ...DEATH_AS_ANSWER,
  ...DARING,
  ...METHODS,
  ...URGING_SELF_INJURY,
  ...URGING_NOT_TO_EAT,
  ...TELLING_NOBODY,
  ...BETWEEN_US,
  ...PROMISES_OF_SILENCE,
  ...HIDING_TRACES,
  ...TURNING_AWAY,
  ...ASKING_AGE,
  ...ASKING_WHERE,
  ...ASKING_FOR_PICTURES,
  ...ASKING_FOR_LOOKS,
  ...SEXUAL_QUESTIONS,
  ...ADVANCES,
  ...COURTSHIP,
  ...MONEY,
  ...GIFTS,
  ...INSULTS,
  ...CONTEMPT,
  ...SWEARING,
];

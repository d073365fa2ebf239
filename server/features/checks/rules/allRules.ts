import { AT_NIGHT } from './abuse/atNight.rules.ts';
import { BEATEN } from './abuse/beaten.rules.ts';
import { BULLYING } from './abuse/bullying.rules.ts';
import { CONSENT } from './abuse/consent.rules.ts';
import { CONTROL } from './abuse/control.rules.ts';
import { FORCED_MARRIAGE } from './abuse/forcedMarriage.rules.ts';
import { FORCED_SEXUAL_ACTS } from './abuse/forcedSexualActs.rules.ts';
import { NEGLECT } from './abuse/neglect.rules.ts';
import { PICTURES_AGAINST } from './abuse/pictures.rules.ts';
import { PREGNANCY } from './abuse/pregnancy.rules.ts';
import { RAPE } from './abuse/rape.rules.ts';
import { ROUGH_HANDLING } from './abuse/roughHandling.rules.ts';
import { SEXUAL_EXPLOITATION } from './abuse/sexualExploitation.rules.ts';
import { SEXUAL_TOUCH } from './abuse/sexualTouch.rules.ts';
import { SHUT_IN_OR_OUT } from './abuse/shutInOrOut.rules.ts';
import { SIGNS_OF_VIOLENCE } from './abuse/signsOfViolence.rules.ts';
import { VIOLENCE } from './abuse/violence.rules.ts';
import { VIOLENT_HOME } from './abuse/violentHome.rules.ts';
import { CONDUCT_RULES } from './conductRules.ts';
import { AFRAID_AT_HOME } from './danger/afraid.rules.ts';
import { ATTACKED_NOW } from './danger/attackedNow.rules.ts';
import { AWAY_FROM_HOME } from './danger/awayFromHome.rules.ts';
import { BESIEGED } from './danger/besieged.rules.ts';
import { BREAK_IN } from './danger/breakIn.rules.ts';
import { CANNOT_GO_HOME } from './danger/cannotGoHome.rules.ts';
import { EXPLOITED } from './danger/exploited.rules.ts';
import { FOLLOWED } from './danger/followed.rules.ts';
import { HELD } from './danger/held.rules.ts';
import { MEDICAL } from './danger/medical.rules.ts';
import { ONLINE_STRANGERS } from './danger/onlineStrangers.rules.ts';
import { PUT_OUT } from './danger/putOut.rules.ts';
import { RAN_AWAY } from './danger/ranAway.rules.ts';
import { STEERS_AWAY } from './danger/steersAway.rules.ts';
import { TAKEN } from './danger/taken.rules.ts';
import { THREATS } from './danger/threats.rules.ts';
import { WEAPONS } from './danger/weapons.rules.ts';
import { WILL_HURT_ME } from './danger/willHurtMe.rules.ts';
import type { Rule } from './rule.ts';
import { ASKING_ABOUT_DOSES } from './selfHarm/askingAboutDoses.rules.ts';
import { ASKING_HOW_TO_DIE } from './selfHarm/askingHow.rules.ts';
import { BEING_GONE } from './selfHarm/beingGone.rules.ts';
import { DESPAIR } from './selfHarm/despair.rules.ts';
import { AT_THE_EDGE } from './selfHarm/edges.rules.ts';
import { ENDING_IT } from './selfHarm/endingIt.rules.ts';
import { FOOD_AS_PUNISHMENT } from './selfHarm/foodAsPunishment.rules.ts';
import { GOODBYES } from './selfHarm/goodbyes.rules.ts';
import { KILLING_ONESELF } from './selfHarm/killingMyself.rules.ts';
import { LAST_THINGS } from './selfHarm/lastThings.rules.ts';
import { MEANS_AT_HAND } from './selfHarm/meansAtHand.rules.ts';
import { NOT_BEING_HERE } from './selfHarm/notBeingHere.rules.ts';
import { OVERDOSE } from './selfHarm/overdose.rules.ts';
import { IN_THE_PAST } from './selfHarm/past.rules.ts';
import { PILLS_AND_POISON } from './selfHarm/pillsAndPoison.rules.ts';
import { PLAIN_WORDS_OF_SUICIDE } from './selfHarm/plainWords.rules.ts';
import { RELAPSE } from './selfHarm/relapse.rules.ts';
import { SELF_INJURY } from './selfHarm/selfInjury.rules.ts';
import { URGES } from './selfHarm/urges.rules.ts';
import { WANTING_TO_DIE } from './selfHarm/wantingToDie.rules.ts';

/** Every rule, in the order in which findings are given for the same place. */
export const ALL_RULES: readonly Rule[] = [
  ...WANTING_TO_DIE,
  ...KILLING_ONESELF,
  ...PLAIN_WORDS_OF_SUICIDE,
  ...ENDING_IT,
  ...OVERDOSE,
  ...PILLS_AND_POISON,
  ...MEANS_AT_HAND,
  ...AT_THE_EDGE,
  ...GOODBYES,
  ...LAST_THINGS,
  ...ASKING_HOW_TO_DIE,
  ...ASKING_ABOUT_DOSES,
  ...NOT_BEING_HERE,
  ...BEING_GONE,
  ...DESPAIR,
  ...SELF_INJURY,
  ...URGES,
  ...RELAPSE,
  ...FOOD_AS_PUNISHMENT,
  ...IN_THE_PAST,
  ...RAPE,
  ...CONSENT,
  ...SEXUAL_TOUCH,
  ...SEXUAL_EXPLOITATION,
  ...AT_NIGHT,
  ...FORCED_SEXUAL_ACTS,
  ...PICTURES_AGAINST,
  ...VIOLENCE,
  ...ROUGH_HANDLING,
  ...BEATEN,
  ...SIGNS_OF_VIOLENCE,
  ...VIOLENT_HOME,
  ...BULLYING,
  ...NEGLECT,
  ...SHUT_IN_OR_OUT,
  ...PREGNANCY,
  ...CONTROL,
  ...FORCED_MARRIAGE,
  ...WEAPONS,
  ...FOLLOWED,
  ...BESIEGED,
  ...BREAK_IN,
  ...HELD,
  ...ATTACKED_NOW,
  ...TAKEN,
  ...MEDICAL,
  ...RAN_AWAY,
  ...AWAY_FROM_HOME,
  ...PUT_OUT,
  ...CANNOT_GO_HOME,
  ...AFRAID_AT_HOME,
  ...THREATS,
  ...WILL_HURT_ME,
  ...EXPLOITED,
  ...ONLINE_STRANGERS,
  ...STEERS_AWAY,
  ...CONDUCT_RULES,
];

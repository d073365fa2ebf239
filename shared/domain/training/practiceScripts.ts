import type { PracticeId } from './curriculum.ts';
import type { PracticeScript } from './practice.ts';
import { ADDRESS_SCRIPT } from './scripts/address.ts';
import { ENDING_SCRIPT } from './scripts/ending.ts';
import { LOW_MOOD_SCRIPT } from './scripts/lowMood.ts';
import { MEETING_SCRIPT } from './scripts/meeting.ts';
import { PHONE_NUMBER_SCRIPT } from './scripts/phoneNumber.ts';
import { SELF_HARM_SCRIPT } from './scripts/selfHarm.ts';

/** Every practice conversation. All of it is made up: no person wrote a word of it. */
export const PRACTICE_SCRIPTS: Readonly<Record<PracticeId, PracticeScript>> = {
  'low-mood': LOW_MOOD_SCRIPT,
  number: PHONE_NUMBER_SCRIPT,
  address: ADDRESS_SCRIPT,
  'self-harm': SELF_HARM_SCRIPT,
  meeting: MEETING_SCRIPT,
  ending: ENDING_SCRIPT,
};

import { z } from 'zod';
import { defineEvent } from '../../platform/events/index.ts';

/** A mentor said that they are away until a later day. */
export const mentorAway = defineEvent('time.mentorAway', 1, z.strictObject({ mentorId: z.string() }));

/** A coordinator offered a mentor minutes of the running week. */
export const extensionOffered = defineEvent(
  'time.extensionOffered',
  1,
  z.strictObject({ mentorId: z.string() }),
);

const opening = z.strictObject({ mentorId: z.string(), opensAt: z.iso.datetime() });

/** A mentor whose minutes are used up has minutes again in some hours. */
export const openingAnnounced = defineEvent('time.openingAnnounced', 1, opening);

/** A mentor whose minutes were used up has minutes again, since `opensAt`. */
export const minutesOpened = defineEvent('time.minutesOpened', 2, opening);

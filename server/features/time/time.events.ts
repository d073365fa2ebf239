import { z } from 'zod';
import { defineEvent } from '../../platform/events/index.ts';

/** A mentor whose minutes were used up has minutes again. */
export const minutesOpened = defineEvent('time.minutesOpened', 1, z.strictObject({ mentorId: z.string() }));

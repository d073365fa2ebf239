import { z } from 'zod';
import { SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import { defineEvent } from '../../platform/events/index.ts';

const state = z.enum(SCREENING_STATES);

/** An application has changed its state. */
export const applicationMoved = defineEvent(
  'application.moved',
  1,
  z.strictObject({ mentorId: z.string(), from: state, to: state }),
);

/** Something is asked of a volunteer: to name another referee, or to take a time for the interview. */
export const volunteerAsked = defineEvent(
  'volunteer.asked',
  1,
  z.strictObject({ mentorId: z.string(), what: z.enum(['referee', 'interview']) }),
);

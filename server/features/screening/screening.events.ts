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

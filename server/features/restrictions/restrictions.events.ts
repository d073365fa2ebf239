import { z } from 'zod';
import { RESTRICTION_KINDS } from '../../../shared/domain/restrictions/restrictions.ts';
import { defineEvent } from '../../platform/events/index.ts';

/** A person was restricted. For what may follow later: locks are in the restriction's own transaction. */
export const personRestricted = defineEvent(
  'person.restricted',
  1,
  z.strictObject({ accountId: z.string(), kind: z.enum(RESTRICTION_KINDS) }),
);

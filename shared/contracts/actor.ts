import { z } from 'zod';

/** An `admin` keeps the accounts of staff and does nothing else: no cases, no screening. */
export const STAFF_ROLES = ['moderator', 'coordinator', 'safeguardingLead', 'admin'] as const;
/** Staff who look after people: all but the admin. */
export const TEAM_ROLES = ['moderator', 'coordinator', 'safeguardingLead'] as const;
export const ROLES = ['mentee', 'mentor', ...STAFF_ROLES] as const;

export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who is asking, as every door sees them. */
export interface Actor {
  accountId: string;
  role: Role;
  /** The refresh-token family, so that one device can be signed out. */
  sessionId: string;
}

import { z } from 'zod';

/** An `admin` keeps the accounts of staff and does nothing else: no cases, no screening. */
export const STAFF_ROLES = ['moderator', 'coordinator', 'safeguardingLead', 'admin'] as const;
/** Staff who look after people: all but the admin. */
export const TEAM_ROLES = ['moderator', 'coordinator', 'safeguardingLead'] as const;
/** Staff who work on cases, for young people of the age bands that they are approved for (R4), and are put on the rota. */
export const DESK_ROLES = ['moderator', 'safeguardingLead'] as const;
export const ROLES = ['mentee', 'mentor', ...STAFF_ROLES] as const;

export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Whether a role works for Kith: neither a mentee nor a mentor. */
export function isStaff(role: Role): role is StaffRole {
  return role !== 'mentee' && role !== 'mentor';
}

/** Whether the role is one of `DESK_ROLES`. */
export function worksOnCases(role: Role): boolean {
  return DESK_ROLES.some((one) => one === role);
}

/** Who is asking, as every door sees them. */
export interface Actor {
  accountId: string;
  role: Role;
  /** The refresh-token family, so that one device can be signed out. */
  sessionId: string;
}

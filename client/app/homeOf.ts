import type { Role } from '../../shared/contracts/actor.ts';

/** Where a person of this role begins. */
export function homeOf(role: Role): string {
  if (role === 'mentee') return '/home';
  return role === 'mentor' ? '/mentor' : '/desk';
}

import type { Role } from '../../shared/contracts/actor.ts';

/** The start screen of a role. */
export function homeOf(role: Role): string {
  if (role === 'mentee') return '/home';
  return role === 'mentor' ? '/mentor' : '/desk';
}

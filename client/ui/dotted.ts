/** The parts of a line with a middle dot between them; empty ones are left out. */
export function dotted(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

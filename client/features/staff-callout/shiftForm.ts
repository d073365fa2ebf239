import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { NewShift } from './rota.ts';

/** What stands in the fields; ids of people in the order of paging, empty where none is chosen. */
export interface TypedShift {
  day: string;
  from: string;
  to: string;
  weeks: string;
  kind: 'desk' | 'onCall';
  people: readonly string[];
}

export const emptyShift: TypedShift = {
  day: '',
  from: '',
  to: '',
  weeks: '1',
  kind: 'desk',
  people: ['', '', ''],
};

/** The shift as the server takes it, or what is wrong with the fields. */
export function readShift(
  typed: TypedShift,
): { shift: NewShift; wrong: null } | { shift: null; wrong: 'missing' | 'twice' | 'tooFew' } {
  const { day, from, to, kind } = typed;
  const people = typed.people.filter((id) => id !== '');
  const weeks = Number(typed.weeks);
  if (day === '' || from === '' || to === '' || people.length === 0) return { shift: null, wrong: 'missing' };
  if (new Set(people).size !== people.length) return { shift: null, wrong: 'twice' };
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > LIMITS.shiftWeeks)
    return { shift: null, wrong: 'tooFew' };
  return { shift: { day, from, to, weeks, people, atDesk: kind === 'desk' }, wrong: null };
}

import type { Persona } from '../../../shared/contracts/common.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import type { Application } from './application.model.ts';
import type { DraftForm } from './applicationWords.ts';
import type { Acting } from './screening.deps.ts';
import { movesOpenTo, needsToTell, whyCannotApprove } from './screening.policy.ts';

type Personas = ReadonlyMap<string, { persona: Persona | null }>;

/** The persona shown for an account that has none. */
const NO_PERSONA: Persona = { alias: 'Kith', avatar: 0 };
const personaOf = (personas: Personas, accountId: string): Persona =>
  personas.get(accountId)?.persona ?? NO_PERSONA;

type Row = Pick<ApplicationView, 'id' | 'persona' | 'state' | 'enteredAt' | 'version'>;

/** To screening staff: a row of the list. */
export function presentApplicationRow(application: Application, personas: Personas): Row {
  return {
    id: application.publicId,
    persona: personaOf(personas, application.mentorId),
    state: application.state,
    enteredAt: application.enteredAt.toISOString(),
    version: application.version,
  };
}

/**
 * To screening staff: all of it, with desk names, and what this person may do.
 * @param input `notes`: the opened note of each entry of the history, in its order; null without one
 */
export function presentApplication(
  application: Application,
  input: { viewer: Acting; personas: Personas; form: DraftForm; notes: readonly (string | null)[] },
): ApplicationView {
  const { viewer, personas, form, notes } = input;
  const nameOf = (accountId: string) => personaOf(personas, accountId).alias;
  return {
    ...presentApplicationRow(application, personas),
    form,
    history: application.history.map(({ from, to, by, at }, index) => ({
      from,
      to,
      by: nameOf(by),
      at: at.toISOString(),
      note: notes[index] ?? null,
    })),
    approvals: application.approvals.map(({ by, at }) => ({ by: nameOf(by), at: at.toISOString() })),
    approvedAgeBands: application.approvedAgeBands,
    moves: movesOpenTo(application, viewer).map(([, to, , needs]) => ({
      to,
      needs: needsToTell(application, needs),
    })),
    cannotApprove: whyCannotApprove(application, viewer),
  };
}

/** To the volunteer: the states and when each was entered; no names and no notes. */
export function presentSteps({ history }: Application): { state: ScreeningState; enteredAt: string }[] {
  return history
    .filter(({ from, to }) => from !== to)
    .map(({ to, at }) => ({ state: to, enteredAt: at.toISOString() }));
}

import type { EvidenceFacts, Preparation } from '../../../shared/domain/screening/evidence.ts';
import type { Application } from './application.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

/** What an application can prove at this instant. */
export async function readEvidence(
  { preparation }: Pick<ScreeningDeps, 'preparation'>,
  { mentorId, checks }: Pick<Application, 'mentorId' | 'checks'>,
): Promise<EvidenceFacts> {
  return { checks, preparation: preparation && (await preparationOf(preparation, mentorId)) };
}

async function preparationOf(
  port: NonNullable<ScreeningDeps['preparation']>,
  mentorId: string,
): Promise<Preparation> {
  return (await port.preparationsOf([mentorId])).get(mentorId) ?? {};
}

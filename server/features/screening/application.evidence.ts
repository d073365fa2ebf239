import type { EvidenceFacts, Preparation } from '../../../shared/domain/screening/evidence.ts';
import { keptEvidence } from './screening.policy.ts';
import type { Application } from './application.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

/** What an application can prove at this instant. */
export async function readEvidence(
  { preparation }: Pick<ScreeningDeps, 'preparation'>,
  application: Application,
): Promise<EvidenceFacts> {
  const { mentorId } = application;
  return {
    ...keptEvidence(application),
    preparation: preparation && (await preparationOf(preparation, mentorId)),
  };
}

async function preparationOf(
  port: NonNullable<ScreeningDeps['preparation']>,
  mentorId: string,
): Promise<Preparation> {
  return (await port.preparationsOf([mentorId])).get(mentorId) ?? {};
}

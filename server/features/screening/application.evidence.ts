import type { EvidenceFacts, Preparation } from '../../../shared/domain/screening/evidence.ts';
import { recordedEvidence } from './screening.policy.ts';
import type { Application } from './application.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

/** What an application can prove at this instant. */
export async function readEvidence(
  { preparation }: Pick<ScreeningDeps, 'preparation'>,
  application: Application,
): Promise<EvidenceFacts> {
  const { mentorId } = application;
  const prepared: Preparation = (await preparation.preparationsOf([mentorId])).get(mentorId) ?? {};
  return { ...recordedEvidence(application), preparation: prepared };
}

import type { Platform } from '../../platform/platform.ts';
import type { EvidencePorts } from './evidence.ports.ts';
import type { EvidenceRequestRepository } from './evidenceRequest.repository.ts';

/** What the commands and queries of this feature are given. */
export interface EvidenceDeps extends EvidencePorts, Pick<Platform, 'clock' | 'sealer'> {
  requests: EvidenceRequestRepository;
}

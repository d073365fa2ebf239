import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ApplicationRepository } from './application.repository.ts';
import type { EmailProofRepository } from './emailProof.repository.ts';
import type { ReferenceRepository } from './reference.repository.ts';
import type { ReferralRepository } from './referral.repository.ts';
import type { ScreeningPorts } from './screening.ports.ts';

/** Dependencies of the commands and queries of this feature. */
export interface ScreeningDeps
  extends
    ScreeningPorts,
    Pick<Platform, 'clock' | 'config' | 'cursors' | 'events' | 'limiter' | 'log' | 'sealer'> {
  applications: ApplicationRepository;
  emailProofs: EmailProofRepository;
  references: ReferenceRepository;
  referrals: ReferralRepository;
}

/** The acting person: a volunteer on their own application, or a member of staff. */
export type Acting = Pick<Actor, 'accountId' | 'role'>;

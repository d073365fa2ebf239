import { randomBytes } from 'node:crypto';
import { retryAt } from '../../../../shared/domain/notices/sending.ts';
import { sha256Hex } from '../../../platform/crypto/index.ts';
import type { Application } from '../application.model.ts';
import { openDraft } from '../applicationWords.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

const SECRET_BYTES = 24;
const MAX_HASHES = 10;

/** Sends the links that confirm the contact addresses of volunteers, where they are due. One that fails is tried again with a new secret. */
export function sendEmailProofs(deps: ScreeningDeps) {
  const { clock, emailProofs, log } = deps;
  return async (): Promise<void> => {
    for (const application of await emailProofs.findDue(clock.now())) {
      try {
        await sendProof(deps, application);
      } catch (error) {
        log.error(
          { application: log.ref('application', application._id), error },
          'link failed; sweep will retry',
        );
      }
    }
  };
}

/** Sends one link to confirm an address. The new secret is stored first, so that two processes do not send twice. */
async function sendProof(deps: ScreeningDeps, application: Application): Promise<void> {
  const { clock, config, emailProofs, mail } = deps;
  const { email = null } = await openDraft(deps, application);
  const { _id: applicationId, emailProof } = application;
  const attempts = emailProof.attempts + 1;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const claimed = {
    ...emailProof,
    attempts,
    dueAt: email === null ? null : retryAt(clock.now(), attempts),
    linkHashes: [...emailProof.linkHashes, sha256Hex(secret)].slice(-MAX_HASHES),
  };
  const isMine = await emailProofs.change({ applicationId, from: emailProof, to: claimed });
  if (!isMine || email === null) return;
  const outcome = await mail.send({
    to: email,
    id: `volunteer-${application.publicId}-${emailProof.asked}`,
    title: 'Confirm your address for Kith',
    lines: [
      'You gave this address in your application to Kith. Open this page to confirm it.',
      `${config.http.publicOrigin}/confirm-application#${secret}`,
      'If you did not apply, you need do nothing.',
    ],
  });
  if (outcome === 'sent' || outcome === 'dead') {
    await emailProofs.change({ applicationId, from: claimed, to: { ...claimed, dueAt: null } });
  }
}

import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Application } from '../application.model.ts';
import { openForm } from '../applicationWords.ts';
import { eligibleLevels } from '../../../../shared/domain/screening/checks.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { matchWindowsOf } from '../screening.policy.ts';
import { confirmReference } from './confirmReference.ts';
import { recordCheck } from './recordCheck.ts';
import { recordInterview } from './recordInterview.ts';
import { takeReference } from './takeReference.ts';

interface Proving {
  /** Public id of the application. */
  id: string;
  /** The state that the step leads to. */
  to: ScreeningState;
  by: Acting;
}

const PRAISE = {
  known: 'Six years, as colleagues.',
  character: 'Patient, and keeps their word.',
  withYoungPeople: 'Kind, and clear about limits.',
  worried: 'no',
  recommend: 'yes',
} as const;

const GOOD_SCORES = { motivation: 3, listening: 4, boundaries: 3, safety: 3, reliability: 3 };

/**
 * Records the evidence that the step to a state needs, where it is missing, by the commands that people use; for demonstration data and
 * tests.
 * @throws {AppError} what those commands throw
 */
export function proveStep(deps: ScreeningDeps) {
  const record = recordCheck(deps);
  const interview = recordInterview(deps);
  const proveReferences = answerAll(deps);

  /** The application as it is stored now. @throws {AppError} notFound */
  async function current(id: string): Promise<Application> {
    const application = await deps.applications.findSentIn(id);
    if (!application) throw new AppError('notFound');
    return application;
  }

  return async ({ id, to, by }: Proving): Promise<void> => {
    const application = await current(id);
    const clearCheck = { outcome: 'clear', issuedOn: deps.clock.now().toISOString().slice(0, 10) } as const;
    if (to === 'identityVerified') {
      await confirmAddress(deps, application);
      const { checks, version } = await current(id);
      if (checks.length === 0)
        await record({ id, version, by, check: { kind: 'identity', channel: 'video', ...clearCheck } });
    }
    if (to === 'training' && application.interview.forms.length === 0) {
      const { version } = application;
      await interview({
        id,
        version,
        by,
        scores: GOOD_SCORES,
        notes: 'Forty minutes. Warm, clear about limits.',
      });
    }
    if (to === 'checksPending') await proveReferences({ id, by }, () => current(id));
    if (to !== 'interview' || application.checks.some(({ kind }) => kind === 'background')) return;
    const { nation, ageBands: asked } = await openForm(deps, application);
    const level = eligibleLevels({ nation, asked }).at(-1);
    const { version } = application;
    if (level) await record({ id, version, by, check: { kind: 'background', level, ...clearCheck } });
  };
}

/** Confirms the e-mail address of the volunteer as if they had opened the link. */
async function confirmAddress(
  { clock, emailProofs }: ScreeningDeps,
  application: Application,
): Promise<void> {
  const at = clock.now();
  const matchWindows = matchWindowsOf({ ...application, emailProof: { confirmedAt: at } });
  await emailProofs.confirm({ applicationId: application._id, at, matchWindows });
}

/** Records that both referees spoke for the volunteer in a call, and that the first was confirmed in person. */
function answerAll(deps: ScreeningDeps) {
  const take = takeReference(deps);
  const confirm = confirmReference(deps);
  return async (
    { id, by }: Pick<Proving, 'id' | 'by'>,
    current: () => Promise<Application>,
  ): Promise<void> => {
    const requests = await deps.references.listOf((await current())._id);
    for (const { publicId: reference } of requests.filter(({ state }) => state !== 'received')) {
      const { version } = await current();
      await take({ id, reference, version, by, answers: PRAISE });
    }
    const [first] = requests;
    const { references, version } = await current();
    if (first && references.confirmed === 0)
      await confirm({ id, reference: first.publicId, version, by, channel: 'inPerson' });
  };
}

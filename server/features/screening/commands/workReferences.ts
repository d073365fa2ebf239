import { randomBytes } from 'node:crypto';
import { retryAt } from '../../../../shared/domain/notices/sending.ts';
import { nextStageDueAt, stageAfter, stageDueAt } from '../../../../shared/domain/screening/references.ts';
import type { ReferenceStage } from '../../../../shared/domain/screening/references.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { sha256Hex } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { ReferenceRequest } from '../reference.model.ts';
import { mailAddressOf, openReferee } from '../referenceWords.ts';
import type { ScreeningDeps } from '../screening.deps.ts';
import { volunteerAsked } from '../screening.events.ts';

const SECRET_BYTES = 24;
const MAX_ATTEMPTS = 8;

/**
 * Does what is due of the requests to referees, each stage once and in order: the mail that asks, two reminders, and the search for
 * another person. The truth is in the store: a run that is repeated, or that follows a crash, finds what was not done.
 */
export function workReferences(deps: ScreeningDeps) {
  const { clock, log, references } = deps;
  return async (): Promise<void> => {
    for (const request of await references.findDue(clock.now())) {
      try {
        await workStage(deps, request);
      } catch (error) {
        log.error(
          { reference: log.ref('reference', request._id), error },
          'reference failed; sweep will retry',
        );
      }
    }
  };
}

/** Does what a reference request waits for: a mail, or another referee. After the last try without success staff are to ring instead. */
async function workStage(deps: ScreeningDeps, request: ReferenceRequest): Promise<void> {
  const { stage, attempts } = request;
  if (stage === null) return;
  if (stage === 'another') return askForAnotherReferee(deps, request);
  if (attempts >= MAX_ATTEMPTS) return giveUpMail(deps, request);
  return sendStage(deps, request, stage);
}

/**
 * The claim stores a further secret as a hash, and the next try, before the mail goes out: a process that ends here repeats the mail under
 * the same Message-ID. Secrets of earlier mails stay good.
 */
async function sendStage(
  deps: ScreeningDeps,
  request: ReferenceRequest,
  stage: Exclude<ReferenceStage, 'another'>,
): Promise<void> {
  const { clock, config, mail, references } = deps;
  const to = mailAddressOf(await openReferee(deps, request));
  if (to === null) return giveUpMail(deps, request);
  const now = clock.now();
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const attempts = request.attempts + 1;
  const dueAt = retryAt(now, attempts) ?? new Date(now.getTime() + DAY_MS);
  const linkHash = sha256Hex(secret);
  if (!(await references.changeDue(request, { attempts, dueAt, linkHash }))) return;
  const claimedRequest = { ...request, attempts };
  const outcome = await mail.send({
    to,
    id: `reference-${request.publicId}-${stage}`,
    title: 'A few questions from Kith',
    lines: [...LINES[stage], `${config.http.publicOrigin}/reference#${secret}`, LAST_LINE],
  });
  if (outcome === 'failed') return;
  if (outcome !== 'sent') return giveUpMail(deps, claimedRequest);
  const next = stageAfter(stage);
  await references.changeDue(claimedRequest, {
    stage: next,
    dueAt: next && nextStageDueAt(next, { askedAt: request.askedAt, now }),
    attempts: 0,
    mailsSent: request.mailsSent + 1,
  });
}

/** No mail reaches this referee: staff ring them, and another person is asked for at six weeks as with any other. */
async function giveUpMail({ references }: ScreeningDeps, request: ReferenceRequest): Promise<void> {
  const dueAt = stageDueAt('another', request.askedAt);
  await references.changeDue(request, { onlyByPhone: true, stage: 'another', dueAt, attempts: 0 });
}

/** Has the volunteer name another referee, because this one has not answered in six weeks. */
async function askForAnotherReferee(deps: ScreeningDeps, request: ReferenceRequest): Promise<void> {
  const { applications, events, references } = deps;
  const application = await applications.findById(request.applicationId);
  await inTransaction(async () => {
    const isMine = await references.changeDue(request, { anotherWanted: true, stage: null, dueAt: null });
    if (isMine && application)
      await events.publish(volunteerAsked, { mentorId: application.mentorId, what: 'referee' });
  });
}

const LINES: Readonly<Record<Exclude<ReferenceStage, 'another'>, readonly string[]>> = {
  ask: [
    'Someone who wants to volunteer with Kith gave your name. On Kith, young people write to an adult they can trust.',
    'Please answer a few questions about them. It takes about ten minutes, and you need no account.',
  ],
  firstReminder: [
    'Two weeks ago we asked you about someone who wants to volunteer with Kith. We have no answer from you yet.',
    'Please answer a few questions about them. It takes about ten minutes, and you need no account.',
  ],
  secondReminder: [
    'This is our last mail about someone who wants to volunteer with Kith. They are still waiting for your answer.',
    'Please answer a few questions about them. If you cannot, you need do nothing.',
  ],
};
const LAST_LINE =
  'The link is for you alone and can be answered once. If you would rather talk, the page lets you ask for a call.';

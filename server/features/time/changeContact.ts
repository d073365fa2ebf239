import type { ContactView } from '../../../shared/contracts/time.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { hoursOf } from './contact.policy.ts';
import type { MentorState } from './contact.policy.ts';
import { projectMentor } from './meter.access.ts';
import { pushTimeToMentee, pushTimeToMentor } from './meterPushes.ts';
import type { MentorContact } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { presentContact } from './time.presenter.ts';

/**
 * Stores when a mentor is there, and shows it to them and to the people they mentor. Joins the running transaction.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export async function changeContact(
  deps: TimeDeps,
  { mentorId, change }: { mentorId: string; change: (before: MentorState) => MentorContact },
): Promise<ContactView> {
  const before = await projectMentor(deps, mentorId);
  const contact = change(before);
  await deps.meters.setContact(mentorId, contact);
  const { meter } = before;
  await deps.replies.moveDues({ mentorId, before: hoursOf(before), after: hoursOf({ meter, contact }) });
  afterCommit(() => void pushContact(deps, { mentorId, state: { meter, contact } }));
  return presentContact(contact, meter.at);
}

/** A push is only a hint: a failure is logged. */
async function pushContact(
  deps: TimeDeps,
  { mentorId, state }: { mentorId: string; state: MentorState },
): Promise<void> {
  try {
    await pushTimeToMentor(deps, { mentorId, notice: null, meter: state.meter });
    const open = await deps.conversations.openConversationsOf([mentorId]);
    for (const { conversationId, publicId, menteeId } of open.get(mentorId) ?? []) {
      pushTimeToMentee(deps, { mentorId, menteeId, conversationId, publicId, state });
    }
  } catch (error) {
    deps.log.warn({ error }, 'contact push failed');
  }
}

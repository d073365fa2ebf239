import { z } from 'zod';
import { mentorTimeChangedPush, timeChangedPush } from '../../../shared/contracts/time.ts';
import { toSecond } from '../../../shared/domain/time/calendar.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import { hint } from '../../platform/realtime/index.ts';
import { NO_CONTACT } from './contact.policy.ts';
import type { MentorState } from './contact.policy.ts';
import { findMeter } from './meter.access.ts';
import type { TimeDeps } from './time.deps.ts';
import { presentMentorTime } from './time.presenter.ts';
import { viewMeter } from './time.view.ts';

const mentorHint = hint({
  name: 'time',
  payload: z.strictObject({ mentorId: z.string(), notice: timeChangedPush.payload.shape.notice }),
});
const menteeHint = hint({
  name: 'mentorTime',
  payload: z.strictObject({
    mentorId: z.string(),
    menteeId: z.string(),
    conversationId: z.string(),
    publicId: z.string(),
  }),
});
type ToMentor = z.output<typeof mentorHint.payload>;
type ToMentee = z.output<typeof menteeHint.payload>;

type PushDeps = Pick<TimeDeps, 'clock' | 'conversations' | 'hints' | 'meters' | 'realtime'>;

/** Pushes a mentor's minutes to their own devices: other processes read the stored meter for theirs (S5). */
export async function pushTimeToMentor(
  deps: PushDeps,
  { meter, ...named }: ToMentor & { meter: Meter },
): Promise<void> {
  deps.hints.publish(mentorHint, named);
  await pushToMentorHere(deps, named, meter);
}

/** After an offer of minutes was made or withdrawn, the mentor's devices fetch it again. A push is only a hint: a failure is logged. */
export async function pushOfferChanged(
  deps: PushDeps & Pick<TimeDeps, 'log'>,
  state: { mentorId: string; meter: Meter },
): Promise<void> {
  try {
    await pushTimeToMentor(deps, { ...state, notice: null });
  } catch (error) {
    deps.log.warn({ error }, 'extension push failed');
  }
}

/** Pushes to a mentee whether their mentor has time: other processes read the stored meter for their devices (S5). */
export function pushTimeToMentee(
  deps: PushDeps,
  { state, ...named }: ToMentee & { state: MentorState },
): void {
  deps.hints.publish(menteeHint, named);
  pushToMenteeHere(deps, named, state);
}

/** Pushes to the devices of this process what another process has stored. */
export function handleMeterHints(deps: PushDeps): void {
  deps.hints.on(mentorHint, async (named) => {
    if (!deps.realtime.isHere(named.mentorId)) return;
    await pushToMentorHere(deps, named, (await findMeter(deps, named.mentorId)).meter);
  });
  deps.hints.on(menteeHint, async (named) => {
    if (!deps.realtime.isHere(named.menteeId)) return;
    const { meter, contact = NO_CONTACT } = await findMeter(deps, named.mentorId);
    pushToMenteeHere(deps, named, { meter, contact });
  });
}

/** Pushes a meter to the mentor's devices, if one is connected to this process. */
async function pushToMentorHere(deps: PushDeps, { mentorId, notice }: ToMentor, meter: Meter): Promise<void> {
  if (!deps.realtime.isHere(mentorId)) return;
  deps.realtime.toAccountHere(mentorId, timeChangedPush, { time: await viewMeter(deps, meter), notice });
}

/** Pushes the mentor's time to the mentee's devices that are connected to this process. */
function pushToMenteeHere(
  { clock, conversations, realtime }: PushDeps,
  { menteeId, conversationId, publicId }: ToMentee,
  state: MentorState,
): void {
  conversations.forgetMentorTime(conversationId);
  const mentorTime = presentMentorTime(state, { conversationId, at: toSecond(clock.now()) });
  realtime.toAccountHere(menteeId, mentorTimeChangedPush, { conversationId: publicId, mentorTime });
}

import { AppError } from '../../../platform/http/index.ts';
import type { DebriefsDeps } from '../debriefs.deps.ts';

/**
 * The mentor took the debrief, having written to a moderator, or leaves it, of which no one is told. The first answer stays.
 * @throws {AppError} notFound for a debrief of another mentor
 */
export function answerDebrief({ debriefs }: Pick<DebriefsDeps, 'debriefs'>) {
  return async (input: { mentorId: string; id: string; answer: 'taken' | 'left' }): Promise<void> => {
    const { mentorId, id, answer: state } = input;
    const debrief = await debriefs.findForMentor({ publicId: id, mentorId });
    if (!debrief) throw new AppError('notFound');
    if (debrief.state === 'offered') await debriefs.answer({ debriefId: debrief._id, state });
  };
}

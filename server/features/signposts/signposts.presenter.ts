import type { TimeSpan } from '../../../shared/domain/callout/rota.ts';

const present = ({ from, to }: TimeSpan) => ({ from: from.toISOString(), to: to.toISOString() });

/** The hours of the team as everyone is told them: times, without people. */
export function presentTeamTimes({
  atDesk,
  onCall,
}: {
  atDesk: readonly TimeSpan[];
  onCall: readonly TimeSpan[];
}) {
  return { staffShifts: atDesk.map(present), onCallTimes: onCall.map(present) };
}

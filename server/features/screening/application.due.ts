import { interviewFacts } from '../../../shared/domain/screening/interview.ts';
import { nextDue } from '../../../shared/domain/screening/due.ts';
import type { Due } from '../../../shared/domain/screening/due.ts';
import type { Application } from './application.model.ts';
import { firstLapse, matchWindowsOf } from './screening.policy.ts';

/** What is due next of an application. @param now when it became what it is */
export function dueOf(application: Application, now: Date): Due | null {
  const { interview, referral } = application;
  const { needsLook } = interviewFacts(
    interview.forms.map(({ scores }) => scores),
    interview.look,
  );
  return nextDue(
    {
      ...application,
      interview: { ...interview, needsLook },
      lapsesAt: firstLapse(application),
      referralDueAt: referral && referral.closed === null ? referral.dueAt : null,
    },
    now,
  );
}

type Evidence = Partial<
  Pick<Application, 'checkRequests' | 'checks' | 'references' | 'interview' | 'interviewerIds'>
>;

/** A change of the evidence, with the match windows and what is due after it. */
export function withEvidence<Change extends Evidence>(
  application: Application,
  change: Change,
  now: Date,
): Change & Pick<Application, 'matchWindows' | 'due'> {
  const after = { ...application, ...change };
  const matchWindows = matchWindowsOf(after);
  return { ...change, matchWindows, due: dueOf({ ...after, matchWindows }, now) };
}

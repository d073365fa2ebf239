import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { listApplications as contract } from '../../../../shared/contracts/screening.ts';
import { presentRow } from '../application.presenter.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/** What is under way or in service, the longest waiting first. */
export const listApplications =
  ({ accounts, applications }: Pick<ScreeningDeps, 'accounts' | 'applications'>) =>
  async (): Promise<AnswerInput<typeof contract>> => {
    const open = await applications.listOpen();
    const personas = await accounts.findPersons(open.map(({ mentorId }) => mentorId));
    return { applications: open.map((application) => presentRow(application, personas)) };
  };

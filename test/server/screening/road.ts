import { expect } from 'vitest';
import {
  getApplicationEndpoint,
  listApplicationsEndpoint,
  moveApplicationEndpoint,
  submitMyApplicationEndpoint,
  withdrawMyApplicationEndpoint,
} from '../../../shared/contracts/screening.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { SCREENING_MOVES } from '../../../shared/domain/screening/moves.ts';
import { SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { applicationOf, joinMentor } from '../../support/people.ts';
import type { Joined, ScreeningStaff, StaffMember } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';

const ALL_BANDS = ['13-15', '16-17', '18-25'] as const;

export interface Case {
  mentor: Joined;
  id: string;
  version: number;
}

/** The application under an alias that is due last, as staff find it: of those that wait, else of the others. */
export async function findNewest(client: ApiClient, alias: string | undefined) {
  const { applications, waiting } = await client.call(listApplicationsEndpoint, { query: {} });
  const isTheirs = ({ persona }: (typeof applications)[number]) => persona.alias === alias;
  return applications.slice(0, waiting).findLast(isTheirs) ?? applications.findLast(isTheirs);
}

/** The road of an application, walked by a volunteer and staff over HTTP. */
export function roadOf(app: TestApp, staff: ScreeningStaff) {
  /** A volunteer who is trained and has sent their application in, as staff find it. */
  async function applicant(): Promise<Case> {
    const mentor = await joinMentor(app);
    const { actor } = app.platform.tokens.verify(mentor.session.accessToken);
    await app.features.training.passForSeed(actor.accountId);
    await mentor.client.call(submitMyApplicationEndpoint, { body: applicationOf() });
    const newest = await findNewest(staff.interviewer.client, mentor.session.me.persona?.alias);
    return { mentor, id: newest?.id ?? '', version: newest?.version ?? 0 };
  }

  const look = ({ id }: Case, by: StaffMember = staff.interviewer): Promise<ApplicationView> =>
    by.client.call(getApplicationEndpoint, { params: { id } });

  /** Records what a step needs and the application cannot prove yet. */
  async function prove(which: Case, to: ScreeningState): Promise<void> {
    const by = { accountId: staff.interviewer.accountId, role: staff.interviewer.role };
    await app.features.screening.proveStep({ id: which.id, to, by });
    which.version = (await look(which)).version;
  }

  async function move(which: Case, to: ScreeningState, by: StaffMember): Promise<ApplicationView> {
    const { id, version } = which;
    const body = { to, version, note: 'As it should be.', approvedAgeBands: [...ALL_BANDS] };
    const view = await by.client.call(moveApplicationEndpoint, { params: { id }, body });
    which.version = view.version;
    return view;
  }

  /** Makes the next step by a person who may: the interviewer where a moderator can, else a coordinator, or two. */
  async function step(
    which: Case,
    { from, to }: { from: ScreeningState; to: ScreeningState },
  ): Promise<void> {
    const [first, second] = staff.approvers;
    const who = SCREENING_MOVES.find(([a, b]) => a === from && b === to)?.[2] ?? [];
    if (who.includes('mentor')) {
      await which.mentor.client.call(withdrawMyApplicationEndpoint);
      return;
    }
    await prove(which, to);
    if (from === 'awaitingApproval' && to === 'probation') await move(which, to, first);
    const view = await move(which, to, who.includes('moderator') ? staff.interviewer : second);
    expect(view.state).toBe(to);
    expect(view.history.at(-1)).toMatchObject({ from, to });
  }

  async function walk(which: Case, way: readonly ScreeningState[]): Promise<void> {
    for (const [index, to] of way.entries()) {
      const from = way[index - 1];
      if (from) await step(which, { from, to });
    }
  }

  const dump = () => dumpStore(app.environment['MONGODB_URI'] ?? '');
  const auditRows = async (action: string) =>
    ((await dump()).get('audit_rows') ?? []).filter((row) => row.includes(action));

  return { applicant, look, move, prove, step, walk, dump, auditRows };
}

export const ROAD = SCREENING_STATES.slice(
  SCREENING_STATES.indexOf('submitted'),
  SCREENING_STATES.indexOf('active') + 1,
);

/** The shortest way of an application that was sent in. */
export function wayTo(to: ScreeningState): readonly ScreeningState[] {
  if (ROAD.includes(to)) return ROAD.slice(0, ROAD.indexOf(to) + 1);
  return to === 'rejected' || to === 'withdrawn' ? ['submitted', to] : [...ROAD, to];
}

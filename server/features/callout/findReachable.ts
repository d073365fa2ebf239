import { TEAM_ROLES, worksOnCases } from '../../../shared/contracts/actor.ts';
import { onCallAt } from '../../../shared/domain/callout/rota.ts';
import type { CalloutDeps } from './callout.deps.ts';
import type { StepCandidates } from './callout.policy.ts';

/** Who can be paged about a case now: of the people on call and the leads, those who may work on it. */
export async function findReachable(
  { accounts, cases, shifts }: Pick<CalloutDeps, 'accounts' | 'cases' | 'shifts'>,
  { caseId, forLead, now }: { caseId: string; forLead: boolean; now: Date },
): Promise<Omit<StepCandidates, 'pagedIds'>> {
  const staff = await accounts.listStaffOfRoles(TEAM_ROLES);
  const idsOf = (role: string) => staff.filter((one) => one.role === role).map(({ accountId }) => accountId);
  const callable = staff.filter(({ role }) => worksOnCases(role)).map(({ accountId }) => accountId);
  const allowed = (await cases.whoMayWork({ caseIds: [caseId], accountIds: callable })).get(caseId) ?? [];
  const leads = idsOf('safeguardingLead').filter((one) => allowed.includes(one));
  const onCall = onCallAt(await shifts.listBetween(now, now), now).filter((one) => allowed.includes(one));
  return {
    onCall: forLead ? onCall.filter((one) => leads.includes(one)) : onCall,
    leads,
    coordinators: idsOf('coordinator'),
  };
}

import type { ScreeningDeps } from '../screening.deps.ts';

/**
 * Tells those who approve mentors once a day that something of the screening is due. The notice is named by the day, so that a repeated
 * run, or one after a restart, tells no one twice.
 */
export function tellOfDue({
  accounts,
  applications,
  clock,
  notifications,
}: Pick<ScreeningDeps, 'accounts' | 'applications' | 'clock' | 'notifications'>) {
  return async (): Promise<void> => {
    const now = clock.now();
    if (!(await applications.isSomethingDue(now))) return;
    const about = `screening ${now.toISOString().slice(0, 10)}`;
    for (const { accountId } of await accounts.listStaffOfRoles(['coordinator', 'safeguardingLead']))
      await notifications.notify({ accountId, kind: 'screeningDue', about, path: '/desk/screening' });
  };
}

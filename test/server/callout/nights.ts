import { expect } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/units.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { hireStaff } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown } from '../moderation/desk.ts';
import { clockOf, createPager, putOnCall, runSweep, signInAgain, step, stopAllClocks } from './onCall.ts';
import type { Pager } from './onCall.ts';

/** The tests of a file, each in a night of its own, with Rook and then Sable on call. */
export interface Nights {
  app: TestApp;
  pager: Pager;
  rook: AtDesk;
  sable: AtDesk;
  /** The safeguarding lead. */
  alder: AtDesk;
  /** The coordinator. */
  sorrel: StaffMember;
  /** Begins the next night at two o'clock: the desk is closed, and the cases of earlier nights page no one. */
  next(): Promise<void>;
  /** The case that a mentee's words open; minutes are counted from the words from now on. */
  openFrom(words: string): Promise<{ found: CaseView; mentee: Person }>;
  /** Counts minutes from the beginning of the current round of a case. */
  countFrom(caseId: string): Promise<void>;
  /** Sets the clock to so many minutes after the words. */
  setMinute(minutes: number): void;
  /** Does what is due so many minutes after the words; `expected` names everyone paged so far in this night. */
  after(minutes: number, expected: readonly string[]): Promise<void>;
  /** Everyone paged so far in this night. */
  paged(): string[];
}

const DAYS = ['16', '17', '18', '19', '20', '21', '22'];

export async function openNights(): Promise<Nights> {
  const pager = createPager();
  const app = await startTestApp({ roles: ['web'], pageChannels: pager });
  const rook = await sitDown(app, 'Rook');
  const sable = await sitDown(app, 'Sable');
  const alder = await sitDown(app, 'Alder', 'safeguardingLead');
  const sorrel = await hireStaff(app, { role: 'coordinator', deskName: 'Sorrel' });
  for (const day of DAYS)
    await putOnCall(alder.client, ['Rook', 'Sable'], { day: `2030-01-${day}`, weeks: 4 });
  const names = new Map([rook, sable, alder].map((one) => [one.accountId, one.deskName]));
  let night = new Date('2030-01-17T02:00:00Z');
  let since = night;

  const paged = () => pager.sent.map(({ accountId }) => names.get(accountId) ?? 'Sorrel');
  const setMinute = (minutes: number) => app.clock.set(new Date(since.getTime() + minutes * MINUTE_MS));
  const countFrom = async (caseId: string) => {
    since = new Date((await clockOf(alder.client, caseId)).since);
  };
  return {
    ...{ app, pager, rook, sable, alder, sorrel, paged, setMinute, countFrom },
    async next() {
      night = new Date(night.getTime() + DAY_MS);
      app.clock.set(night);
      await signInAgain(app, [rook, sable, alder, sorrel]);
      await stopAllClocks(app);
      await runSweep(app, 'sendPages');
      pager.sent.length = 0;
    },
    async openFrom(words) {
      const { mentee } = await startConversation(app);
      const found = await rook.caseFrom(() => mentee.send(words));
      await countFrom(found.id);
      return { found, mentee };
    },
    async after(minutes, expected) {
      // The clock of the tests runs on: what was done in a minute falls due a little after another minute.
      setMinute(minutes + 0.5);
      await step(app, pager, expected.length);
      expect(paged()).toEqual(expected);
    },
  };
}

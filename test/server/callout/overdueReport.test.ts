import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { closeAuthorityReportEndpoint } from '../../../shared/contracts/desk.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { claimAndRead } from '../moderation/desk.ts';
import { openNights } from './nights.ts';
import type { Nights } from './nights.ts';
import { runSweep, signInAgain, stopAllClocks } from './onCall.ts';

let night: Nights;
beforeAll(async () => {
  night = await openNights();
});
afterAll(() => night.app.stop());
beforeEach(() => night.next());

const HOUR = 60;

/** A case in which Rook suspects exploitation: its report is due within the hour, and its own clock has ended. */
async function suspected(): Promise<string> {
  const { found } = await night.openFrom(WORDS.distress);
  night.setMinute(0);
  const { version } = await claimAndRead(night.rook.client, found.id);
  const suspicion = 'sexualExploitation' as const;
  const why = { reason: 'As the rules say', tell: 'nobodyYet' } as const;
  const body = { version, action: 'escalate', ...why, suspicion } as const;
  const { authorityReports } = await night.rook.client.call(decideCaseEndpoint, {
    params: { id: found.id },
    body,
  });
  expect(authorityReports).toMatchObject([{ body: 'police', closed: null }]);
  await stopAllClocks(night.app);
  await runSweep(night.app, 'sendPages');
  night.pager.sent.length = 0;
  return found.id;
}

/** Who was paged so far, so many minutes after the decision. `times`: how often the sweep runs then. */
async function pagedAt(minutes: number, times = 1): Promise<string[]> {
  night.setMinute(minutes);
  const sweeps = night.app.features.moderation.module.sweeps ?? [];
  const sweep = sweeps.find(({ name }) => name === 'moderation.pageOverdueReports') ?? expect.fail();
  await Promise.all(Array.from({ length: times }, () => sweep.run()));
  await runSweep(night.app, 'sendPages');
  return night.paged();
}

/** A case in which a mentee reports a mentor as unsafe; minutes are counted from the date of its task. */
async function alleged(): Promise<string> {
  const { mentee, id: conversationId } = await startConversation(night.app);
  const body = { conversationId, messageId: null, reason: 'unsafe' } as const;
  const found = await night.rook.caseFrom(() => mentee.client.call(reportMessageEndpoint, { body }));
  await night.countFrom(found.id);
  night.setMinute(0);
  const dueAt = Date.parse(found.authorityReports[0]?.dueAt ?? expect.fail());
  await stopAllClocks(night.app);
  await runSweep(night.app, 'sendPages');
  night.pager.sent.length = 0;
  untilDue = (dueAt - night.app.clock.now().getTime()) / MINUTE_MS;
  return found.id;
}
let untilDue = 0;

async function close(id: string, task: 'report' | 'advice' = 'report'): Promise<void> {
  const { alder, app } = night;
  await signInAgain(app, [alder]);
  const { version } = await alder.open(id);
  const on = app.clock.now().toISOString().slice(0, 10);
  const done =
    task === 'report' ? { outcome: 'reported' as const } : { outcome: 'advised' as const, reference: '4711' };
  const body = { version, task, ...done, on, note: 'Told by telephone.' };
  await alder.client.call(closeAuthorityReportEndpoint, { params: { id }, body });
}

test('R44: an overdue report to the authorities pages the lead, and again every hour until it is closed', async () => {
  const id = await suspected();
  expect(await pagedAt(HOUR - 1)).toEqual([]);
  expect(await pagedAt(HOUR + 1)).toEqual(['Alder']);
  expect(await pagedAt(HOUR + 59)).toEqual(['Alder']);
  expect(await pagedAt(2 * HOUR + 2)).toEqual(['Alder', 'Alder', 'Sorrel']);
  expect(await pagedAt(5 * HOUR)).toEqual(['Alder', 'Alder', 'Sorrel', 'Alder']);
  await close(id);
  expect(await pagedAt(9 * HOUR)).toHaveLength(4);
  const store = await dumpStore(night.app.environment['MONGODB_URI'] ?? '');
  const rows = (store.get('audit_rows') ?? []).filter((row) => row.includes('case.authorityReportOverdue'));
  expect(rows).toHaveLength(1);
});

test('R44: two processes page about an overdue report once, after an outage, too', async () => {
  const id = await suspected();
  expect(await pagedAt(10 * HOUR, 2)).toEqual(['Alder']);
  expect(await pagedAt(10 * HOUR + 30, 2)).toEqual(['Alder']);
  await close(id);
});

test('R22: an allegation on which no advice was asked for in time pages the lead each hour, and no sooner', async () => {
  const id = await alleged();
  expect(await pagedAt(untilDue - 1)).toEqual([]);
  expect(await pagedAt(untilDue + 1, 2)).toEqual(['Alder']);
  expect(await pagedAt(untilDue + 59)).toEqual(['Alder']);
  expect(await pagedAt(untilDue + 2 * HOUR)).toEqual(['Alder', 'Alder', 'Sorrel']);
  await close(id, 'advice');
  expect(await pagedAt(untilDue + 9 * HOUR)).toHaveLength(3);
});

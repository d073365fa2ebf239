import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import { searchAuditEndpoint } from '../../../shared/contracts/audit.ts';
import { hireStaff } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let admin: StaffMember;
let moderator: StaffMember;
beforeAll(async () => {
  app = await startTestApp();
  admin = await hireStaff(app, { role: 'admin', deskName: 'Linden' });
  moderator = await hireStaff(app, { role: 'moderator', deskName: 'Sable' });
});
afterAll(() => app.stop());

const search = (body: CallInput<typeof searchAuditEndpoint>['body'] = {}) =>
  admin.client.call(searchAuditEndpoint, { body });
const metric = async () =>
  Number(/^kith_damaged_audit (\d+)$/m.exec((await app.platform.metrics.text()).body)?.[1]);
const nextNight = async () => {
  app.clock.advance({ days: 1 });
  await app.sweepNow();
  // The session of staff ends with its idle time.
  admin = await hireStaff(app, { role: 'admin', deskName: 'Linden' });
};

test('R38: staff find rows by who, what, case and day, and each search is a row itself', async () => {
  await app.features.audit.record({
    actorId: moderator.accountId,
    action: 'case.read',
    subject: { kind: 'message', id: 'a-message-of-the-store' },
  });
  const all = await search();
  expect(all.rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['audit.searched', 'case.read', 'staff.created.moderator']),
  );
  expect(JSON.stringify(all)).not.toMatch(/a-message-of-the-store/);
  expect(JSON.stringify(all)).not.toContain(moderator.accountId);
  const byName = await search({ by: 'sable' });
  expect(byName.rows.map(({ by }) => by)).toEqual(byName.rows.map(() => 'Sable'));
  expect(byName.rows.map(({ action }) => action)).toContain('case.read');
  expect((await search({ group: 'case' })).rows.map(({ action }) => action)).toEqual(['case.read']);
  expect((await search({ caseNumber: 'C-1' })).rows).toEqual([]);
  expect((await search({ untilDay: '2020-01-01' })).rows).toEqual([]);
  const searches = (await search({ group: 'audit', by: 'Linden' })).rows;
  expect(searches.map(({ reason }) => reason)).toEqual([
    'Linden audit',
    '2020-01-01',
    'C-1',
    'case',
    'sable',
    'all',
  ]);
});

test('R38: pages follow each other without a gap, by a cursor of this list alone', async () => {
  for (let n = 0; n < 60; n += 1)
    await app.features.audit.record({
      actorId: null,
      action: 'rota.added',
      subject: { kind: 'shift', id: String(n) },
      reason: String(n),
    });
  const first = await search({ group: 'rota' });
  expect(first.rows).toHaveLength(50);
  const second = await search({ group: 'rota', after: first.next ?? '' });
  expect(second.next).toBeNull();
  const seen = [...first.rows, ...second.rows].map(({ reason }) => Number(reason));
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  await expect(search({ after: 'another' })).rejects.toThrow('cursorGone');
});

test('R38: the audit is searched by admins and the lead alone', async () => {
  await expect(moderator.client.call(searchAuditEndpoint, { body: {} })).rejects.toThrow('notAllowed');
});

test('R38: the nightly verification raises the alarm for a changed audit, and says on the page what it found', async () => {
  await app.sweepNow();
  expect((await search()).verified).toBeNull();
  await nextNight();
  expect((await search()).verified).toMatchObject({ damaged: 0 });
  expect(await metric()).toBe(0);
  const rows = mongoose.connection.collection<{ _id: string }>('audit_rows');
  const copied = await rows.findOne({ action: 'case.read' });
  await rows.insertOne({ ...copied, _id: 'a-copy' });
  app.logs.length = 0;
  await nextNight();
  expect((await search()).verified).toMatchObject({ damaged: 1 });
  expect(await metric()).toBe(1);
  const alarms = app.logs.filter((line) => line.includes('audit damaged'));
  expect(alarms).toEqual([expect.stringMatching(/"level":"error".*"fault":"forged"/)]);
});

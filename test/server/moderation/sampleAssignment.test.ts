import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnFrom } from '../../../server/features/moderation/sample.policy.ts';
import { lotOf } from '../../../server/platform/crypto/index.ts';
import { disableStaffEndpoint, listStaffEndpoint } from '../../../shared/contracts/staffAccounts.ts';
import { hireStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import { sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

/** Account on whom the lot falls. */
let chosen = '';
let app: TestApp;
let sable: AtDesk;
let rook: AtDesk;
beforeAll(async () => {
  app = await startTestApp({
    drawLot: (text) => (text.startsWith('sample ') || text.endsWith(` ${chosen}`) ? 0 : 1),
  });
  sable = await sitDown(app, 'Sable');
  rook = await sitDown(app, 'Rook');
});
afterAll(() => app.stop());

/** The samples of one day of new conversations, each of which is drawn: one while the lot falls on each of these. */
async function drawFor(...staff: readonly AtDesk[]): Promise<string[]> {
  const opened: string[] = [];
  for (const { accountId } of staff) {
    const { mentee } = await startConversation(app);
    await mentee.send('It was a long day.');
    app.clock.advance({ days: 1 });
    chosen = accountId;
    await sable.signInAgain();
    const before = new Set((await sable.queueOf('read')).map(({ id }) => id));
    await app.sweepNow();
    opened.push(
      ...(await sable.queueOf('read'))
        .filter(({ id, kind }) => kind === 'sample' && !before.has(id))
        .map(({ id }) => id),
    );
  }
  await rook.signInAgain();
  return opened;
}

const rowsOf = async (desk: AtDesk, ids: readonly string[]) =>
  (await desk.queueOf('read')).filter(({ id }) => ids.includes(id));

describe('R20: a sample is assigned at random', () => {
  test('R20: a sample is for the moderator on whom the lot falls, who sees it first; a colleague may take it', async () => {
    const [forRook = '', forSable = ''] = await drawFor(rook, sable);
    const ids = [forRook, forSable];
    expect(await rowsOf(sable, ids)).toMatchObject([
      { id: forSable, assignedTo: 'Sable', assignedToMe: true },
      { id: forRook, assignedTo: 'Rook', assignedToMe: false },
    ]);
    expect(await rowsOf(rook, ids)).toMatchObject([
      { id: forRook, assignedToMe: true },
      { id: forSable, assignedTo: 'Sable', assignedToMe: false },
    ]);
    const opened = await rook.open(forSable);
    expect(opened).toMatchObject({ assignedTo: 'Sable', assignedToMe: false });
    expect(await rook.claim(opened)).toMatchObject({ claimedByMe: true });
  });

  test('R20: no sample is assigned to a moderator who may not work it', async () => {
    const adult = await sitDown(app, 'Adder', 'moderator', { approvedAgeBands: [] });
    const [id = ''] = await drawFor(adult);
    const [row] = await rowsOf(sable, [id]);
    expect(['Rook', 'Sable']).toContain(row?.assignedTo);
  });

  test('R20: a sample of somebody who left the desk, or of before, is for anyone', async () => {
    const wick = await sitDown(app, 'Wick');
    const [ofWick = '', ofBefore = ''] = await drawFor(wick, rook);
    expect(await sable.open(ofWick)).toMatchObject({ assignedTo: 'Wick' });
    const admin = await hireStaff(app, { role: 'admin', deskName: 'Linden' });
    const { members } = await admin.client.call(listStaffEndpoint);
    const { id } = members.find(({ deskName }) => deskName === 'Wick') ?? { id: '' };
    await admin.client.call(disableStaffEndpoint, { params: { id } });
    const cases = mongoose.connection.collection('moderation_cases');
    await cases.updateOne({ publicId: ofBefore }, { $unset: { assignedTo: '' } });
    for (const row of await rowsOf(sable, [ofWick, ofBefore])) {
      expect(row).toMatchObject({ assignedTo: null, assignedToMe: false });
      expect(await sable.open(row.id)).toMatchObject({ assignedTo: null, kind: 'sample' });
    }
  });

  test('R20: each of several moderators is drawn about as often, whatever the order they are listed in', () => {
    const staff = ['a', 'b', 'c', 'd'];
    const key = Buffer.alloc(32, 7);
    const counts = new Map(staff.map((id) => [id, 0]));
    for (let index = 0; index < 8_000; index += 1) {
      const lot = (id: string) => lotOf({ key, text: `assignee ${index} ${id}` });
      const drawn = drawnFrom(staff, lot) ?? '';
      expect(drawnFrom([...staff].reverse(), lot)).toBe(drawn);
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(200);
    expect(drawnFrom([], () => 0)).toBeNull();
  });
});

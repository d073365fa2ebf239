import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import {
  refreshSessionEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from '../../../shared/contracts/accounts.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import {
  claimCaseEndpoint,
  getCaseEndpoint,
  queueChangedPush,
} from '../../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff, signInAs } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { claimAndRead, heldByMentee, sitDown, subjectOf } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

const storedDecisions = z.looseObject({ decisions: z.array(z.looseObject({ reason: z.unknown() })) });

/** Exchanges the sealed reasons of the two decisions of a case in the store. */
async function exchangeReasons(publicId: string): Promise<void> {
  const cases = mongoose.connection.collection('moderation_cases');
  const { decisions } = storedDecisions.parse(await cases.findOne({ publicId }));
  const [first, second] = decisions;
  const exchanged = [
    { ...first, reason: second?.reason },
    { ...second, reason: first?.reason },
  ];
  await cases.updateOne({ publicId }, { $set: { decisions: exchanged } });
}

const claimsIn = async (id: string) => (await wick.open(id)).claimedBy;

describe('a claim of one’s own', () => {
  test('S12: without it no text of a case is read and nothing is decided', async () => {
    const { mentor, found } = await heldByMentee(app, sable);
    const { id } = subjectOf(found);
    expect(await refusalOf(sable.uncoverAtOnce(found.id, id))).toMatchObject({ code: 'claimNeeded' });
    expect(await refusalOf(sable.decideAtOnce(found, 'release'))).toMatchObject({ code: 'claimNeeded' });
    expect(JSON.stringify(await mentor.open())).not.toContain('park');
  });

  test('S12: in a case that another member of staff has, nothing is read or decided, by a lead neither', async () => {
    const { found } = await heldByMentee(app, sable);
    const mine = await claimAndRead(sable.client, found.id);
    const held = { code: 'caseClaimed', details: { by: 'Sable', until: mine.claimedUntil } };
    expect(await refusalOf(wick.uncoverAtOnce(found.id, subjectOf(found).id))).toMatchObject(held);
    expect(await refusalOf(wick.decideAtOnce(mine, 'release'))).toMatchObject(held);
    expect(await sable.decideAtOnce(mine, 'release')).toMatchObject({ state: 'actioned', claimedBy: null });
  });

  test('S12: a case that was acted on is claimed again for the next decision, and stays acted on', async () => {
    const { found } = await heldByMentee(app, sable);
    const released = await sable.decide(found, 'release');
    expect(await refusalOf(sable.decideAtOnce(released, 'close'))).toMatchObject({ code: 'claimNeeded' });
    expect(await sable.claim(released)).toMatchObject({ state: 'actioned', claimedByMe: true });
  });

  test('S12: a closed case is read with a reason, which is sealed and shown with the case', async () => {
    const { found } = await heldByMentee(app, sable);
    await sable.decide(found, 'remove');
    await sable.decide(await sable.open(found.id), 'close');
    const { id } = subjectOf(found);
    expect(await refusalOf(wick.uncoverAtOnce(found.id, id))).toMatchObject({ code: 'reasonNeeded' });
    expect(await wick.uncoverAtOnce(found.id, id, 'A complaint of marigolds')).toBe(WORDS.held);
    expect((await sable.open(found.id)).closedReads).toMatchObject([
      { by: 'Wick', reason: 'A complaint of marigolds' },
    ]);
    const stored = [...(await dumpStore(app.environment['MONGODB_URI'] ?? '')).values()].flat().join();
    expect(stored).not.toContain('marigolds');
  });
});

describe('the end of a claim', () => {
  test('S12: a sign-out ends the claims of that session, and the desk is told', async () => {
    const rook = await sitDown(app, 'Rook');
    const { found } = await heldByMentee(app, sable);
    await rook.claim(found);
    const line = await app.connect(wick.client);
    await rook.client.call(signOutEndpoint);
    expect(await claimsIn(found.id)).toBeNull();
    expect(await line.next(queueChangedPush)).toMatchObject({ caseId: found.id });
    line.close();
  });

  test('S12: a sign-out everywhere ends the claims of the account in its other sessions too', async () => {
    const rook = await sitDown(app, 'Rook');
    const { found } = await heldByMentee(app, sable);
    await rook.claim(found);
    app.clock.advance({ seconds: 31 });
    const elsewhere = await signInAs(app, rook.signInName, rook.oneTimeCode());
    await elsewhere.client.call(signOutEverywhereEndpoint);
    expect(await claimsIn(found.id)).toBeNull();
  });

  test('S12: the lapse of a claim and the end of an idle session are pushed to the desk', async () => {
    const rook = await sitDown(app, 'Rook');
    const { found } = await heldByMentee(app, sable);
    await rook.claim(found);
    app.clock.advance({ minutes: 14 });
    // The line is open before the lapse: the sweep of the test app itself may be the one that ends the claim.
    wick = await sitDown(app, 'Wick', 'safeguardingLead');
    sable = await sitDown(app, 'Sable');
    const line = await app.connect(wick.client);
    app.clock.advance({ minutes: 2 });
    await app.sweepNow();
    await expect.poll(() => line.waiting(queueChangedPush).map(({ caseId }) => caseId)).toContain(found.id);
    expect(await wick.open(found.id)).toMatchObject({ state: 'triaged', claimedBy: null });
    line.close();
  });
});

describe('a claim that lapses', () => {
  test('S12: ends a quarter of an hour after the last act in the case though its holder works elsewhere, and the desk is told', async () => {
    const rook = await sitDown(app, 'Rook');
    const { found } = await heldByMentee(app, sable);
    await rook.claim(found);
    const workElsewhere = async () => {
      app.clock.advance({ minutes: 8 });
      const body = { idleSeconds: 0 };
      rook.client.useToken((await rook.client.call(refreshSessionEndpoint, { body })).accessToken);
    };
    await workElsewhere();
    wick = await sitDown(app, 'Wick', 'safeguardingLead');
    sable = await sitDown(app, 'Sable');
    const line = await app.connect(wick.client);
    await workElsewhere();
    await app.sweepNow();
    await expect.poll(() => line.waiting(queueChangedPush).map(({ caseId }) => caseId)).toContain(found.id);
    expect(await rook.open(found.id)).toMatchObject({ state: 'triaged', claimedBy: null });
    line.close();
  });
});

describe('a decision', () => {
  test('H7: on a case that was not read is refused, and done after the message and the report were read', async () => {
    const { id: conversationId, mentor, mentee } = await startConversation(app);
    await mentor.send('You should try harder.');
    const messageId = (await mentee.open()).entries.at(-1)?.id ?? '';
    const body = { conversationId, messageId, reason: 'unkind', words: 'it hurt' } as const;
    const found = await sable.caseFrom(() => mentee.client.call(reportMessageEndpoint, { body }));
    expect(found.unread).toHaveLength(2);
    const mine = await sable.claim(found);
    expect(await refusalOf(sable.decideAtOnce(mine, 'noAction'))).toMatchObject({ code: 'readFirst' });
    await sable.uncoverAtOnce(found.id, messageId);
    expect(await refusalOf(sable.decideAtOnce(mine, 'noAction'))).toMatchObject({ code: 'readFirst' });
    expect((await claimAndRead(sable.client, found.id)).unread).toEqual([]);
    await sable.decideAtOnce(await sable.open(found.id), 'noAction');
    expect(await sable.open(found.id)).toMatchObject({ state: 'closed' });
  });

  test('H7: a text that raised the risk has to be read too', async () => {
    const { mentee } = await startConversation(app);
    const found = await sable.caseFrom(() => mentee.send(WORDS.distress));
    await claimAndRead(sable.client, found.id);
    await mentee.send('i have just taken all my pills');
    const graver = await vi.waitFor(async () => {
      const view = await sable.open(found.id);
      if (view.texts < 2) throw new Error('nothing was added to the case');
      return view;
    });
    expect(graver.unread).toHaveLength(1);
    expect(await refusalOf(sable.decideAtOnce(graver, 'noAction'))).toMatchObject({ code: 'readFirst' });
  });

  test('H7: a text that was added later and is no graver has to be read too', async () => {
    const { mentee } = await startConversation(app);
    const found = await sable.caseFrom(() => mentee.send(WORDS.distress));
    await claimAndRead(sable.client, found.id);
    await mentee.send('sometimes i hurt myself');
    const added = await vi.waitFor(async () => {
      const view = await sable.open(found.id);
      if (view.texts < 2) throw new Error('nothing was added to the case');
      return view;
    });
    expect(added.risk).toBe(found.risk);
    expect(added.unread).toHaveLength(1);
    expect(await refusalOf(sable.decideAtOnce(added, 'noAction'))).toMatchObject({ code: 'readFirst' });
    await sable.uncoverAtOnce(found.id, added.unread[0] ?? '');
    expect(await sable.decideAtOnce(added, 'noAction')).toMatchObject({ state: 'closed' });
  });

  test('S17: two decisions of one case have reasons that cannot be exchanged in the store', async () => {
    const { found } = await heldByMentee(app, sable);
    await sable.decide(found, 'remove');
    const view = await sable.decide(await sable.open(found.id), 'close');
    expect(view.decisions.map(({ reason }) => reason)).toEqual(['As the rules say', 'As the rules say']);
    await exchangeReasons(found.id);
    await expect(sable.open(found.id)).rejects.toMatchObject({ error: { code: 'internal' } });
  });
});

test('R4: a case of an age band is open to staff who are approved for that band alone', async () => {
  const { mentee } = await startConversation(app);
  const adults = { role: 'moderator', deskName: 'Alder' } as const;
  const { client } = await hireStaff(app, { ...adults, approvedAgeBands: ['18-25'] });
  const found = await sable.caseFrom(() => mentee.send(WORDS.held));
  expect(found.ageBand).toBe('16-17');
  const params = { id: found.id };
  expect(await refusalOf(client.call(getCaseEndpoint, { params }))).toMatchObject({ code: 'notAllowed' });
  const claim = client.call(claimCaseEndpoint, { params, body: { version: found.version } });
  expect(await refusalOf(claim)).toMatchObject({ code: 'notAllowed' });
  expect((await client.call(listCasesEndpoint)).total).toBe(0);
});

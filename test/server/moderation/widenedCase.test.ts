import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widenCaseEndpoint } from '../../../shared/contracts/desk.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { signInAs } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { sitDown, subjectOf } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let rook: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ drawLot: (text) => (text.startsWith('sample ') ? 0 : 1) });
  sable = await sitDown(app, 'Sable');
  rook = await sitDown(app, 'Rook');
});
afterAll(() => app.stop());

const REASON = 'To see how the heron came up at all.';
const widen = ({ client }: AtDesk, id: string, reason = REASON) =>
  client.call(widenCaseEndpoint, { params: { id }, body: { reason } });

/** A case about the last of `before` messages and one, each named by its number. */
async function caseAfter(before: number) {
  const { mentee } = await startConversation(app);
  const sent: string[] = [];
  for (let index = 0; index < before; index += 1) {
    if (index % 5 === 4) app.clock.advance({ minutes: 1 });
    sent.push((await mentee.send(`Message ${index}`)).entry.id);
  }
  return { sent, found: await sable.caseFrom(() => mentee.send(WORDS.held)) };
}

describe('R20: more messages around a case', () => {
  test('R20: are listed for a written reason, covered, to the person who has the case', async () => {
    const { sent, found } = await caseAfter(12);
    expect(found).toMatchObject({ mayWiden: false, widenings: [] });
    expect(await refusalOf(widen(sable, found.id))).toMatchObject({ code: 'claimNeeded' });
    const mine = await sable.claim(found);
    expect(mine.mayWiden).toBe(true);
    expect(mine.messages.map(({ id }) => id)).toEqual([...sent.slice(7), subjectOf(mine).id]);
    expect(await refusalOf(sable.uncoverAtOnce(found.id, sent[2] ?? ''))).toMatchObject({ code: 'notFound' });
    expect(await refusalOf(widen(rook, found.id))).toMatchObject({ code: 'caseClaimed' });

    const wider = await widen(sable, found.id);
    expect(wider.messages.map(({ id }) => id)).toEqual([...sent.slice(2), subjectOf(mine).id]);
    expect(wider).toMatchObject({ version: mine.version, unread: mine.unread, mayWiden: true });
    expect(JSON.stringify(wider)).not.toContain('Message 2');
    expect(await sable.uncoverAtOnce(found.id, sent[2] ?? '')).toBe('Message 2');
    expect(await refusalOf(sable.uncoverAtOnce(found.id, sent[1] ?? ''))).toMatchObject({ code: 'notFound' });

    const whole = await widen(sable, found.id);
    expect(whole.messages).toHaveLength(13);
    expect(whole.mayWiden).toBe(false);
    expect(await refusalOf(widen(sable, found.id))).toMatchObject({ code: 'moveNotAllowed' });
  });

  test('R38: the reason is sealed with the case, shown to colleagues, and the act is audited', async () => {
    const { found } = await caseAfter(7);
    await sable.claim(found);
    await widen(sable, found.id);
    expect((await rook.open(found.id)).widenings).toMatchObject([{ by: 'Sable', reason: REASON }]);
    const stored = await dumpStore(app.environment['MONGODB_URI'] ?? '');
    expect(JSON.stringify([...stored])).not.toContain('heron');
    const rows = (stored.get('audit_rows') ?? []).filter((row) => row.includes('"case.widened"'));
    expect(rows.at(-1)).toContain(sable.accountId);
  });

  test('R20: are 25 on each side at most, and need a reason of ten signs', async () => {
    const { sent, found } = await caseAfter(28);
    await sable.claim(found);
    for (const reason of ['To see  ', 'x'.repeat(501)])
      expect(await refusalOf(widen(sable, found.id, reason))).toMatchObject({ code: 'badRequest' });
    for (let times = 0; times < 4; times += 1) await widen(sable, found.id);
    const { mayWiden, messages } = await sable.open(found.id);
    expect({ mayWiden, first: messages[0]?.id, count: messages.length }).toEqual({
      mayWiden: false,
      first: sent[3],
      count: 26,
    });
    expect(await refusalOf(widen(sable, found.id))).toMatchObject({ code: 'moveNotAllowed' });
  });

  test('R20: of a sample are those before the first message of its day and those after the last', async () => {
    const { conversationId, mentee } = await startConversation(app);
    for (let index = 0; index < 7; index += 1) await mentee.send(`Message ${index}`);
    app.clock.advance({ days: 1 });
    mentee.client.useToken((await signInAs(app, mentee.signInName)).session.accessToken);
    const later: string[] = [];
    for (let index = 0; index < 6; index += 1) later.push((await mentee.send(`Later ${index}`)).entry.id);
    await sable.signInAgain();
    await app.sweepNow();
    const cases = mongoose.connection.collection<{ publicId: string }>('moderation_cases');
    const { publicId = '' } = (await cases.findOne({ conversationId, kind: 'sample' })) ?? {};
    const mine = await sable.claim(await sable.open(publicId));
    expect(mine.messages).toHaveLength(7);
    const listed = (await widen(sable, publicId)).messages;
    expect(listed.map(({ id }) => id)).toEqual([...mine.messages.map(({ id }) => id), ...later.slice(0, 5)]);
    expect(listed.filter(({ subject }) => subject)).toHaveLength(7);
  });

  test('a case that was stored before widenings, raises and calls were kept opens, and is widened', async () => {
    const { found } = await caseAfter(7);
    const cases = mongoose.connection.collection('moderation_cases');
    await cases.updateOne({ publicId: found.id }, { $unset: { widenings: '', raises: '', calls: '' } });
    const mine = await sable.claim(await sable.open(found.id));
    expect(mine).toMatchObject({ widenings: [], raises: [], calls: [], mayWiden: true });
    expect((await widen(sable, found.id)).messages).toHaveLength(8);
  });
});

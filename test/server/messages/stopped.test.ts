import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { blockedDetails } from '../../../shared/contracts/conversations.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, nextMessage, WORDS } from '../conversations/startConversation.ts';

let app: TestApp;
let moderator: StaffMember;
beforeAll(async () => {
  app = await startTestApp();
  moderator = await hireStaff(app, { role: 'moderator', deskName: 'Sable' });
});
afterAll(() => app.stop());

const casesOf = async (kind: string): Promise<number> =>
  (await moderator.client.call(listCasesEndpoint)).cases.filter((one) => one.kind === kind).length;

describe('a message that is stopped', () => {
  test('R13, N14: a detail is named to its writer with a rewrite; the attempt takes no place in the conversation', async () => {
    const { mentee, mentor } = await startConversation(app);
    const before = await mentor.open();
    const clientMessageId = randomUUID();
    const refusal = await refusalOf(mentee.send(WORDS.blocked, clientMessageId));
    expect(refusal).toMatchObject({ code: 'blocked', status: 422 });
    const details = blockedDetails.parse(refusal.details);
    const [{ start, end } = expect.fail()] = details.spans;
    expect(WORDS.blocked.slice(start, end)).toContain('07700 900123');
    expect(details.rewrite).not.toContain('07700');
    const again = await refusalOf(mentee.send(WORDS.blocked, clientMessageId));
    expect(again.details).toEqual(refusal.details);
    for (const person of [mentee, mentor])
      expect((await person.open()).entries).toHaveLength(before.entries.length);
    const { attemptId } = details;
    const params = { id: before.id, messageId: attemptId };
    expect(await mentee.client.call(contracts.disputeBlockEndpoint, { params })).toEqual({ done: true });
    expect((await refusalOf(mentor.client.call(contracts.disputeBlockEndpoint, { params }))).code).toBe(
      'notFound',
    );
  });

  test('R13: one that is held is its writer’s alone, and opens a case', async () => {
    const { mentee, mentor } = await startConversation(app);
    const line = await mentor.connect();
    const before = await mentor.open();
    const count = await casesOf('heldMessage');
    const { entry } = await mentee.send(WORDS.held);
    expect(entry).toMatchObject({ status: 'held', text: WORDS.held });
    await mentee.send('never mind');
    expect((await nextMessage(line)).prev).toBe(before.entries.at(-1)?.id);
    expect(JSON.stringify(line.received)).not.toContain(entry.id);
    expect(line.waiting(contracts.conversationChangedPush)).toEqual([]);
    await app.sweepNow();
    expect(await casesOf('heldMessage')).toBe(count + 1);
    line.close();
  });

  test('R15: a cry for help in a locked or ended conversation is refused, stored, and answered with the help card', async () => {
    const { id, conversationId, mentee } = await startConversation(app);
    const count = await casesOf('distress');
    await app.features.conversations.lock({ conversationId, lockId: 'x', by: null });
    const clientMessageId = randomUUID();
    for (const attempt of [1, 2]) {
      const refusal = await refusalOf(mentee.send(WORDS.distress, clientMessageId));
      expect(refusal, `attempt ${attempt}`).toMatchObject({
        code: 'conversationLocked',
        details: { helpCard: true },
      });
    }
    expect((await mentee.open()).status.helpCard).toBe(true);
    expect(await casesOf('distress')).toBe(count + 1);
    await mentee.client.call(contracts.dismissHelpCardEndpoint, { params: { id } });
    expect((await mentee.open()).status.helpCard).toBe(false);
    await mentee.client.call(contracts.endConversationEndpoint, { params: { id } });
    expect((await refusalOf(mentee.send(WORDS.distress))).code).toBe('conversationClosed');
    expect(await casesOf('distress')).toBe(count + 1);
    const { cases } = await moderator.client.call(listCasesEndpoint);
    expect(cases.find(({ texts }) => texts > 1)).toMatchObject({ kind: 'distress', texts: 2 });
    expect((await mentee.open()).entries.some((entry) => entry.type === 'message')).toBe(false);
  });

  test('R15: a cry for help is delivered, with the help card at once and one case', async () => {
    const { mentee, mentor } = await startConversation(app);
    const count = await casesOf('distress');
    const sent = await mentee.send(WORDS.distress);
    expect(sent).toMatchObject({ entry: { status: 'accepted' }, status: { helpCard: true } });
    expect((await mentor.open()).status.helpCard).toBe(false);
    expect((await mentor.open()).entries.at(-1)).toMatchObject({ text: WORDS.distress });
    await app.sweepNow();
    await app.sweepNow();
    expect(await casesOf('distress')).toBe(count + 1);
  });

  test('a writer is not shown which words were found as grooming', async () => {
    const { mentee, mentor } = await startConversation(app);
    const { entry, redacted } = await mentor.send('this has to be our little secret, do not tell your mum');
    expect(entry.status).toBe('held');
    expect(redacted).toEqual([]);
    expect(JSON.stringify([entry, await mentee.open()])).not.toMatch(/secrecy|grooming/i);
  });
});

test('the check comes before the limits: over the rate a message is refused, a cry for help is not', async () => {
  await app.stop();
  app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1' } });
  const people = await meet(app);
  const { mentee } = await startConversation(app, { people });
  const codes: string[] = [];
  for (let count = 0; count < 62; count += 1) {
    codes.push(
      await mentee.send(`message ${count}`).then(
        () => 'ok',
        ({ error }: { error: { code: string } }) => error.code,
      ),
    );
  }
  expect(codes.filter((code) => code === 'ok')).toHaveLength(60);
  const refusal = await refusalOf(mentee.send('one more'));
  expect(refusal.code).toBe('tooMany');
  expect(refusal.retryAfterSeconds).toBeGreaterThan(0);
  expect((await mentee.send(WORDS.distress)).entry.status).toBe('accepted');
}, 60_000);

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { helpCardShownPush } from '../../../shared/contracts/conversations.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('a message', () => {
  test.each([
    ['a zero-width space', '\u200b'],
    ['blanks and joiners', ' \u200d\u2060\ufeff\u2800 '],
    ['fillers', '\u3164\u115f\uffa0'],
    ['marks without a letter', '\u0301\u0302'],
    ['an override', '\u202e'],
  ])('S22: that is only %s is refused, with the reason', async (_name, text) => {
    const { id, mentee } = await startConversation(app);
    const refusal = await refusalOf(mentee.send(text));
    expect(refusal.code).toBe('badRequest');
    expect(Object.keys(refusal.fields ?? {})).toEqual(['text']);
    const line = await mentee.connect();
    const body = { conversationId: id, clientMessageId: randomUUID(), text };
    expect(await refusalOf(line.emit(contracts.messageSendEvent, body))).toMatchObject({
      code: 'badRequest',
    });
    line.close();
  });

  test('S22: reaches the other side without overrides and without marks that cover other lines', async () => {
    const { mentee, mentor } = await startConversation(app);
    const zalgo = `he${'\u0336'.repeat(40)}llo`;
    const [first, second] = [await mentee.send(`\u202eabc\u202c ok`), await mentee.send(zalgo)];
    expect([first.entry.text, second.entry.text]).toEqual(['abc\u202c ok', `he${'\u0336'.repeat(8)}llo`]);
    const texts = (await mentor.open()).entries.flatMap((entry) =>
      entry.type === 'message' ? [entry.text] : [],
    );
    expect(texts).toEqual([first.entry.text, second.entry.text]);
    for (const text of ['👩‍👩‍👧', 'שָׁלוֹם', 'नमस्ते', 'tiếng Việt', 'ก็ดี']) {
      expect((await mentee.send(text)).entry.text).toBe(text);
    }
  });

  test('DLV1: under the same id in capitals is the same message', async () => {
    const { mentee, mentor } = await startConversation(app);
    const clientMessageId = randomUUID();
    const first = await mentee.send('once', clientMessageId);
    const again = await mentee.send('once', clientMessageId.toUpperCase());
    expect(again.entry).toEqual(first.entry);
    expect((await mentor.open()).entries.filter(({ type }) => type === 'message')).toHaveLength(1);
  });
});

test('DLV4: a draft of the future is refused, and drafts are kept afterwards', async () => {
  const { id, mentee } = await startConversation(app);
  const save = (text: string, revision: number) =>
    mentee.client.call(contracts.saveDraftEndpoint, { params: { id }, body: { text, revision } });
  await save('begun', 1);
  for (const revision of [Number.MAX_SAFE_INTEGER, app.clock.now().getTime() + 120_000, -1]) {
    const refusal = await refusalOf(save('wild', revision));
    expect(refusal.code).toBe('badRequest');
    expect(Object.keys(refusal.fields ?? {})).toEqual(['revision']);
  }
  expect(await save('begun and gone on', 2)).toEqual({ text: 'begun and gone on', revision: 2 });
  expect((await mentee.open()).draft).toEqual({ text: 'begun and gone on', revision: 2 });
});

test('DLV7: the help card is pushed once until it is dismissed, however many texts call for it', async () => {
  const { id, mentee } = await startConversation(app);
  const line = await mentee.connect();
  const cry = async () => {
    await mentee.send(WORDS.distress);
    await app.sweepNow();
    await sleep(500);
  };
  await cry();
  await cry();
  expect(line.waiting(helpCardShownPush).map(({ conversationId }) => conversationId)).toEqual([id]);

  await mentee.client.call(contracts.dismissHelpCardEndpoint, { params: { id } });
  await cry();
  expect(line.received.filter(({ name }) => name === helpCardShownPush.name)).toHaveLength(2);
  expect((await mentee.open()).status.helpCard).toBe(true);
  line.close();
});

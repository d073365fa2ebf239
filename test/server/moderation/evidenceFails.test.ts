import { CipherSuite } from '@hpke/core';
import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { askForHelpEndpoint, listTopicsEndpoint } from '../../../shared/contracts/matching.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

describe('while no copy can be sealed for the safeguarding lead', () => {
  beforeEach(() => {
    const seal = vi.spyOn(CipherSuite.prototype, 'seal').mockRejectedValue(new Error('no key'));
    return () => seal.mockRestore();
  });

  test('S4: a cry for help with a number in it is delivered without the number, and opens its case', async () => {
    const { mentee, mentor } = await startConversation(app);
    const found = await sable.caseFrom(async () => {
      expect((await mentee.send(WORDS.redacted)).entry.status).toBe('redacted');
    });
    expect(found).toMatchObject({ kind: 'distress', risk: 'high' });
    const received = JSON.stringify((await mentor.open()).entries);
    expect(received).toContain('i want to kill myself');
    expect(received).not.toContain('900123');
  });

  test('S4: a cry for help in a request opens its case', async () => {
    const { mentee } = await startConversation(app);
    const [topic] = (await mentee.client.call(listTopicsEndpoint)).topics;
    const body = { topicIds: [topic?.id ?? ''], tagIds: [], words: WORDS.distress };
    const found = await sable.caseFrom(() => mentee.client.call(askForHelpEndpoint, { body }));
    expect(found).toMatchObject({ kind: 'distress', risk: 'high' });
  });

  test('S4: a report with words opens its case', async () => {
    const { id, mentee } = await startConversation(app);
    const body = {
      conversationId: id,
      messageId: null,
      reason: 'unsafe',
      words: 'he said he would hurt me',
    } as const;
    const found = await sable.caseFrom(() => mentee.client.call(reportMessageEndpoint, { body }));
    expect(found).toMatchObject({ kind: 'conduct' });
  });

  test('S4: a message that the desk redacts keeps its sealed words, which nobody else has', async () => {
    const { mentee, mentor } = await startConversation(app);
    const found = await sable.caseFrom(() => mentor.send('call me on 07700 900123'));
    const [subject] = found.messages.filter((message) => message.subject);
    await sable.decide(found, 'redact');
    expect(JSON.stringify((await mentee.open()).entries)).not.toContain('900123');
    const stored = await mongoose.connection.collection('entries').findOne({ publicId: subject?.id });
    expect(stored?.['text']).toBeTruthy();
  });

  test('S4: the desk is alarmed by an error in the log and a figure, and the process is not ready', async () => {
    const { mentee } = await startConversation(app);
    const before = await failures();
    await sable.caseFrom(() => mentee.send(WORDS.redacted));
    expect(await failures()).toBeGreaterThan(before);
    expect(app.logs.join('')).toMatch(/"level":"error".*sealing of a safeguarding copy failed/);
    const ready = await app.visitor().send({ path: '/readyz' });
    expect([ready.status, ready.json()]).toEqual([503, expect.objectContaining({ keys: 'failed' })]);
  });
});

async function failures(): Promise<number> {
  const { body } = await app.platform.metrics.text();
  return Number(/^kith_evidence_failures_total (\d+)$/m.exec(body)?.[1]);
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { countSampleReadsEndpoint } from '../../../shared/contracts/sampleReads.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { signInAs } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let lead: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ drawLot: (text) => (text.startsWith('sample ') ? 0 : 1) });
  sable = await sitDown(app, 'Sable');
  lead = await sitDown(app, 'Wren', 'safeguardingLead');
});
afterAll(() => app.stop());

const readsIn = async ({ id, mentee }: StartedConversation) =>
  (await mentee.client.call(countSampleReadsEndpoint, { params: { id } })).times;

/** The sample of a day on which the mentee wrote. */
async function sampleOf({ mentee }: StartedConversation) {
  await mentee.send('It was a long day.');
  app.clock.advance({ days: 1 });
  await sable.signInAgain();
  await lead.signInAgain();
  const found = await sable.caseFrom(() => app.sweepNow());
  mentee.client.useToken((await signInAs(app, mentee.signInName)).session.accessToken);
  return found;
}

describe('R20: how often staff read in a conversation', () => {
  test('R20: a mentee learns on how many days that were drawn staff read, each day once', async () => {
    const talk = await startConversation(app);
    const found = await sampleOf(talk);
    expect(found.kind).toBe('sample');
    expect(await readsIn(talk)).toBe(0);
    const mine = await sable.claim(found);
    expect(await readsIn(talk)).toBe(0);
    await sable.uncoverAtOnce(found.id, mine.unread[0] ?? '');
    expect(await readsIn(talk)).toBe(1);
    const escalated = await sable.decideAtOnce(mine, 'escalate');
    await lead.uncover(escalated.id, mine.unread[0] ?? '');
    expect((await lead.open(found.id)).claimedByMe).toBe(true);
    expect(await readsIn(talk)).toBe(1);
    const next = await sampleOf(talk);
    await sable.uncover(next.id, next.messages.find(({ subject }) => subject)?.id ?? '');
    expect(await readsIn(talk)).toBe(2);
  });

  test('R20: what staff read for a report or a worry changes nothing in the number', async () => {
    const talk = await startConversation(app);
    const { id: messageId } = (await talk.mentee.send('He asked me to meet.')).entry;
    const body = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
    const found = await sable.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
    await sable.uncover(found.id, messageId);
    expect(await readsIn(talk)).toBe(0);
  });

  test('R20: neither the mentor nor another mentee learns of it', async () => {
    const talk = await startConversation(app);
    const other = await startConversation(app);
    const params = { id: talk.id };
    const asked = (client: StartedConversation['mentee']['client']) =>
      client.call(countSampleReadsEndpoint, { params });
    expect(await refusalOf(asked(talk.mentor.client))).toMatchObject({ code: 'notAllowed' });
    expect(await refusalOf(asked(other.mentee.client))).toMatchObject({ code: 'notFound' });
  });
});

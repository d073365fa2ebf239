import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { markTeamThreadReadEndpoint } from '../../../shared/contracts/teamThreads.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { heldByMentee, sitDown } from '../moderation/desk.ts';
import { ask, onlyThreadOf, writeTo } from './thread.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

/** What a person is told of, as kind and path. */
function noticesOf(accountId: string): Promise<unknown[]> {
  const projection = { _id: 0, kind: 1, path: 1 };
  return mongoose.connection.collection('notices').find({ accountId }, { projection }).toArray();
}

test('messages of the team are one notice for the person until they were read, which opens the thread', async () => {
  const { mentee, found } = await heldByMentee(app, sable);
  await sable.claim(found);
  for (const text of ['Are you safe at home?', 'We are still here.'])
    await writeTo(sable, { id: found.id, side: 'mentee', text });
  const { id } = await onlyThreadOf(mentee);
  const notice = { kind: 'staffMessage', path: `/team/${id}` };
  expect(await noticesOf(mentee.actor.accountId)).toEqual([notice]);
  const { cursor } = await onlyThreadOf(mentee);
  const body = { upTo: cursor ?? '' };
  await mentee.client.call(markTeamThreadReadEndpoint, { params: { id }, body });
  await writeTo(sable, { id: found.id, side: 'mentee', text: 'Good to hear.' });
  expect(await noticesOf(mentee.actor.accountId)).toEqual([notice, notice]);
});

test('a question about a young person who may not be safe is a notice for those who work on such cases', async () => {
  const wick = await sitDown(app, 'Wick');
  const { id, mentee, mentor } = await startConversation(app);
  await ask(mentor, { id, text: 'Is all well with them?' });
  expect(await noticesOf(wick.accountId)).toEqual([]);
  await mentee.send(WORDS.distress);
  await vi.waitFor(async () => {
    expect((await mentor.open()).status.atRisk).toBe(true);
  });
  await ask(mentor, { id, text: 'They say that they want to die. What now?' });
  expect(await noticesOf(wick.accountId)).toEqual([{ kind: 'caseForYou', path: '/desk' }]);
});

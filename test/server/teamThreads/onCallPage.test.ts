import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { unclaimCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { acknowledge, createPager, IMMINENT, putOnCall, runSweep } from '../callout/onCall.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { sitDown } from '../moderation/desk.ts';
import { answerTeam, ask, onlyThreadOf, writeTo } from './thread.ts';

const pager = createPager();
let app: TestApp;
let rook: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ roles: ['web'], pageChannels: pager });
  rook = await sitDown(app, 'Rook');
  const alder = await sitDown(app, 'Alder', 'safeguardingLead');
  const day = app.clock.now().toISOString().slice(0, 10);
  await putOnCall(alder.client, ['Rook'], { day });
});
beforeEach(() => {
  pager.sent.length = 0;
});
afterAll(() => app.stop());

/** A conversation with a case about the young person's safety, which Rook was paged for and has acknowledged. */
async function atRisk() {
  const talk = await startConversation(app);
  const found = await rook.caseFrom(() => talk.mentee.send(IMMINENT));
  await runSweep(app, 'fireDueSteps');
  await vi.waitFor(() => {
    expect(pager.sent).toHaveLength(1);
  });
  await acknowledge(rook.client, found.id);
  pager.sent.length = 0;
  return { ...talk, found };
}

/** Whom and where the pages lead that went out. */
async function paged() {
  await runSweep(app, 'sendPages');
  return pager.sent.map(({ accountId, path }) => [accountId === rook.accountId ? 'Rook' : '', path]);
}

test('R18: a mentor’s question in a conversation at risk pages on-call once until the team has answered', async () => {
  const { found, id, mentor } = await atRisk();
  await ask(mentor, { id, text: 'They do not answer me any more. What now?' });
  const page = ['Rook', `/desk/call/${found.id}`];
  expect(await paged()).toEqual([page]);
  await ask(mentor, { id, text: 'Is anybody there?' });
  expect(await paged()).toEqual([page]);

  await rook.claim(await rook.open(found.id));
  await writeTo(rook, { id: found.id, side: 'mentor', text: 'We are on it. Stay with them.' });
  const thread = await onlyThreadOf(mentor);
  await answerTeam(mentor, { id: thread.id, text: 'Thank you.' });
  expect(await paged()).toEqual([page]);
  await rook.client.call(unclaimCaseEndpoint, { params: { id: found.id } });
  await answerTeam(mentor, { id: thread.id, text: 'They have gone.' });
  expect(await paged()).toEqual([page, page]);
});

test('a mentor’s question in a conversation without a risk pages no one', async () => {
  const { id, mentor } = await startConversation(app);
  await ask(mentor, { id, text: 'They have not written for a week. Should I ask how they are?' });
  expect(await paged()).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

const GROOMING = 'this is our little secret';

test('H6: a case about a mentor counts the earlier ones by outcome, and what is in force, with links', async () => {
  const talk = await startConversation(app);
  const held = await sable.caseFrom(() => talk.mentor.send('my number is 07700 900456'));
  expect(held.mentorHistory).toEqual({
    ...{ isOnProbation: false, restrictions: 0, warnings: 0 },
    cases: { acted: 0, nothing: 0, open: 0 },
    newest: [],
  });
  await sable.decide(held, 'remove', 'nobodyYet');
  const { id: messageId } = (await talk.mentor.send('You should try harder.')).entry;
  const report = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
  const reported = await sable.caseFrom(() =>
    talk.mentee.client.call(reportMessageEndpoint, { body: report }),
  );
  const { version } = await claimAndRead(sable.client, reported.id);
  const warning = { side: 'mentor', kind: 'warning', reason: 'unkind', days: 7, words: 'Be kind.' } as const;
  const decision = { version, action: 'restrict', reason: 'As the rules say', tell: 'nobodyYet' } as const;
  await sable.client.call(decideCaseEndpoint, {
    params: { id: reported.id },
    body: { ...decision, restriction: warning },
  });
  const found = await sable.caseFrom(() => talk.mentor.send(GROOMING));
  expect(found.mentorHistory).toMatchObject({
    ...{ restrictions: 0, warnings: 1, cases: { acted: 2, nothing: 0, open: 0 } },
    newest: [
      { id: reported.id, number: reported.number, outcome: 'acted' },
      { id: held.id, number: held.number, outcome: 'acted' },
    ],
  });
});

test('R23: a case for leads alone is counted for leads alone', async () => {
  const talk = await startConversation(app);
  const first = await sable.caseFrom(() => talk.mentor.send(GROOMING));
  const { version } = await claimAndRead(sable.client, first.id);
  const decision = { version, action: 'escalate', reason: 'As the rules say', tell: 'nobodyYet' } as const;
  await sable.client.call(decideCaseEndpoint, {
    params: { id: first.id },
    body: { ...decision, suspicion: 'sexualExploitation' },
  });
  const report = { conversationId: talk.id, messageId: null, reason: 'unsafe' } as const;
  const found = await sable.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body: report }));
  const seenBy = async (desk: AtDesk) => (await desk.open(found.id)).mentorHistory?.cases;
  expect(await seenBy(wick)).toMatchObject({ open: 1 });
  expect(await seenBy(sable)).toMatchObject({ open: 0 });
});

test('H6: a case about a young person’s safety has none', async () => {
  const talk = await startConversation(app);
  const found = await sable.caseFrom(() => talk.mentee.send(WORDS.distress));
  expect(found.mentorHistory).toBeNull();
});

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { getMyTimeEndpoint } from '../../../shared/contracts/time.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { casesOf, plainLine, sayHeard, untilHeard } from './scene.ts';
import { scriptListener } from './scriptedListener.ts';

const listener = scriptListener();
let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ listener });
  sable = await sitDown(app, 'Sable');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => app.stop());

/** The mentee writes a message that is held and heard as danger, before the rules have opened its case: their reaction fails. */
async function sendHeldAndHeard({ mentee }: StartedConversation): Promise<void> {
  const opening = vi.spyOn(app.features.moderation, 'openMessageCase');
  opening.mockRejectedValue(new Error('the process ended here'));
  const { entry } = await mentee.send(listener.hears(WORDS.held, { distress: 0.95 }));
  await untilHeard(app, entry.id);
  expect(opening).toHaveBeenCalled();
}

/** The mentee writes a message that is held because its check fails, and that is heard as danger before it is checked again. */
async function sendUncheckedAndHeard({ mentee }: StartedConversation): Promise<void> {
  const answered = await app.features.moderation.check({ text: 'hello', from: 'mentee', before: [] });
  const check = vi.spyOn(app.features.moderation, 'check');
  check.mockResolvedValue({ ...answered, outcome: 'hold', errored: true });
  const { entry } = await mentee.send(listener.hears(plainLine(), { distress: 0.95 }));
  expect(entry.status).toBe('held');
  await untilHeard(app, entry.id);
  check.mockRestore();
}

/** What the mentor could learn of it from. */
async function mentorView({ id, mentor }: StartedConversation) {
  const { status } = await mentor.open();
  const { time } = await mentor.client.call(getMyTimeEndpoint);
  const { atRisk, mayWrite, waiting } = status;
  return { id, atRisk, mayWrite, waiting, exempt: time.exemptConversationIds };
}

/** A conversation that its mentor has read to the end, and has no time left for. */
async function startSpentConversation(): Promise<StartedConversation> {
  const people = await meet(app, 15);
  await app.features.time.spendForSeed({ mentorId: people.mentor.actor.accountId, leaveSeconds: 60 });
  const talk = await startConversation(app, { people });
  await talk.mentor.open();
  app.clock.advance({ seconds: 61 });
  await app.sweepNow();
  return talk;
}

test('S6: a message that is held and heard as danger lifts no limit, and shows the mentor nothing', async () => {
  const talk = await startSpentConversation();
  const before = await mentorView(talk);
  const line = await talk.mentor.connect();
  await sendHeldAndHeard(talk);
  expect(await casesOf(sable, talk)).toMatchObject([{ kind: 'distress', risk: 'moderate' }]);
  await sleep(500);
  expect(line.received).toEqual([]);
  expect(await mentorView(talk)).toEqual(before);
  line.close();
});

test('S6: it lifts none either where it raises the case of an earlier message', async () => {
  const talk = await startSpentConversation();
  await sayHeard({ app, listener }, talk.mentee, { distress: 0.65 });
  const before = await mentorView(talk);
  const line = await talk.mentor.connect();
  await sendHeldAndHeard(talk);
  expect((await casesOf(sable, talk)).map(({ kind }) => kind)).toEqual(['distress']);
  await sleep(500);
  expect(line.received).toEqual([]);
  expect(await mentorView(talk)).toEqual(before);
  line.close();
});

test('S6: a message that both sides have and that is heard as danger lifts the limit', async () => {
  const talk = await startSpentConversation();
  expect(await mentorView(talk)).toMatchObject({ mayWrite: false, exempt: [] });
  await sayHeard({ app, listener }, talk.mentee, { distress: 0.95 });
  await expect
    .poll(() => mentorView(talk))
    .toMatchObject({ atRisk: true, mayWrite: true, exempt: [talk.id] });
});

test('H2: a message that is heard as danger while its check fails lifts the limit when a second check releases it', async () => {
  const talk = await startSpentConversation();
  const before = await mentorView(talk);
  await sendUncheckedAndHeard(talk);
  expect(await casesOf(sable, talk)).toMatchObject([{ kind: 'distress', risk: 'moderate' }]);
  expect(await mentorView(talk)).toEqual(before);
  await app.sweepNow();
  await expect
    .poll(() => mentorView(talk))
    .toMatchObject({ atRisk: true, mayWrite: true, exempt: [talk.id] });
});

test('H2: a held message that raised the case of an earlier one lifts the limit when staff release it', async () => {
  const talk = await startSpentConversation();
  await sayHeard({ app, listener }, talk.mentee, { distress: 0.65 });
  await sendHeldAndHeard(talk);
  vi.restoreAllMocks();
  await app.sweepNow();
  const held = (await casesOf(sable, talk)).find(({ kind }) => kind === 'heldMessage');
  if (!held) throw new Error('the held message has no case');
  expect(await mentorView(talk)).toMatchObject({ mayWrite: false, exempt: [] });
  await sable.decide(held, 'release');
  await expect
    .poll(() => mentorView(talk))
    .toMatchObject({ atRisk: true, mayWrite: true, exempt: [talk.id] });
});

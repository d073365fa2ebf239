import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_MENTORS } from '../../../server/cli/seed/demoPeople.ts';
import { seedDemo } from '../../../server/cli/seed/seedDemo.ts';
import { signInEndpoint } from '../../../shared/contracts/accounts.ts';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import { getMyTimeEndpoint } from '../../../shared/contracts/time.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const enter = async (signInName: string, oneTimeCode?: string) => {
  const client = app.visitor();
  const body = { signInName, passphrase: 'a lamp in the window', ...(oneTimeCode && { oneTimeCode }) };
  const { accessToken, me } = await client.call(signInEndpoint, { body });
  client.useToken(accessToken);
  return { client, me };
};

test('a seed that was broken off leaves nothing behind, and the next one makes everybody, once', async () => {
  const { accounts } = app.features;
  const createMentee = () => Promise.reject(new Error('the machine was switched off'));
  const features = { ...app.features, accounts: { ...accounts, createMentee } };
  await expect(seedDemo({ features, platform: app.platform })).rejects.toThrow('switched off');
  expect(await accounts.isNameTaken('demo-moderator')).toBe(false);

  const people = await seedDemo(app);
  expect(await seedDemo(app)).toEqual(people);
  const byName = new Map<string, string>();
  for (const { signInName, hasSecondFactor } of people) {
    const code = hasSecondFactor ? await accounts.oneTimeCodeOf(signInName) : undefined;
    byName.set(signInName, (await enter(signInName, code)).me.role);
  }
  expect([...byName.values()].sort()).toEqual([
    ...['admin', 'admin', 'coordinator', 'coordinator', 'mentee', 'mentee', 'mentee', 'mentee'],
    ...['mentor', 'mentor', 'mentor', 'mentor', 'mentor', 'mentor'],
    ...['moderator', 'safeguardingLead'],
  ]);
  const spent = DEMO_MENTORS.find(({ leaveSeconds }) => leaveSeconds !== undefined);
  // A code works once.
  app.clock.advance({ seconds: 30 });
  const name = spent?.signInName ?? '';
  const { client } = await enter(name, await accounts.oneTimeCodeOf(name));
  expect((await client.call(getMyTimeEndpoint)).time).toMatchObject({
    remainingSeconds: spent?.leaveSeconds,
  });
});

test.each([
  ['demo-mentee-young', '13-15'],
  ['demo-mentee-one', '16-17'],
  ['demo-mentee-two', '18-25'],
])('H11: %s, who is %s, finds somebody for exams, family and friends', async (signInName) => {
  await seedDemo(app);
  const { client } = await enter(signInName);
  for (const topicId of ['topic-exams', 'topic-family', 'topic-friends']) {
    const body = { topicIds: [topicId], tagIds: [], words: 'I would like to talk about it.' };
    expect((await client.call(askForHelpEndpoint, { body })).proposals).not.toEqual([]);
  }
});

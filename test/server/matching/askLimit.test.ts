import { afterAll, beforeAll, expect, test } from 'vitest';
import { RATES } from '../../../shared/contracts/limits.ts';
import { askForHelpEndpoint, getHelpRequestEndpoint } from '../../../shared/contracts/matching.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, hireStaff, joinMentee, screenMentor } from '../../support/people.ts';
import type { Joined } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1' } });
  await screenMentor(app, { staff: await hireScreeningStaff(app), form: { topicIds: ['topic-exams'] } });
});
afterAll(() => app.stop());

const ask = ({ client }: Joined, words: string) =>
  client.call(askForHelpEndpoint, { body: { topicIds: ['topic-exams'], tagIds: [], words } });

test('nobody reads out the list of mentors by asking again and again; a worry is heard all the same', async () => {
  const mentee = await joinMentee(app);
  const { client: desk } = await hireStaff(app, { role: 'moderator', deskName: 'Bracken' });
  for (let asked = 0; asked < RATES.ask.points; asked++) await ask(mentee, `The exams, again: ${asked}.`);
  const { helpRequest: before } = await mentee.client.call(getHelpRequestEndpoint);
  expect(await refusalOf(ask(mentee, 'Somebody else, please.'))).toMatchObject({ code: 'tooMany' });
  expect((await mentee.client.call(getHelpRequestEndpoint)).helpRequest).toEqual(before);

  const worried = await ask(mentee, 'I want to kill myself and I do not know who to tell');
  expect(worried.helpLevel).toBe('high');
  expect(worried.proposals).toEqual(before?.proposals);
  expect((await desk.call(listCasesEndpoint)).cases).toMatchObject([{ kind: 'distress', state: 'open' }]);
});

test('there are topics to ask about as soon as the service has started', async () => {
  expect((await ask(await joinMentee(app), 'The exams.')).proposals).toHaveLength(1);
});

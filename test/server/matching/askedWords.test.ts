import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
} from '../../../shared/contracts/matching.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { hireScreeningStaff, joinMentee, screenMentor } from '../../support/people.ts';
import type { ScreenedMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let mentor: ScreenedMentor;
beforeAll(async () => {
  app = await startTestApp();
  const form = { topicIds: ['topic-exams'], weeklyMinutes: 600 };
  mentor = await screenMentor(app, { staff: await hireScreeningStaff(app), form });
});
afterAll(() => app.stop());

/** A young person asks with these words, and the mentor says yes: what both then read of them. */
async function askedWith(words: string) {
  const mentee = await joinMentee(app);
  const body = { topicIds: ['topic-exams'], tagIds: [], words };
  const need = await mentee.client.call(askForHelpEndpoint, { body });
  await mentee.client.call(requestMentorEndpoint, { body: { proposalId: need.proposals[0]?.id ?? '' } });
  const { requests } = await mentor.client.call(listIncomingRequestsEndpoint);
  expect(JSON.stringify(requests)).not.toContain(words);
  const { conversationId: id } = await mentor.client.call(acceptRequestEndpoint, {
    params: { id: requests.at(-1)?.id ?? '' },
  });
  const [mine, theirs] = [mentee.client, mentor.client].map((client) =>
    client.call(getConversationEndpoint, { params: { id } }),
  );
  return { mentee: (await mine)?.asked, mentor: (await theirs)?.asked };
}

describe('H19: what a young person wrote when they asked', () => {
  test('is read by the mentor after the yes, and by nobody before it', async () => {
    const words = 'I failed my mocks and I cannot say it at home.';
    expect(await askedWith(words)).toEqual({ mentee: words, mentor: words });
    const stored = [...(await dumpStore(app.environment['MONGODB_URI'] ?? '')).values()].flat().join('\n');
    expect(stored).not.toContain(words);
  });

  test('reaches the mentor without the details that the check takes out', async () => {
    const { mentor: read } = await askedWith('i want to kill myself, call me on 07700 900123');
    expect(read).toContain('i want to kill myself');
    expect(read).not.toContain('07700');
  });

  test('does not reach the mentor where the check holds it', async () => {
    expect(await askedWith('could we meet up at the park on saturday')).toEqual({
      mentee: null,
      mentor: null,
    });
  });
});

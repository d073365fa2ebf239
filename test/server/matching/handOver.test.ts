import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  getHelpRequestEndpoint,
  listIncomingRequestsEndpoint,
  requestMentorEndpoint,
} from '../../../shared/contracts/matching.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, screenMentor } from '../../support/people.ts';
import type { Joined, ScreenedMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startMatchedConversation, newMentor } from '../time/startMatchedConversation.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';

let app: TestApp;
let talk: MatchedConversation;
let next: ScreenedMentor;
beforeAll(async () => {
  app = await startTestApp();
  const staff = await hireScreeningStaff(app);
  talk = await startMatchedConversation(app, await newMentor(app, { staff }));
  next = await screenMentor(app, { staff, form: { topicIds: ['topic-exams'], weeklyMinutes: 600 } });
});
afterAll(() => app.stop());

const WORDS = 'The exams are still too much.';
const NOTE = 'We made a plan for each evening, and short walks helped me.';
const ask = ({ client }: Joined, handOver: string | null, words = WORDS) =>
  client.call(askForHelpEndpoint, { body: { topicIds: ['topic-exams'], tagIds: [], words, handOver } });

describe('N10: a note for the next mentor', () => {
  test('is written by the mentee, read by the mentor who says yes and by no one before, and the first talk stays open', async () => {
    const { mentee } = talk;
    const need = await ask(mentee, NOTE);
    expect(need.handOver).toBe(NOTE);
    expect(need.proposals.map(({ mentor }) => mentor.alias)).toEqual([next.alias]);
    await mentee.client.call(requestMentorEndpoint, { body: { proposalId: need.proposals[0]?.id ?? '' } });
    const { requests } = await next.client.call(listIncomingRequestsEndpoint);
    expect(JSON.stringify(requests)).not.toContain('short walks');
    const { conversationId: id } = await next.client.call(acceptRequestEndpoint, {
      params: { id: requests.at(-1)?.id ?? '' },
    });
    for (const { client } of [mentee, next]) {
      const view = await client.call(getConversationEndpoint, { params: { id } });
      expect(view).toMatchObject({ asked: WORDS, handOver: NOTE });
    }
    const first = { params: { id: talk.id } };
    for (const { client } of [mentee, talk.mentor]) {
      const view = await client.call(getConversationEndpoint, first);
      expect(view.handOver).toBeNull();
      expect(view.status.state).toBe('active');
    }
    const stored = [...(await dumpStore(app.environment['MONGODB_URI'] ?? '')).values()].flat().join('\n');
    expect(stored).not.toContain('short walks');
  });

  test('may be left out; it is stopped where it shows who the mentee is, and a cry for help in it is not', async () => {
    const { mentee } = talk;
    expect((await ask(mentee, null)).handOver).toBeNull();
    expect((await refusalOf(ask(mentee, 'Call me on 07700 900123.'))).code).toBe('noteBlocked');
    expect((await refusalOf(ask(mentee, NOTE, 'Call me on 07700 900123.'))).code).toBe('blocked');
    expect((await mentee.client.call(getHelpRequestEndpoint)).helpRequest?.handOver).toBeNull();
    const need = await ask(mentee, 'I want to kill myself tonight.');
    expect(need.helpLevel).not.toBeNull();
  });
});

import { endConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { askForHelpEndpoint } from '../../../shared/contracts/matching.ts';
import type { Proposal } from '../../../shared/contracts/matching.ts';
import { giveFeedbackEndpoint, giveReflectionEndpoint } from '../../../shared/contracts/reputation.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { joinMentee } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startMatchedConversation, comeBack, newMentor, say } from '../time/startMatchedConversation.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';

/** Enough of a conversation to count: five messages each way, on two days. */
export async function talkEnough(app: TestApp, { mentee, mentor, id }: MatchedConversation): Promise<void> {
  const turn = async (times: number) => {
    for (let message = 0; message < times; message += 1) {
      await say(mentee, id, 'Today went a little better.');
      await say(mentor, id, 'I am glad you told me.');
    }
  };
  await turn(3);
  app.clock.advance({ days: 1 });
  await comeBack(mentee);
  await comeBack(mentor);
  await turn(2);
}

export function end({ mentee, id }: MatchedConversation) {
  return mentee.client.call(endConversationEndpoint, { params: { id } });
}

export function rate({ mentee, id }: MatchedConversation, value: -1 | 0 | 1, words?: string) {
  return mentee.client.call(giveFeedbackEndpoint, {
    params: { id },
    body: { value, ...(words !== undefined && { words }) },
  });
}

export function reflect({ mentor, id }: MatchedConversation) {
  return mentor.client.call(giveReflectionEndpoint, {
    params: { id },
    body: { words: 'I listened more than I spoke.', kudos: ['courage'] },
  });
}

/** A conversation that has just ended, of which the mentee may say how it was. */
export async function endedConversation(app: TestApp, staff: ScreeningStaff): Promise<MatchedConversation> {
  const talk = await startMatchedConversation(app, await newMentor(app, { staff, weeklyMinutes: 600 }));
  await talkEnough(app, talk);
  await end(talk);
  return talk;
}

/** What a young person who joins and asks for help now is told of this mentor; undefined where the mentor is not suggested. */
export async function proposalOf(
  app: TestApp,
  { alias }: Pick<ScreenedMentor, 'alias'>,
): Promise<Proposal | undefined> {
  const { client } = await joinMentee(app);
  const body = { topicIds: ['topic-exams'], tagIds: [], words: 'The exams are too much just now.' };
  const { proposals } = await client.call(askForHelpEndpoint, { body });
  return proposals.find((one) => one.mentor.alias === alias);
}

/** Time goes by, what fell due is done, and both sign in again. */
export async function later(
  app: TestApp,
  talk: MatchedConversation,
  span: Parameters<TestApp['clock']['advance']>[0],
): Promise<void> {
  app.clock.advance(span);
  await app.sweepNow();
  await comeBack(talk.mentee);
  await comeBack(talk.mentor);
}

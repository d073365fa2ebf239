import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../shared/domain/units.ts';
import type { KithApp } from '../../app.ts';
import type { SettableClock } from '../../platform/clock/index.ts';
import { AppError } from '../../platform/http/index.ts';
import {
  DEMO_CONVERSATIONS,
  ONGOING_CONVERSATION,
  OPEN_REQUEST,
  RELEASES,
  TODAY,
} from './demoConversations.ts';
import type { DemoRequest, DemoConversation } from './demoConversations.ts';

/** Not the id of a session; the commands of the seed need none. */
const SEED_SESSION = 'seed';

const PLAN_DAYS = 60;

/** Between two lines of a visit: two lines of the mentor are nearer than the idle gap, so that a visit is one stretch of minutes. */
const LINE_MS = 80 * SECOND_MS;

interface Seeding {
  features: KithApp['features'];
  clock: SettableClock;
  /** The instant at which the seed runs. */
  now: Date;
}

interface Pair {
  /** Public id of the conversation. */
  conversationId: string;
  mentee: Actor;
  mentor: Actor;
}

/**
 * Fills the demo with conversations, by the commands that people use, on a clock that is set back: one of two weeks with a plan, a held message
 * and a reported one, two that have ended, and a request that waits. Each step is skipped or repeated without effect where it was done,
 * so that a run that was broken off is finished by the next. Nothing is dated before the second up to which the mentor's minutes are
 * settled, so that the ledger covers it: where a sweep ran between two runs, what was left of a conversation is dated there. Does nothing when the
 * request, the last step, was made, or where the demo people were created by a version without the person who makes that request.
 * @param input `now`: the instant at which the seed runs, to which the clock is set in the end
 */
export async function seedConversations(seeding: Seeding): Promise<void> {
  const { features, clock, now } = seeding;
  const asking = await features.accounts.findDemoAccountId(OPEN_REQUEST.mentee);
  if (asking !== null && !(await isAsked(features, asking))) {
    for (const conversation of DEMO_CONVERSATIONS) await seedConversation(seeding, conversation);
    await seedRatings(seeding);
    await seedToday(seeding);
    await setBack(seeding, OPEN_REQUEST, HOUR_MS);
    await askMentor(seeding, OPEN_REQUEST);
  }
  clock.set(now);
}

/** Sets the clock back by so many milliseconds, or to the second up to which the minutes of the conversation's mentor are settled, if that is later. */
async function setBack(
  seeding: Seeding,
  { mentor }: Pick<DemoRequest, 'mentor'>,
  milliseconds: number,
): Promise<void> {
  const { accountId } = await actorOf(seeding, mentor, 'mentor');
  const settledAt = await seeding.features.time.settledAt(accountId);
  const wanted = ago(seeding, milliseconds);
  seeding.clock.set(wanted > settledAt ? wanted : settledAt);
}

/** What others see of the mentor of the ongoing conversation: more than half a year of releases. */
async function seedRatings(seeding: Seeding): Promise<void> {
  seeding.clock.set(seeding.now);
  const { accountId: mentorId } = await actorOf(seeding, ONGOING_CONVERSATION.mentor, 'mentor');
  await seeding.features.reputation.rateForSeed({ mentorId, releases: RELEASES });
}

/** Whether this mentee has an open match request. */
async function isAsked({ matching }: KithApp['features'], menteeId: string): Promise<boolean> {
  const { helpRequest } = await matching.participants.findNeed(menteeId);
  return Boolean(helpRequest?.request);
}

/** Plays a demo conversation, visit by visit, with the clock of the app set to the past. */
async function seedConversation(seeding: Seeding, conversation: DemoConversation): Promise<void> {
  const { features } = seeding;
  const [first] = conversation.visits;
  await setBack(seeding, conversation, (first?.daysAgo ?? 0) * DAY_MS + 3 * HOUR_MS);
  const pair = await openConversation(seeding, conversation);
  await agree(seeding, pair, conversation.goal);
  for (const [visit, { daysAgo, lines }] of conversation.visits.entries()) {
    for (const [index, [side, text]] of lines.entries()) {
      await setBack(seeding, conversation, daysAgo * DAY_MS + 2 * HOUR_MS - index * LINE_MS);
      await send(seeding, pair, { side, text, number: visit * 100 + index });
    }
    await readAll(seeding, pair);
  }
  if (!conversation.end) return;
  await features.conversations.participants.end({ ...at(pair), actor: pair.mentee });
  await giveFeedback(seeding, pair, conversation.end);
}

/** Opens the conversation of the two by a match request that the mentor accepts. */
async function openConversation(seeding: Seeding, conversation: DemoRequest): Promise<Pair> {
  const { features } = seeding;
  const id = await askMentor(seeding, conversation);
  const mentee = await actorOf(seeding, conversation.mentee, 'mentee');
  const mentor = await actorOf(seeding, conversation.mentor, 'mentor');
  const accepting = { mentorId: mentor.accountId, id };
  const { conversationId } = await features.matching.participants.acceptRequest(accepting);
  return { conversationId, mentee, mentor };
}

/** @returns the public id of the request */
async function askMentor(seeding: Seeding, request: DemoRequest): Promise<string> {
  const { accounts, matching } = seeding.features;
  const { findNeed, askForHelp, requestMentor } = matching.participants;
  const { accountId: menteeId } = await actorOf(seeding, request.mentee, 'mentee');
  const { accountId: mentorId } = await actorOf(seeding, request.mentor, 'mentor');
  const asking = { menteeId, topicIds: [request.topicId], tagIds: [], words: request.asked };
  const need = (await findNeed(menteeId)).helpRequest ?? (await askForHelp(asking));
  if (need.request) return need.request.id;
  const alias = (await accounts.findPerson(mentorId))?.persona?.alias;
  const proposal = need.proposals.find(({ mentor }) => mentor.alias === alias);
  if (!proposal) throw new Error(`${request.mentor} was not suggested to ${request.mentee}`);
  return (await requestMentor({ menteeId, proposalId: proposal.id })).id;
}

/** Proposes the goal as the mentee and accepts the agreement as both; nothing where it is accepted already. */
async function agree({ features, clock }: Seeding, pair: Pair, goal: string): Promise<void> {
  const { acceptAgreement, open, setAgreement } = features.conversations.participants;
  const { status } = await open({ ...at(pair), actor: pair.mentee });
  if (status.state !== 'proposed') return;
  const untilOn = new Date(clock.now().getTime() + PLAN_DAYS * DAY_MS).toISOString().slice(0, 10);
  const proposal = { goal, untilOn, version: status.agreement.version };
  const { agreement } = await setAgreement({ ...at(pair), ...proposal, actor: pair.mentee });
  for (const actor of [pair.mentee, pair.mentor]) {
    await acceptAgreement({ ...at(pair), actor, version: agreement.version });
  }
}

/** `number`: of the line in its conversation; a line that was sent under the same number is not sent again. */
async function send(
  { features }: Seeding,
  pair: Pair,
  { side, text, number }: { side: Side; text: string; number: number },
): Promise<void> {
  const clientMessageId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  await features.conversations.participants.send({ ...at(pair), actor: pair[side], clientMessageId, text });
}

/** Marks the conversation as read by both sides, up to the newest entry that each sees. */
async function readAll({ features }: Seeding, pair: Pair): Promise<void> {
  const { markRead, open } = features.conversations.participants;
  for (const actor of [pair.mentee, pair.mentor]) {
    const newest = (await open({ ...at(pair), actor })).entries.at(-1);
    if (newest) await markRead({ ...at(pair), actor, upTo: newest.id });
  }
}

/** Gives the mentor's reflection and the mentee's rating, where they are not given already. */
async function giveFeedback(
  { features: { reputation } }: Seeding,
  { conversationId: conversation, mentee, mentor }: Pair,
  { rating, reflection: words }: NonNullable<DemoConversation['end']>,
): Promise<void> {
  await ignoreExisting(() =>
    reputation.giveReflection({ actor: mentor, conversation, words, kudos: ['courage'] }),
  );
  if (rating) await ignoreExisting(() => reputation.giveFeedback({ actor: mentee, conversation, ...rating }));
}

/** Runs `give`, and ignores the refusal of feedback that exists. */
async function ignoreExisting(give: () => Promise<unknown>): Promise<void> {
  try {
    await give();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'feedbackExists')) throw error;
  }
}

/** Just before now, so that the clocks of the desk's cases run: an unread message, a held one, and a report of an earlier one. */
async function seedToday(seeding: Seeding): Promise<void> {
  const { features } = seeding;
  const pair = await openConversation(seeding, ONGOING_CONVERSATION);
  await setBack(seeding, ONGOING_CONVERSATION, 40 * MINUTE_MS);
  await send(seeding, pair, { side: 'mentee', text: TODAY.unread, number: 1_000 });
  await setBack(seeding, ONGOING_CONVERSATION, 3 * MINUTE_MS);
  await send(seeding, pair, { side: 'mentor', text: TODAY.held, number: 1_001 });
  await features.conversations.finishPendingCheckEffects();
  await setBack(seeding, ONGOING_CONVERSATION, 2 * MINUTE_MS);
  const { entries } = await features.conversations.participants.open({ ...at(pair), actor: pair.mentee });
  const reported = entries.findLast((entry) => entry.type === 'message' && entry.from === 'mentor');
  if (!reported) throw new Error('no message of the mentor to report');
  const report = { messageId: reported.id, reason: 'unkind' as const, words: TODAY.reportWords };
  await features.moderation.reportMessage({ ...at(pair), ...report, actor: pair.mentee });
}

/** The actor for a demo person. @param name their sign-in name */
async function actorOf({ features }: Seeding, name: string, role: Side): Promise<Actor> {
  const accountId = await features.accounts.findDemoAccountId(name);
  if (accountId === null) throw new Error(`the demo person ${name} is missing`);
  return { accountId, role, sessionId: SEED_SESSION };
}

const at = ({ conversationId }: Pair) => ({ conversationId });

const ago = ({ now }: Seeding, milliseconds: number): Date => new Date(now.getTime() - milliseconds);

import { randomUUID } from 'node:crypto';
import {
  askModeratorEndpoint,
  getTeamThreadEndpoint,
  listCaseThreadsEndpoint,
  listTeamThreadsEndpoint,
  readCaseThreadEndpoint,
  writeToPersonEndpoint,
  writeToTeamEndpoint,
} from '../../../shared/contracts/teamThreads.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { ApiClient } from '../../support/apiClient.ts';

interface Holder {
  client: ApiClient;
}

interface Written {
  /** Of the case, or of the thread. */
  id: string;
  text: string;
  clientMessageId?: string;
}

/** Staff write to one side of a case. */
export function writeTo(
  { client }: Holder,
  { id, side, text, clientMessageId = randomUUID() }: Written & { side: Side },
) {
  return client.call(writeToPersonEndpoint, { params: { id, side }, body: { clientMessageId, text } });
}

/** The person's own threads with the team. */
export async function threadsOf({ client }: Holder) {
  return (await client.call(listTeamThreadsEndpoint)).threads;
}

/** The person's only thread with the team, as it is now. */
export async function onlyThreadOf(person: Holder) {
  const [thread] = await threadsOf(person);
  if (!thread) throw new Error('the team has not written');
  const page = await person.client.call(getTeamThreadEndpoint, { params: { id: thread.id }, query: {} });
  return { ...thread, ...page };
}

/** The person writes in their thread. */
export function answerTeam({ client }: Holder, { id, text, clientMessageId = randomUUID() }: Written) {
  return client.call(writeToTeamEndpoint, { params: { id }, body: { clientMessageId, text } });
}

/** A mentor asks about a conversation. */
export function ask({ client }: Holder, { id, text }: Written) {
  return client.call(askModeratorEndpoint, { params: { id }, body: { clientMessageId: randomUUID(), text } });
}

/** The people of a case, as the desk lists them. */
export async function threadsBeside({ client }: Holder, id: string) {
  return (await client.call(listCaseThreadsEndpoint, { params: { id } })).threads;
}

/** The texts with one side of a case, uncovered. */
export async function textsBeside({ client }: Holder, { id, side }: { id: string; side: Side }) {
  const { messages } = await client.call(readCaseThreadEndpoint, { params: { id, side }, body: {} });
  return messages.map(({ text }) => text);
}

import { vi } from 'vitest';
import { refreshSessionEndpoint, signInEndpoint } from '../../../shared/contracts/accounts.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import type { CaseQueueName } from '../../../shared/contracts/desk.ts';
import {
  claimCaseEndpoint,
  decideCaseEndpoint,
  getCaseEndpoint,
  readInCaseEndpoint,
} from '../../../shared/contracts/moderation.ts';
import type { CaseRow, CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { hireStaff } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';

/** A member of staff at the desk. */
export interface AtDesk extends StaffMember {
  deskName: string;
  queue(): Promise<CaseRow[]>;
  /** The cases of one queue, from all of its pages. */
  queueOf(queue: CaseQueueName): Promise<CaseRow[]>;
  /** The case that `work` opens, as soon as it is there. */
  caseFrom(work: () => Promise<unknown>): Promise<CaseView>;
  /** Goes on after an access token has run out. */
  renew(): Promise<void>;
  /** Goes on after the session has ended, with the next one-time code. */
  signInAgain(): Promise<void>;
  open(id: string): Promise<CaseView>;
  claim(one: Pick<CaseRow, 'id' | 'version'>): Promise<CaseView>;
  /** Decides on that version, after a claim and a reading of what has to be read. */
  decide(one: Pick<CaseRow, 'id' | 'version'>, action: DecisionAction, tell?: Tell): Promise<CaseView>;
  /** Decides on that version, and does nothing before. */
  decideAtOnce(one: Pick<CaseRow, 'id' | 'version'>, action: DecisionAction, tell?: Tell): Promise<CaseView>;
  /** Uncovers a message, after a claim. */
  uncover(id: string, messageId: string): Promise<string | null>;
  /** Uncovers a message, and does nothing before. */
  uncoverAtOnce(id: string, messageId: string, reason?: string): Promise<string | null>;
}

type Tell = 'both' | 'reporterOnly' | 'nobodyYet';

/** A new member of staff at the desk. */
export async function sitDown(
  app: TestApp,
  deskName: string,
  role: 'moderator' | 'safeguardingLead' = 'moderator',
  { approvedAgeBands }: { approvedAgeBands?: AgeBand[] } = {},
): Promise<AtDesk> {
  const member = await hireStaff(app, { role, deskName, ...(approvedAgeBands && { approvedAgeBands }) });
  const { client } = member;
  const open = (id: string) => client.call(getCaseEndpoint, { params: { id } });
  const queueOf = (name: CaseQueueName) => listAll(client, name);
  const queue = () => queueOf('all');
  const claim = ({ id, version }: Pick<CaseRow, 'id' | 'version'>) =>
    client.call(claimCaseEndpoint, { params: { id }, body: { version } });
  /** The version of a case after the claim that a helper made, by the version before. */
  const claimed = new Map<string, number>();
  const claimFree = async (view: CaseView): Promise<CaseView> => {
    if (view.claimedBy !== null || view.state === 'closed') return view;
    const mine = await claim(view);
    claimed.set(`${view.id} ${view.version}`, mine.version);
    return mine;
  };
  const uncoverAtOnce = async (id: string, messageId: string, reason?: string) => {
    const body = { what: 'message', messageId, reason } as const;
    return (await client.call(readInCaseEndpoint, { params: { id }, body })).text;
  };
  const decideAtOnce = (
    { id, version }: Pick<CaseRow, 'id' | 'version'>,
    action: DecisionAction,
    tell: Tell = 'nobodyYet',
  ) =>
    client.call(decideCaseEndpoint, {
      params: { id },
      body: { version, action, reason: 'As the rules say', tell },
    });
  return {
    ...member,
    deskName,
    queue,
    queueOf,
    open,
    caseFrom: async (work) => {
      const before = new Set((await queue()).map(({ id }) => id));
      await work();
      const opened = await vi.waitFor(
        async () => {
          const found = (await queue()).find(({ id }) => !before.has(id));
          if (!found) throw new Error('no case was opened');
          return found;
        },
        { timeout: 10_000 },
      );
      return open(opened.id);
    },
    renew: async () => client.useToken((await client.call(refreshSessionEndpoint)).accessToken),
    signInAgain: async () => {
      const { signInName, passphrase } = member;
      const oneTimeCode = member.oneTimeCode();
      const body = { signInName, passphrase, ownDevice: true, oneTimeCode };
      client.useToken((await client.call(signInEndpoint, { body })).accessToken);
    },
    claim,
    decide: async ({ id, version }, action, tell) => {
      const view = await open(id);
      if (view.version === version || claimed.has(`${id} ${version}`))
        await readUnread(client, await claimFree(view));
      const now = { id, version: claimed.get(`${id} ${version}`) ?? version };
      return decideAtOnce(now, action, tell ?? usualAudience(view));
    },
    decideAtOnce,
    uncover: async (id, messageId) => {
      await claimFree(await open(id));
      return uncoverAtOnce(id, messageId);
    },
    uncoverAtOnce,
  };
}

/** Both where this person may choose that, or else no one. */
function usualAudience({ audiences }: CaseView): Tell {
  return audiences.includes('both') ? 'both' : 'nobodyYet';
}

/** Reads what has to be read before a decision. */
async function readUnread(client: ApiClient, { id, report, unread }: CaseView): Promise<void> {
  const reportIds = (report?.reports ?? []).map((one) => one.id);
  for (const one of unread) {
    const body = reportIds.includes(one)
      ? ({ what: 'report', reportId: one } as const)
      : ({ what: 'message', messageId: one } as const);
    await client.call(readInCaseEndpoint, { params: { id }, body });
  }
}

/** Claims a case and reads what has to be read before a decision. */
export async function claimAndRead(client: ApiClient, id: string): Promise<CaseView> {
  const params = { id };
  const { version } = await client.call(getCaseEndpoint, { params });
  const mine = await client.call(claimCaseEndpoint, { params, body: { version } });
  await readUnread(client, mine);
  return client.call(getCaseEndpoint, { params });
}

/** Pauses the conversation of a held message and opens it again, and has both told. */
export async function pauseAndTellBoth(client: ApiClient): Promise<void> {
  const { cases } = await client.call(listCasesEndpoint, { query: { kind: 'heldMessage' } });
  const id = cases[0]?.id ?? '';
  for (const action of ['lock', 'unlock'] as const) {
    const { version } = await claimAndRead(client, id);
    const body = { version, action, reason: 'Looked at', tell: 'both' } as const;
    await client.call(decideCaseEndpoint, { params: { id }, body });
  }
}

/** The whole queue, from all of its pages. */
async function listAll(client: ApiClient, queue: CaseQueueName): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  for (;;) {
    const page = await client.call(listCasesEndpoint, { query: { from: String(rows.length), queue } });
    rows.push(...page.cases);
    if (page.cases.length === 0 || rows.length >= page.total) return rows;
  }
}

/** The message that a case is about. */
export function subjectOf({ messages }: CaseView): CaseView['messages'][number] {
  const subject = messages.find((message) => message.subject);
  if (!subject) throw new Error('this case is about no message');
  return subject;
}

/** A talk in which the mentee has written something that a person has to look at, and the case of it. */
export async function heldByMentee(app: TestApp, desk: AtDesk) {
  const talk = await startConversation(app);
  return { ...talk, found: await desk.caseFrom(() => talk.mentee.send(WORDS.held)) };
}

import { vi } from 'vitest';
import { refreshSessionEndpoint } from '../../../shared/contracts/accounts.ts';
import {
  claimCaseEndpoint,
  decideCaseEndpoint,
  getCaseEndpoint,
  listCasesEndpoint,
  readInCaseEndpoint,
} from '../../../shared/contracts/moderation.ts';
import type { CaseRow, CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import { hireStaff } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk, WORDS } from '../conversations/talk.ts';

/** A member of staff at the desk. */
export interface AtDesk extends StaffMember {
  deskName: string;
  queue(): Promise<CaseRow[]>;
  /** The case that `work` opens, as soon as it is there. */
  caseFrom(work: () => Promise<unknown>): Promise<CaseView>;
  /** Goes on after an access token has run out. */
  renew(): Promise<void>;
  open(id: string): Promise<CaseView>;
  claim(one: Pick<CaseRow, 'id' | 'version'>): Promise<CaseView>;
  decide(one: Pick<CaseRow, 'id' | 'version'>, action: DecisionAction, tell?: Tell): Promise<CaseView>;
  uncover(id: string, messageId: string): Promise<string | null>;
}

type Tell = 'both' | 'reporterOnly' | 'nobodyYet';

/** Somebody new at the desk. */
export async function sitDown(
  app: TestApp,
  deskName: string,
  role: 'moderator' | 'safeguardingLead' = 'moderator',
): Promise<AtDesk> {
  const member = await hireStaff(app, { role, deskName });
  const { client } = member;
  const open = (id: string) => client.call(getCaseEndpoint, { params: { id } });
  const queue = async () => (await client.call(listCasesEndpoint)).cases;
  return {
    ...member,
    deskName,
    queue,
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
    claim: ({ id, version }) => client.call(claimCaseEndpoint, { params: { id }, body: { version } }),
    decide: ({ id, version }, action, tell = 'both') =>
      client.call(decideCaseEndpoint, {
        params: { id },
        body: { version, action, reason: 'As the rules say', tell },
      }),
    uncover: async (id, messageId) =>
      (await client.call(readInCaseEndpoint, { params: { id }, body: { what: 'message', messageId } })).text,
  };
}

/** The message that a case is about. */
export function subjectOf({ messages }: CaseView): CaseView['messages'][number] {
  const subject = messages.find((message) => message.subject);
  if (!subject) throw new Error('this case is about no message');
  return subject;
}

/** A talk in which the mentee has written something that a person has to look at, and the case of it. */
export async function heldByMentee(app: TestApp, desk: AtDesk) {
  const talk = await beginTalk(app);
  return { ...talk, found: await desk.caseFrom(() => talk.mentee.send(WORDS.held)) };
}

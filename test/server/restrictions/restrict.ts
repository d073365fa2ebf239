import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { listMyRestrictionsEndpoint } from '../../../shared/contracts/restrictions.ts';
import type { MyRestriction, NewRestriction } from '../../../shared/contracts/restrictions.ts';
import type { Account, StartedConversation } from '../conversations/startConversation.ts';
import { claimAndRead } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';

export const PLAIN_WORDS = 'You asked twice where they live. Please read the rules again.';

/** A case of low risk about the mentor of a conversation, claimed and read. */
export async function caseAboutMentor(desk: AtDesk, { id, mentee }: StartedConversation): Promise<CaseView> {
  const body = { conversationId: id, messageId: null, reason: 'unkind' as const };
  const found = await desk.caseFrom(() => mentee.client.call(reportMessageEndpoint, { body }));
  return claimAndRead(desk.client, found.id);
}

/** Restricts the mentor for a week, unless said otherwise, in a case that is claimed and read. */
export function restrictIn(
  desk: AtDesk,
  { id, version }: Pick<CaseView, 'id' | 'version'>,
  over: Partial<NewRestriction> = {},
): Promise<CaseView> {
  return desk.client.call(decideCaseEndpoint, {
    params: { id },
    body: {
      ...{ version, action: 'restrict', reason: 'As the rules say', tell: 'nobodyYet' },
      restriction: {
        side: 'mentor',
        kind: 'suspension',
        reason: 'rules',
        days: 7,
        words: PLAIN_WORDS,
        ...over,
      },
    },
  });
}

/** Lifts the first restriction in force of a case. */
export function liftIn(desk: AtDesk, { id, version, restrictions }: CaseView): Promise<CaseView> {
  const [first] = restrictions;
  if (!first) throw new Error('nothing is restricted');
  return desk.client.call(decideCaseEndpoint, {
    params: { id },
    body: {
      ...{ version, action: 'lift', reason: 'Looked at again', tell: 'nobodyYet' },
      restrictionId: first.id,
    },
  });
}

export async function restrictionsOf({ client }: Pick<Account, 'client'>): Promise<MyRestriction[]> {
  return (await client.call(listMyRestrictionsEndpoint)).restrictions;
}

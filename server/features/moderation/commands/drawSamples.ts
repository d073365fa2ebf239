import type { ModerationDeps } from '../moderation.deps.ts';
import { daysBefore, isDrawn, SAMPLES } from '../sample.policy.ts';
import { openCase } from './openCase.ts';

/**
 * Opens `sample` cases for conversations that were written in on the last whole days: two in a hundred at random, and every one of the first
 * conversations of each mentor on probation (R20). The lot of a conversation and day is a keyed hash, which no one outside can work out.
 * Repeated, it opens no second case.
 */
export function drawSamples(deps: ModerationDeps) {
  const open = openCase(deps);
  return async (): Promise<void> => {
    const firsts = await findFirstConversations(deps);
    for (const { name, from, until } of daysBefore(deps.clock.now(), SAMPLES.days)) {
      for (const conversationId of await deps.conversations.writtenIn({ from, until })) {
        const id = `${conversationId} ${name}`;
        const { share, messages: limit } = SAMPLES;
        if (!firsts.has(conversationId) && !isDrawn({ lot: deps.lotOf(`sample ${id}`), share })) continue;
        const subject = { kind: 'conversationDay', id } as const;
        if (await deps.cases.findBySubject(subject)) continue;
        const pieces = await deps.conversations.messagesWithin({ conversationId, from, until, limit });
        await open({
          kind: 'sample',
          risk: 'none',
          about: 'conversation',
          subject,
          conversationId,
          pieces,
        });
      }
    }
  };
}

/** Ids of the first conversations of every mentor on probation. */
async function findFirstConversations({ conversations, screening }: ModerationDeps): Promise<Set<string>> {
  const firsts = new Set<string>();
  for (const mentorId of await screening.mentorsOnProbation()) {
    const limit = SAMPLES.firstConversations;
    for (const id of await conversations.firstOfMentor({ mentorId, limit })) firsts.add(id);
  }
  return firsts;
}

import { z } from 'zod';
import { dayOf, dayToIso } from './days.ts';
import type { Derived, PublicReputation } from './derive.ts';
import type { FeedbackEvent } from './events.ts';
import { internalReputation, publicReputation } from './reputation.ts';

const day = z.iso.date('expected a date such as "2026-06-24"').transform(dayOf);
const revision = z.int('expected a whole number from 1').min(1, 'expected a whole number from 1');
const value = z.literal([-1, 0, 1], 'expected -1, 0 or 1');
const name = z.string('expected a name').min(1, 'expected a name');
const endOfEngagement = z.iso
  .datetime({ offset: true, error: 'expected an instant such as "2026-06-24T12:00:00Z"' })
  .transform(dayOf);
const base = { feedbackId: name, rev: revision };

/** Events may carry the rest of what the ledger stores; the fold reads only this. */
const event = z.discriminatedUnion(
  'type',
  [
    z.object({
      ...base,
      type: z.literal('SUBMITTED'),
      raterRef: name,
      value,
      endedAt: endOfEngagement,
    }),
    z.object({ ...base, type: z.literal('UNANSWERED'), raterRef: name, endedAt: endOfEngagement }),
    z.object({ ...base, type: z.literal('REVISED'), value }),
    z.object({ ...base, type: z.literal('UNSEALED'), day }),
    z.object({ ...base, type: z.literal('POOLED'), day, value }),
    z.object({ ...base, type: z.literal('RELEASED'), day, uptoRev: revision }),
    z.object({
      ...base,
      type: z.enum(['WITHDRAWN', 'REMOVED', 'RESTORED', 'EXCLUDED', 'REINSTATED', 'TEXT_REMOVED', 'REPLIED']),
    }),
  ],
  'expected an event of a known type, such as SUBMITTED',
);

const toEvent = (parsed: z.output<typeof event>): FeedbackEvent => {
  if (parsed.type !== 'SUBMITTED' && parsed.type !== 'UNANSWERED') return parsed;
  const { endedAt: endedOn, ...rest } = parsed;
  return { ...rest, endedOn };
};

/** The input of `reputation fold`: a day, a view, and events in any order, doubled or not. */
export const reputationFoldInput = z
  .strictObject({
    asOf: day,
    view: z.enum(['internal', 'public'], 'expected internal or public'),
    events: z.array(event.transform(toEvent), 'expected a list of events'),
  })
  .superRefine(({ events }, context) => {
    const seen = new Map<string, string>();
    for (const [index, parsed] of events.entries()) {
      const key = JSON.stringify([parsed.feedbackId, parsed.rev]);
      const content = JSON.stringify(Object.entries(parsed).sort(([a], [b]) => (a < b ? -1 : 1)));
      if ((seen.get(key) ?? content) !== content) {
        const message = `expected revision ${parsed.rev} of ${parsed.feedbackId} to be the same each time it is given`;
        context.addIssue({ code: 'custom', path: ['events', index, 'rev'], message });
        return;
      }
      seen.set(key, content);
    }
  });

/** Writes the day of the next change as a date. */
const withDate = <Reputation extends { nextRollOn: number | null }>(reputation: Reputation) => ({
  ...reputation,
  nextRollOn: reputation.nextRollOn === null ? null : dayToIso(reputation.nextRollOn),
});

type WithDate<Reputation> = Reputation extends { nextRollOn: number | null }
  ? Omit<Reputation, 'nextRollOn'> & { nextRollOn: string | null }
  : Reputation;

/** What a ledger adds up to, as `reputation fold` prints it. */
export function reputationFold(
  input: z.output<typeof reputationFoldInput>,
): WithDate<Derived> | WithDate<PublicReputation> {
  if (input.view === 'internal') return withDate(internalReputation(input.events, input.asOf));
  const reputation = publicReputation(input.events, input.asOf);
  return reputation.newMentor ? reputation : withDate(reputation);
}

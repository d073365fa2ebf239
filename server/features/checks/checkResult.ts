import { z } from 'zod';
import { attention, riskLevel } from '../../../shared/contracts/moderation.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

/** What goes to a checking thread … */
export interface CheckInput {
  text: string;
  from: Side;
  /** Earlier texts of the same writer, oldest first. */
  before: readonly string[];
}

/** … and what comes back. */
export const checkResult = z.strictObject({
  outcome: z.enum(['allow', 'redact', 'hold', 'block']),
  risk: riskLevel,
  findings: z.array(
    z.strictObject({
      kind: z.string(),
      /** UTF-16 offsets; null for what only shows together with earlier texts. */
      start: z.number().int().nullable(),
      end: z.number().int().nullable(),
      reasonCode: z.string(),
      /** Id of the rule that matched; null where no single rule did. */
      rule: z.string().nullable(),
    }),
  ),
  /** The earlier texts that hold a piece of what was found: 1 is the newest. */
  earlier: z.array(z.number().int().positive()),
  opensCase: z.boolean(),
  lock: z.boolean(),
  delivered: z.string().nullable(),
  /** The writer's words without what cannot be sent, when something is left of them. */
  rewrite: z.string().nullable(),
  helpCard: z.boolean(),
  /** What the rules alone ask for. */
  attention,
  /** 0–1: the in-line score, by which messages wait for the listener. */
  urgency: z.number().min(0).max(1),
  /** A phase, or the whole check, gave no answer: hold, and check again. */
  errored: z.boolean(),
});
export type CheckResult = z.infer<typeof checkResult>;

/** The answer when there is none: a person looks, unless a second check comes out clean. */
export const UNANSWERED: CheckResult = {
  outcome: 'hold',
  risk: 'none',
  findings: [],
  earlier: [],
  opensCase: false,
  lock: false,
  delivered: null,
  rewrite: null,
  helpCard: false,
  attention: 'none',
  urgency: 0,
  errored: true,
};

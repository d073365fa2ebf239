import { z } from 'zod';
import { attention, riskLevel } from '../../../shared/contracts/moderation.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';

/** What a checking thread is given. */
export interface CheckInput {
  text: string;
  from: Side;
  /** Earlier texts of the same writer, oldest first. */
  before: readonly string[];
}

/** What was found in a text, without its words. */
export const checkFinding = z.strictObject({
  kind: z.string(),
  /** UTF-16 offsets; null for a finding that begins in earlier texts. */
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  reasonCode: z.string(),
  /** Id of the rule that matched; null where no single rule did. */
  rule: z.string().nullable(),
});
export type CheckFinding = z.infer<typeof checkFinding>;

/** What a checking thread answers. */
export const checkResult = z.strictObject({
  outcome: z.enum(['allow', 'redact', 'hold', 'block']),
  risk: riskLevel,
  findings: z.array(checkFinding),
  /** The earlier texts that hold a piece of a finding, counted from the newest, which is 1. */
  earlier: z.array(z.number().int().positive()),
  opensCase: z.boolean(),
  lock: z.boolean(),
  /** What the other side would read; null when nothing is delivered. */
  delivered: z.string().nullable(),
  /** The text without what cannot be sent; null when nothing would be left, or it would not pass. */
  rewrite: z.string().nullable(),
  helpCard: z.boolean(),
  /** What the rules and the n-gram scorer ask for. */
  attention,
  /** 0–1, the n-gram score; messages with the greatest are heard first. */
  urgency: z.number().min(0).max(1),
  /** A phase or the whole check failed: the text is held and checked again. */
  errored: z.boolean(),
});
export type CheckResult = z.infer<typeof checkResult>;

/** Stands in for the result where the check failed or was not run: the text is held for a person, unless a second check allows it. */
export const UNCHECKED_RESULT: CheckResult = {
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

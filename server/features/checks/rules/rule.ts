import type { RiskLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { PhraseMatch } from '../../../../shared/text/words.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { RuleKind } from '../findings.ts';

/** What takes a match back: the words around it deny them, report them, or are about something else. */
export interface Excuse {
  name: string;
  excuses: (match: PhraseMatch) => boolean;
}

/** One idea in one pattern, with its examples: `test/server/checks/rules.test.ts` tests each of them. */
export interface Rule {
  /** The kind and the idea: `selfHarm.wantsToDie`. It is stored with the finding, the attempt and the case; never reuse one. */
  id: string;
  /** What the writer says, in plain words. */
  says: string;
  kind: RuleKind;
  /** What the wording alone carries; `rating.policy.ts` lowers what is long past. */
  risk: RiskLevel;
  /** Where it differs from the kind's own. */
  reasonCode?: string;
  /** Where it counts for one side alone. */
  from?: Side;
  /** `review`: the wording is too often innocent for a case, so a person reads the message and the writer is offered help. */
  attention?: 'review';
  /** Global, over a line of plain words (`Words.line`: lower case, short forms written out, no commas). */
  pattern: RegExp;
  unless?: readonly Excuse[];
  /** Each must be somewhere in the same sentence. */
  onlyIf?: readonly RegExp[];
  /** Texts that this rule must find … */
  hits: readonly string[];
  /** … and texts like them that it must not. */
  misses: readonly string[];
  /** Where the idea came from: `corpus`, `trial row 9`, `lines a-l`. */
  source: string;
  /** The day it was added, `YYYY-MM-DD`. */
  since: string;
}

/**
 * A global pattern from a template: each part is regular-expression source as written, line breaks and the blanks that indent
 * them are dropped, and a value is a list of alternatives (`PEOPLE`) put in as a group.
 */
export function phrase(strings: TemplateStringsArray, ...values: readonly string[]): RegExp {
  const source = String.raw(strings, ...values).replace(/\s*\n\s*/gu, '');
  return new RegExp(source, 'gu');
}

/** A pattern from a template as `phrase` makes it, but not global: for excuses and `onlyIf`, which are only tested. */
export function wording(strings: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(phrase(strings, ...values).source, 'u');
}

/** Checks of texts: phases, one decision, and threads to run them in. Uses no store, so that the command line starts at once. */
export { createCheck } from './createCheck.ts';
export { isDistressKind, STEERS_AWAY_CODE } from './findings.ts';
export { reportRules } from './ruleReport.ts';
export { checkFinding, UNCHECKED_RESULT } from './checkResult.ts';
export { screenText } from './screenText.phase.ts';
export { createWholeAnswer } from './wholeAnswer.ts';
export type { CheckFinding, CheckInput, CheckResult } from './checkResult.ts';
export { attentionOf, DEFAULT_THRESHOLDS, MEASURED_SHARES } from './attention.policy.ts';
export { createListener } from './listener/index.ts';

import type { SealingPlace } from '../../platform/crypto/index.ts';

/** Of the words that a case keeps. */
export function caseScope(caseId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: caseId };
}

/** Of a text that was added to a case. */
export function caseTextScope({ _id, caseId }: { _id: string; caseId: string }): SealingPlace {
  return { scope: `case:${caseId}`, recordId: _id };
}

/** Of the words of a report. */
export function reportScope(reportId: string): SealingPlace {
  return { scope: `report:${reportId}`, recordId: reportId };
}

/** Of the reason of one decision: under its own record, so that the reasons of a case cannot be exchanged. */
export function reasonScope(caseId: string, decisionId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:reason:${decisionId}` };
}

/** Of a note of staff on a case. */
export function noteScope(caseId: string, noteId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:note:${noteId}` };
}

/** Of the reasons for reading in a closed case. */
export function closedReadScope(caseId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:closedRead` };
}

/** Of a stopped text: the data key of its conversation, so that both are erased together. */
export function attemptScope({ _id, conversationId }: { _id: string; conversationId: string }): SealingPlace {
  return { scope: `conversation:${conversationId}`, recordId: _id };
}

/** Of what was found in a text, beside the text. `place`: that of the text. */
export function findingsScope({ scope, recordId }: SealingPlace): SealingPlace {
  return { scope, recordId: `${recordId}:findings` };
}

/** Of the danger that the listener estimates for a case. */
export function levelScope(caseId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:level` };
}

/** Of the rules that stopped a text. */
export function stoppingRulesScope(attempt: { _id: string; conversationId: string }): SealingPlace {
  const { scope, recordId } = attemptScope(attempt);
  return { scope, recordId: `${recordId}:rules` };
}

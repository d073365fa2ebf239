import type { SealingPlace } from '../../platform/crypto/index.ts';

/** Sealing place of the words that a case keeps. */
export function caseScope(caseId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: caseId };
}

/** Sealing place of a text that was added to a case. */
export function caseTextScope({ _id, caseId }: { _id: string; caseId: string }): SealingPlace {
  return { scope: `case:${caseId}`, recordId: _id };
}

/** Sealing place of the words of a report. */
export function reportScope(reportId: string): SealingPlace {
  return { scope: `report:${reportId}`, recordId: reportId };
}

/** Sealing place of the reason of one decision: under its own record, so that the reasons of a case cannot be exchanged. */
export function reasonScope(caseId: string, decisionId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:reason:${decisionId}` };
}

/** Sealing place of a note of staff on a case. */
export function noteScope(caseId: string, noteId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:note:${noteId}` };
}

/** Sealing place of the reason for which the risk of a case was raised. */
export function raiseScope(caseId: string, raiseId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:raise:${raiseId}` };
}

/** Sealing place of what was agreed in a call about a case. */
export function callScope(caseId: string, callId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:call:${callId}` };
}

/** Sealing place of the reason for which more messages were listed in a case. */
export function wideningScope(caseId: string, wideningId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:widening:${wideningId}` };
}

/** Sealing place of the note with which the task to tell or ask an authority was closed. */
export function authorityReportScope(caseId: string, reportId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:authorityReport:${reportId}` };
}

/** Sealing place of the reference that an authority gave with its advice. */
export function adviceReferenceScope(caseId: string, reportId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:adviceReference:${reportId}` };
}

/** Sealing place of the reasons for reading in a closed case. */
export function closedReadScope(caseId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:closedRead` };
}

/** Sealing place of a stopped text: the data key of its conversation, so that both are erased together. */
export function attemptScope({ _id, conversationId }: { _id: string; conversationId: string }): SealingPlace {
  return { scope: `conversation:${conversationId}`, recordId: _id };
}

/** Sealing place of what was found in a text, beside the text. `place`: that of the text. */
export function findingsScope({ scope, recordId }: SealingPlace): SealingPlace {
  return { scope, recordId: `${recordId}:findings` };
}

/** Sealing place of the danger that the listener estimates for a case. */
export function levelScope(caseId: string): SealingPlace {
  return { scope: `case:${caseId}`, recordId: `${caseId}:level` };
}

/** Sealing place of the rules that stopped a text. */
export function stoppingRulesScope(attempt: { _id: string; conversationId: string }): SealingPlace {
  const { scope, recordId } = attemptScope(attempt);
  return { scope, recordId: `${recordId}:rules` };
}

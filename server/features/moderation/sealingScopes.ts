/** Data key and record under which a text is sealed. */
interface SealingScope {
  scope: string;
  recordId: string;
}

/** Of the words that a case keeps. */
export function caseScope(caseId: string): SealingScope {
  return { scope: `case:${caseId}`, recordId: caseId };
}

/** Of a text that was added to a case. */
export function caseTextScope({ _id, caseId }: { _id: string; caseId: string }): SealingScope {
  return { scope: `case:${caseId}`, recordId: _id };
}

/** Of the words of a report. */
export function reportScope(reportId: string): SealingScope {
  return { scope: `report:${reportId}`, recordId: reportId };
}

/** Of the reason of one decision: under its own record, so that the reasons of a case cannot be exchanged. */
export function reasonScope(caseId: string, decisionId: string): SealingScope {
  return { scope: `case:${caseId}`, recordId: `${caseId}:reason:${decisionId}` };
}

/** Of the reasons for reading in a closed case. */
export function closedReadScope(caseId: string): SealingScope {
  return { scope: `case:${caseId}`, recordId: `${caseId}:closedRead` };
}

/** Of a stopped text: the data key of its conversation, so that both are erased together. */
export function attemptScope({ _id, conversationId }: { _id: string; conversationId: string }): SealingScope {
  return { scope: `conversation:${conversationId}`, recordId: _id };
}

import type { CaseRow, CaseView } from '../../shared/contracts/moderation.ts';

/** When the rows and cases of these tests are looked at. */
export const NOW = Date.parse('2026-05-13T20:41:00Z');
/** So many seconds from `NOW`. */
export function at(seconds: number): string {
  return new Date(NOW + seconds * 1_000).toISOString();
}

/** A row of the queue. */
export function buildRow(over: Partial<CaseRow> = {}): CaseRow {
  return {
    id: 'case-000001',
    number: 'C-4187',
    kind: 'distress',
    risk: 'high',
    state: 'open',
    version: 6,
    openedAt: at(-600),
    dueAt: at(1_200),
    claimedBy: null,
    claimedByMe: false,
    assignedTo: null,
    assignedToMe: false,
    claimedUntil: null,
    escalated: false,
    score: null,
    texts: 1,
    answerWaits: false,
    avoided: false,
    ...over,
  };
}

/** A case as staff see it. */
export function buildCase(over: Partial<CaseView> = {}): CaseView {
  return {
    ...buildRow(),
    ageBand: '13-15',
    about: 'mentor',
    attention: null,
    level: null,
    mentorHistory: null,
    findings: [],
    report: null,
    messages: [],
    conversation: null,
    decisions: [],
    actions: ['release', 'lock', 'close'],
    unread: [],
    restrictions: [],
    mayRestrict: ['mentee', 'mentor'],
    closedReads: [],
    authorityReports: [],
    mayCloseAuthorityReport: false,
    audiences: ['both', 'reporterOnly', 'nobodyYet'],
    writer: null,
    isHeld: false,
    rules: [],
    appealed: null,
    notes: [],
    raises: [],
    calls: [],
    widenings: [],
    mayWiden: false,
    raisableTo: [],
    ...over,
  };
}

import type { ConversationRow } from '../../../shared/contracts/conversations.ts';
import type { HelpRequestView } from '../../../shared/contracts/matching.ts';

/** The next step on a mentee's start screen. `when` is an instant. */
export type NextStep =
  | { kind: 'nobody' | 'waiting' | 'suggested'; href: string }
  | { kind: 'asked'; name: string; when: string; href: string }
  | { kind: 'inLine'; name: string; when: string; ahead: number; href: string }
  | { kind: 'declined' | 'expired'; name: string; href: string }
  | {
      kind: 'agree' | 'waitingYes' | 'locked' | 'unread' | 'talking';
      name: string;
      face: ConversationRow['other'];
      href: string;
    }
  | { kind: 'spent' | 'away'; name: string; when: string; face: ConversationRow['other']; href: string };

const isOpen = ({ status }: ConversationRow) => status.state !== 'closed';
const byActivity = (a: ConversationRow, b: ConversationRow) =>
  (b.lastActivityAt ?? '').localeCompare(a.lastActivityAt ?? '');

/** The next step in a conversation: what the mentee can do comes before what they wait for. */
function ofConversation(row: ConversationRow): NextStep {
  const { status, other } = row;
  const conversation = { name: other.alias, face: other, href: `/talk/${row.id}` };
  if (status.locked) return { kind: 'locked', ...conversation };
  if (status.state === 'proposed') {
    return { kind: status.agreement.acceptedBy.mentee ? 'waitingYes' : 'agree', ...conversation };
  }
  if (status.unread > 0) return { kind: 'unread', ...conversation };
  const { mentorTime } = status;
  if (mentorTime?.awayUntil) return { kind: 'away', when: mentorTime.awayUntil, ...conversation };
  if (mentorTime?.level === 'spent' && mentorTime.backAt !== null) {
    return { kind: 'spent', when: mentorTime.backAt, ...conversation };
  }
  return { kind: 'talking', ...conversation };
}

/** The next step of a help request. */
function ofNeed(need: HelpRequestView | null): NextStep {
  const request = need?.request;
  const name = request?.mentor.alias ?? '';
  if (request?.state === 'requested') {
    const asked = { name, when: request.expiresAt, href: '/ask' };
    return request.place
      ? { kind: 'inLine', ahead: request.place.ahead, ...asked }
      : { kind: 'asked', ...asked };
  }
  if (need?.tellWhenFree) return { kind: 'waiting', href: '/ask' };
  if (request?.state === 'declined' || request?.state === 'expired') {
    return { kind: request.state, name, href: '/ask' };
  }
  const suggested = need !== null && need.proposals.length > 0 && request?.state !== 'accepted';
  return { kind: suggested ? 'suggested' : 'nobody', href: '/ask' };
}

/** The most important next step: what waits for this person, then their conversations, then their need. Null while the need is unknown and would decide. */
export function nextStep(
  rows: readonly ConversationRow[],
  need: HelpRequestView | null | undefined,
): NextStep | null {
  const open = rows.filter(isOpen).sort(byActivity);
  const waiting = open.find((row) => row.status.unread > 0 || row.status.state === 'proposed');
  const row = waiting ?? open[0];
  if (row) return ofConversation(row);
  return need === undefined ? null : ofNeed(need);
}

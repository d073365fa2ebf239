import type {
  ConversationStatus,
  ConversationView,
  EntryView,
  MessageEntryView,
} from '../../shared/contracts/conversations.ts';

type ControlEntryView = Extract<EntryView, { type: 'control' }>;

/** A status as a mentee in an active conversation gets it, but for what is given. */
export function statusOf(own: Partial<ConversationStatus> = {}): ConversationStatus {
  return {
    state: 'active',
    locked: false,
    mayWrite: true,
    whyNot: null,
    until: null,
    agreement: {
      version: 1,
      goal: 'a goal',
      untilOn: '2026-12-31',
      acceptedBy: { mentee: true, mentor: true },
    },
    unread: 0,
    readUpTo: null,
    endedAt: null,
    time: null,
    mentorTime: { level: 'open', backAt: null, awayUntil: null, nextHours: [] },
    reply: null,
    helpCard: false,
    helpLevel: null,
    atRisk: false,
    offer: null,
    waiting: false,
    ...own,
  };
}

export function message(own: Partial<MessageEntryView> & { id: string }): MessageEntryView {
  const mine = own.mine ?? false;
  return {
    type: 'message',
    from: mine ? 'mentee' : 'mentor',
    mine,
    status: 'accepted',
    text: `words of ${own.id}`,
    at: '2026-05-14T17:38:00.000Z',
    clientMessageId: null,
    after: null,
    ...own,
  };
}

export function control(
  own: Partial<ControlEntryView> & Pick<ControlEntryView, 'id' | 'kind'>,
): ControlEntryView {
  return {
    type: 'control',
    by: null,
    at: '2026-05-14T17:38:00.000Z',
    about: null,
    ...own,
  };
}

export function viewOf(own: Partial<ConversationView> = {}): ConversationView {
  return {
    id: 'conversation-1',
    other: { alias: 'Harbour', avatar: 3 },
    topic: 'Exams',
    status: statusOf(),
    lastActivityAt: null,
    asked: null,
    handOver: null,
    me: { side: 'mentee', persona: { alias: 'Wren', avatar: 0 } },
    entries: [],
    cursor: 'cursor-0',
    earlier: null,
    draft: { text: '', revision: 0 },
    delivery: null,
    ...own,
  };
}

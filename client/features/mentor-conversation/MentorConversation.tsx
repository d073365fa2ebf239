/** One conversation, for its mentor. */
export function MentorConversation(_: { conversationId: string; onLeavePage: () => void }) {
  return null;
}

export function MenteeConversation(_: { conversationId: string; onLeavePage: () => void }) { return null; }

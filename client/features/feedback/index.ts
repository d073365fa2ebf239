export function Feedback(_: { conversationId: string }) { return null; }

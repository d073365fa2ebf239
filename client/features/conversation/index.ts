export { ConversationScreen } from './ConversationScreen.tsx';
export { EndedPanel } from './EndedPanel.tsx';
export { MenteeConversation } from './MenteeConversation.tsx';
export { ScriptedConversation } from './ScriptedConversation.tsx';
export type { ScriptedLine } from './ScriptedConversation.tsx';
export type { ConversationSlots } from './slots.ts';

import { lazyPart } from '../../platform/lazyPart.ts';

export { ConversationScreen } from './ConversationScreen.tsx';
export { EndedPanel } from './EndedPanel.tsx';
export { MenteeConversation } from './MenteeConversation.tsx';
export type { ScriptedLine } from './ScriptedConversation.tsx';
export type { ConversationSlots } from './slots.ts';

/** Lazy, because it is for practice alone and would be in the first load of every conversation. */
export const LateScriptedConversation = lazyPart(
  async () => (await import('./ScriptedConversation.tsx')).ScriptedConversation,
);

export { MentorConversation } from './MentorConversation.tsx';
export { MentorTalks } from './MentorTalks.tsx';
export { byNeed, isWaiting, needOf, useMyConversations } from './myConversations.ts';
export { NeedMark, useNeedWords } from './NeedWords.tsx';
export { ReflectionScreen } from './ReflectionScreen.tsx';

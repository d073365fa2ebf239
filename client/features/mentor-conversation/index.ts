export { byNeed, isWaiting, needOf, useMyConversations } from './myConversations.ts';
export { NeedMark, useNeedWords } from './NeedWords.tsx';

export { conversations, feedbackOn, helpRequest, myReports, useMyReports } from './inbox.ts';
export { ReportRows } from './ReportRows.tsx';
export { CONVERSATION_PUSHES, useConversations } from './useConversations.ts';
export { useUnread } from './useUnread.ts';
export { usePlaceWords } from './usePlaceWords.ts';

export { conversations, feedbackOn, helpRequest, myReports, useMyReports } from './inbox.ts';
export { ReportRows } from './ReportRows.tsx';
export { useUnread } from './useUnread.ts';

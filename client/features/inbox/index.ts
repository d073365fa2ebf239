export { conversations, feedbackOn, helpRequest, myReports, useMyReports } from './inbox.ts';
export { ReportRows } from './ReportRows.tsx';

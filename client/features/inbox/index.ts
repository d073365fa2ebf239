export { conversations, feedbackOn, helpRequest, myReports } from './inbox.ts';
export { ReportRows } from './ReportRows.tsx';

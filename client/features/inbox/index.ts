export { conversations, helpRequest, myReports } from './inbox.ts';
export { ReportRows } from './ReportRows.tsx';

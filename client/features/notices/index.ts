export { Bell } from './Bell.tsx';
export { MailLink } from './MailLink.tsx';
export { NoticeScreens } from './NoticeScreens.tsx';

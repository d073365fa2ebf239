export { Bell } from './Bell.tsx';
export { ConfirmEmail, Unsubscribe } from './MailLinks.tsx';
export { NoticeList } from './NoticeList.tsx';
export { NoticeSettingsScreen } from './NoticeSettingsScreen.tsx';

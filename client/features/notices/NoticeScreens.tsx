import { useLocation } from 'wouter';
import { NoticeList } from './NoticeList.tsx';
import { NoticeSettingsScreen } from './NoticeSettingsScreen.tsx';

/** The list of notices, and below its address the settings. */
export function NoticeScreens() {
  const [here] = useLocation();
  return here.endsWith('/settings') ? <NoticeSettingsScreen /> : <NoticeList />;
}

import { useLocation } from 'wouter';
import { NoticeList } from './NoticeList.tsx';
import { lazyPart } from '../../platform/lazyPart.ts';

/** Loaded apart, because the bell of every screen is in the part of the build with the list. */
const NoticeSettingsScreen = lazyPart(
  async () => (await import('./NoticeSettingsScreen.tsx')).NoticeSettingsScreen,
);

/** The list of notices, and below its address the settings. */
export function NoticeScreens() {
  const [currentPath] = useLocation();
  return currentPath.endsWith('/settings') ? <NoticeSettingsScreen /> : <NoticeList />;
}

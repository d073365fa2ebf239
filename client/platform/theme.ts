import { safeLocalStorage } from './storage/safeLocalStorage.ts';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'notes.theme';
const isTheme = (value: string | null): value is Theme =>
  value === 'system' || value === 'light' || value === 'dark';

export function getTheme(): Theme {
  const stored = safeLocalStorage.get(KEY);
  return isTheme(stored) ? stored : 'system';
}

/** The chosen theme, or the system's when none was chosen. */
export function applyTheme(theme: Theme = getTheme()): void {
  if (theme === 'system') {
    safeLocalStorage.remove(KEY);
    document.documentElement.removeAttribute('data-theme');
  } else {
    safeLocalStorage.set(KEY, theme);
    document.documentElement.setAttribute('data-theme', theme);
  }
}

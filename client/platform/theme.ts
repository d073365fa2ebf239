import { marks } from './storage/marks.ts';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'notes.theme';
const isTheme = (value: string | null): value is Theme =>
  value === 'system' || value === 'light' || value === 'dark';

export function getTheme(): Theme {
  const stored = marks.get(KEY);
  return isTheme(stored) ? stored : 'system';
}

/** The system's theme unless somebody chose. */
export function applyTheme(theme: Theme = getTheme()): void {
  if (theme === 'system') {
    marks.remove(KEY);
    document.documentElement.removeAttribute('data-theme');
  } else {
    marks.set(KEY, theme);
    document.documentElement.setAttribute('data-theme', theme);
  }
}

import { useEffect } from 'react';

const EVERY_MS = 1_000;

/** Puts a warning in front of the tab's title, also after a screen has set its own; null takes it away. */
export function useAlarmTitle(warning: string | null): void {
  useEffect(() => {
    if (warning === null) return undefined;
    const mark = `(!) ${warning} · `;
    const show = () => {
      if (!document.title.startsWith(mark)) document.title = mark + document.title;
    };
    show();
    const timer = setInterval(show, EVERY_MS);
    return () => {
      clearInterval(timer);
      document.title = document.title.replace(mark, '');
    };
  }, [warning]);
}

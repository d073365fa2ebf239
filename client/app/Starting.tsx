import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leavePage } from '../platform/safety/leavePage.ts';
import { Mark } from '../ui/Mark.tsx';
import { SafetyStrip } from '../ui/SafetyStrip.tsx';
import styles from './Starting.module.css';

const SAY_SO_AFTER_MS = 3_000;

/** Shown while a screen or the session loads. Help and quick exit are there already. */
export function Starting() {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, SAY_SO_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  useLayoutEffect(
    () => () => {
      // This screen is replaced: move the focus to the start of the next one.
      if (document.activeElement === document.body) return;
      setTimeout(() => {
        if (document.activeElement === document.body) document.getElementById('main')?.focus();
      });
    },
    [],
  );
  return (
    <>
      <SafetyStrip helpHref="/help" onLeave={leavePage} />
      <main id="main" tabIndex={-1} className={styles.starting} aria-busy="true">
        <Mark />
        <p role="status">{slow ? t('offline.starting') : t('loading')}</p>
      </main>
    </>
  );
}

import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leavePage } from '../platform/safety/leavePage.ts';
import { Mark } from '../ui/Mark.tsx';
import { SafetyStrip } from '../ui/SafetyStrip.tsx';
import styles from './Starting.module.css';

const SLOW_AFTER_MS = 3_000;

/** Shown while a screen or the session loads. Help and quick exit are there already. */
export function Starting() {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  useLayoutEffect(
    () => () => {
      // On unmount a focus inside this screen is lost to `body`: move it to the `main` of the next screen, once that is there.
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

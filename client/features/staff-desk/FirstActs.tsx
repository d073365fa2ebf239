import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Page.tsx';
import styles from './FirstActs.module.css';
import type { useCaseActions } from './cases.ts';
import { RaiseRisk } from './RaiseRisk.tsx';
import { RecordCall } from './RecordCall.tsx';

interface FirstActsProps {
  view: CaseView;
  raise: ReturnType<typeof useCaseActions>['raise'];
}

/** The heading takes the focus, and the browser scrolls to it. */
function goToThreads(): void {
  document.getElementById('threads-heading')?.focus();
}

/** Buttons and forms of the acts that do not decide a case: writing to its people, recording a call, raising the risk. */
export function FirstActs({ view, raise }: FirstActsProps) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState<'call' | 'raise' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setOpen(null);
    heading.current?.focus();
  };
  return (
    <section className={styles.acts} aria-labelledby="first-acts-heading">
      <h2 id="first-acts-heading" ref={heading} tabIndex={-1}>
        {t('firstActs.title')}
      </h2>
      {open === 'call' ? <RecordCall view={view} onClose={close} /> : null}
      {open === 'raise' ? <RaiseRisk view={view} raise={raise} onClose={close} /> : null}
      {open === null ? (
        <Stack gap={2}>
          {view.state === 'closed' ? null : (
            <Button look="quiet" size="small" wide onClick={goToThreads}>
              {t('firstActs.write')}
            </Button>
          )}
          <Button
            look="quiet"
            size="small"
            wide
            onClick={() => {
              setOpen('call');
            }}
          >
            {t('calls.open')}
          </Button>
          {view.raisableTo.length === 0 ? null : (
            <Button
              look="quiet"
              size="small"
              wide
              onClick={() => {
                setOpen('raise');
              }}
            >
              {t('raise.open')}
            </Button>
          )}
        </Stack>
      ) : null}
    </section>
  );
}

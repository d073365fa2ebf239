import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './EmptyState.module.css';

/** Nothing here yet: what that means and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <b>{title}</b>
      {children ? <p>{children}</p> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}

/** Something failed: what happened, that nothing was lost, and a way to try again. */
export function ErrorState({
  title,
  children,
  onRetry,
}: {
  title: string;
  children?: ReactNode;
  onRetry?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.empty} role="alert">
      <b>{title}</b>
      {children ? <p>{children}</p> : null}
      {onRetry ? (
        <div className={styles.action}>
          <Button look="quiet" size="small" onClick={onRetry}>
            <RotateCw className="icon" aria-hidden="true" />
            {t('tryAgain')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

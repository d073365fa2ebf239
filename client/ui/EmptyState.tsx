import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import styles from './EmptyState.module.css';

/** Says that a list is empty, what that means and what to do. */
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

/** Says what failed and that nothing was lost, with a button to retry. */
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

import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Bubble.module.css';

interface NotSentProps {
  /** Why the message was not sent. */
  why: string;
  /** The words of the button that helps. */
  action: string;
  onAction: () => void;
  /** Further buttons. */
  children?: ReactNode;
}

/** Says below a message that it was not sent, with a button that helps. */
export function NotSent({ why, action, onAction, children }: NotSentProps) {
  return (
    <span className={styles.bad}>
      <span role="status">
        <RotateCw aria-hidden="true" /> {why}
      </span>{' '}
      <Button look="text" size="tiny" onClick={onAction}>
        {action}
      </Button>
      {children}
    </span>
  );
}

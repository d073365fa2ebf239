import type { ReactNode } from 'react';
import { Actions } from '../../ui/Page.tsx';
import styles from './EndedPanel.module.css';

/** In place of the composer when the conversation has ended: the title and, at the same left edge, what can be done now. */
export function EndedPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.panel}>
      <p>
        <strong>{title}</strong>
      </p>
      <Actions>{children}</Actions>
    </div>
  );
}

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './NoticeBox.module.css';

interface NoticeProps {
  /** `cool`: about time and state. `warm`: about people. `plain`: worth knowing. `help`: the dark help card. */
  tone?: 'cool' | 'warm' | 'plain' | 'bad' | 'good' | 'help';
  icon: LucideIcon;
  children: ReactNode;
  /** `status` is read when it arrives; `alert` interrupts. Leave out for what was there from the start. */
  role?: 'status' | 'alert';
}

export function NoticeBox({ tone = 'cool', icon: Icon, children, role }: NoticeProps) {
  return (
    <div className={cx(styles.notice, styles[tone])} role={role}>
      <Icon className="icon" aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}

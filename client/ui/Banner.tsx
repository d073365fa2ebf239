import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { cx } from './cx.ts';

interface BannerProps {
  icon: LucideIcon;
  children: ReactNode;
  shown: boolean;
  /** `warm` is about a person, `plain` about the state of things. */
  tone?: 'warm' | 'plain';
}

/** One line across a screen, announced when it appears: offline, paused, extra time. Keep it mounted and set `shown`, because a live region must exist before its text. */
export function Banner({ icon: Icon, children, shown, tone = 'plain' }: BannerProps) {
  return (
    <div role="status">
      {shown ? (
        <div className={cx(styles.banner, styles[tone])}>
          <Icon className="icon" aria-hidden="true" />
          <div>{children}</div>
        </div>
      ) : null}
    </div>
  );
}

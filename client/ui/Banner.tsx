import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { cx } from './cx.ts';

interface BannerProps {
  icon: LucideIcon;
  children: ReactNode;
  /** `warm` is about a person, `plain` about the state of things. */
  tone?: 'warm' | 'plain';
}

/** One line across a screen, read out when it appears: offline, paused, extra time. */
export function Banner({ icon: Icon, children, tone = 'plain' }: BannerProps) {
  return (
    <div className={cx(styles.banner, styles[tone])} role="status">
      <Icon className="icon" aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}

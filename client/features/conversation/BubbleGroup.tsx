import type { ReactNode } from 'react';
import type { Persona } from '../../../shared/contracts/common.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Bubble.module.css';

interface BubbleGroupProps {
  from: Side;
  mine: boolean;
  /** Shown beside the other person's bubbles. */
  persona: Persona;
  children: ReactNode;
  /** The time and the state of the last message. */
  state?: ReactNode;
}

/** Consecutive bubbles of one person. A mentee's bubbles have the same colour for both sides. */
export function BubbleGroup({ from, mine, persona, children, state }: BubbleGroupProps) {
  return (
    <div
      className={cx(
        styles.say,
        mine && styles.mine,
        from === 'mentee' ? styles.fromMentee : styles.fromMentor,
      )}
    >
      {mine ? null : <Avatar alias={persona.alias} kind={from} colour={persona.avatar} />}
      <div className={styles.bubbles}>{children}</div>
      {state ? <div className={styles.state}>{state}</div> : null}
    </div>
  );
}

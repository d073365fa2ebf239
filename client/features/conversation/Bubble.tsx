import { useState } from 'react';
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './Bubble.module.css';

interface Span {
  start: number;
  end: number;
}

/** Text with some stretches marked; overlapping marks become one. Offsets are UTF-16 code units. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

interface BubbleProps {
  /** `checking` is outlined, never faded; `sending` is faded; `gone` has words of ours in place of theirs. */
  look?: 'plain' | 'checking' | 'sending' | 'gone';
  arrived?: boolean;
  children: ReactNode;
  /** Small buttons beside it. */
  actions?: ReactNode;
}

/** One thing that one person said. */
export function Bubble({ look = 'plain', arrived = false, children, actions }: BubbleProps) {
  // A finger has no way to hover: a tap on the words shows the buttons beside them.
  const [turnedTo, setTurnedTo] = useState(false);
  return (
    <div
      className={cx(styles.line, arrived && styles.arrived, turnedTo && styles.turnedTo)}
      onClick={() => {
        setTurnedTo(!turnedTo);
      }}
    >
      <p className={cx(styles.bubble, styles[look])} dir="auto">
        {children}
      </p>
      {actions}
    </div>
  );
}

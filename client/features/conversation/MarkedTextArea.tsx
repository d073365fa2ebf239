import { useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { MarkedText } from './Bubble.tsx';
import styles from './Composer.module.css';

interface MarkedTextAreaProps {
  value: string;
  spans: readonly { start: number; end: number }[];
  label: string;
  describedBy?: string | undefined;
  placeholder: string;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onFocus: () => void;
  ref: Ref<HTMLTextAreaElement>;
}

/**
 * A plain textarea over a mirror of its text. The mirror draws the marks and gives the height, so that writing,
 * undo, spelling and screen readers all stay the browser's own.
 */
export function MarkedTextArea({
  value,
  spans,
  label,
  describedBy,
  placeholder,
  onChange,
  onKeyDown,
  onFocus,
  ref,
}: MarkedTextAreaProps) {
  const mirror = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.write}>
      <div className={styles.mirror} ref={mirror} aria-hidden="true" dir="auto">
        <MarkedText text={value} spans={spans} />
        {/* A last line that is empty still has its height. */}
        {'\u200b'}
      </div>
      <textarea
        ref={ref}
        rows={1}
        dir="auto"
        value={value}
        placeholder={placeholder}
        aria-label={label}
        aria-describedby={describedBy}
        enterKeyHint="enter"
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onScroll={(event) => {
          if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

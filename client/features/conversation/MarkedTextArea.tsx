import { useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { MarkedText } from '../../ui/MarkedText.tsx';
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
 * A plain textarea over a mirror of its text. The mirror draws the highlights and sets the height, so that editing,
 * undo, spell check and screen readers work as in any textarea.
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
        {/* Gives an empty last line its height. */}
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

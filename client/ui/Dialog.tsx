import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useContext, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';
import { useCloseOnBack } from './dialogHistory.ts';
import { SafetyActionsContext } from './safetyActions.ts';
import { SafetyStrip } from './SafetyStrip.tsx';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** `dialog` floats in the middle; `sheet` comes from the side and fills a phone. */
  shape?: 'dialog' | 'sheet';
  children: ReactNode;
}

/** The element that had the focus before a dialog opened. */
let opener: Element | null = null;

/**
 * Keeps the focused element as the opener. A dialog opened from within a dialog replaces it, which removes that opener from the page: keep
 * the opener of the first.
 */
function rememberOpener(): void {
  const { activeElement, body } = document;
  if (activeElement !== body && !activeElement?.closest('[role="dialog"]')) opener = activeElement;
}

/** Focuses the opener, or the main content when the opener is no longer on the page. */
function restoreFocus(event: Event): void {
  event.preventDefault();
  const target = opener?.isConnected ? opener : document.getElementById('main');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/**
 * A modal dialog. Traps the focus, closes on Escape and on the browser's Back, and returns the focus. Help and quick exit stay
 * above it (H9).
 */
export function Dialog({ open, onClose, title, shape = 'dialog', children }: DialogProps) {
  const { t } = useTranslation();
  const safety = useContext(SafetyActionsContext);
  const box = useRef<HTMLDivElement>(null);
  useCloseOnBack(open, onClose);
  const onPressBeside = (event: MouseEvent) => {
    if (event.target === event.currentTarget) onClose();
  };
  const focusBox = (event: Event) => {
    rememberOpener();
    event.preventDefault();
    box.current?.focus({ preventScroll: true });
  };
  return (
    <Radix.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Radix.Portal>
        {/* Radix's own overlay writes a style element, which the content security policy forbids. */}
        <div className={styles.scrim} data-scrim />
        <Radix.Content
          className={styles.cover}
          aria-describedby={undefined}
          onOpenAutoFocus={focusBox}
          onCloseAutoFocus={restoreFocus}
        >
          {safety ? <SafetyStrip {...safety} still /> : null}
          <div className={cx(styles.place, styles[shape])} onClick={onPressBeside}>
            <div className={styles.box} ref={box} tabIndex={-1}>
              <div className={styles.head}>
                <Radix.Title className={styles.title}>{title}</Radix.Title>
                <Radix.Close className={styles.close} aria-label={t('close')}>
                  <X className="icon" aria-hidden="true" />
                </Radix.Close>
              </div>
              {children}
            </div>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

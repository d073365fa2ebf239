import { ArrowUp } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Composer.module.css';
import { MarkedTextArea } from './MarkedTextArea.tsx';
import { useNudge, preloadNudge } from './useNudge.ts';
import { lazyPart } from '../../platform/lazyPart.ts';

const NudgeNote = lazyPart(async () => (await import('./NudgeNote.tsx')).NudgeNote);

interface ComposerProps {
  side: Side;
  name: string;
  text: string;
  onText: (text: string) => void;
  /** The writer's newest messages, oldest first. */
  before: readonly string[];
  onSend: (text: string) => void;
  /** Called on typing, for a mentor's meter. */
  onTyping: () => void;
  box: RefObject<HTMLTextAreaElement | null>;
}

/** From this length on the count is shown. */
const COUNT_FROM = LIMITS.messageLength - 200;

/** The key code of a key press that belongs to an input method (UI Events, "legacy key attributes"). */
const INPUT_METHOD_KEY = 229;

/**
 * Whether the key press ends a composition, of Japanese for example. Safari ends the composition before it reports the key, so that
 * `isComposing` is false already and only the key code tells (H14).
 */
const isComposing = ({ nativeEvent }: KeyboardEvent) =>
  nativeEvent.isComposing || nativeEvent.keyCode === INPUT_METHOD_KEY;

/** Whether Enter sends. On a touch keyboard it makes a new line. */
const entersToSend = () => matchMedia('(hover: hover) and (pointer: fine)').matches;

/** Keeps the focus in the textarea when the button is pressed, so that a phone does not hide its keyboard. */
const keepFocus = (event: MouseEvent) => {
  event.preventDefault();
};

/** The textarea and send button. Contact details are highlighted while they are typed, with a suggested rewrite. */
export function Composer({ side, name, text, onText, before, onSend, onTyping, box }: ComposerProps) {
  const { t } = useTranslation('conversation');
  const nudgeId = useId();
  const found = useNudge(text, before);
  // The text whose highlights the writer dismissed; the server still checks it.
  const [trusted, setTrusted] = useState('');
  const [asked, setAsked] = useState(false);

  const nudge = found && found.text === text && trusted !== text ? found : undefined;
  const length = [...text.trim()].length;
  const over = length - LIMITS.messageLength;
  const stopped = side === 'mentee' && nudge !== undefined && !nudge.onlyMoving;
  const off = length === 0 || over > 0 || stopped;

  const submit = () => {
    if (stopped) setAsked(true);
    if (off) return;
    setAsked(false);
    onSend(text.trim());
    onText('');
    // Keep the focus for the next message.
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event) || !entersToSend()) return;
    event.preventDefault();
    submit();
  };

  return (
    <div className={styles.composer}>
      <div className={styles.inside}>
        <div role="status" id={nudgeId}>
          {nudge ? (
            <Suspense>
              <NudgeNote
                nudge={nudge}
                side={side}
                wasAsked={asked && stopped}
                onTrust={() => {
                  setTrusted(text);
                  setAsked(false);
                }}
                onText={onText}
              />
            </Suspense>
          ) : trusted !== '' && trusted === text ? (
            <p className={styles.count}>{t('nudge.trusted')}</p>
          ) : null}
        </div>
        <div className={styles.box}>
          <MarkedTextArea
            ref={box}
            value={text}
            spans={nudge?.spans ?? []}
            label={t('messageTo', { name })}
            describedBy={nudge ? nudgeId : undefined}
            placeholder={t('writeTo', { name })}
            onChange={(next) => {
              onText(next);
              onTyping();
            }}
            onKeyDown={onKeyDown}
            onFocus={preloadNudge}
          />
          <button
            className={styles.send}
            type="button"
            aria-label={t('send')}
            aria-disabled={off || undefined}
            onMouseDown={keepFocus}
            onClick={submit}
          >
            <ArrowUp className="icon" aria-hidden="true" />
          </button>
        </div>
        {length > COUNT_FROM ? (
          <p className={cx(styles.count, over > 0 && styles.over)} role="status">
            {over > 0 ? t('tooLong', { count: over }) : t('charactersLeft', { count: -over })}
          </p>
        ) : null}
      </div>
    </div>
  );
}

import { Copy, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './ContactHoursForm.module.css';
import { placeOf } from './typedWeek.ts';
import type { DayDrag, TypedWindow } from './typedWeek.ts';

/** The Monday of a week that has nothing of its own. */
const ANY_MONDAY = Date.UTC(2026, 0, 5);
/** The name of a day of the week. */
const nameOf = (day: number) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(ANY_MONDAY).setUTCDate(4 + day),
  );

interface DayRowProps {
  day: number;
  windows: readonly TypedWindow[];
  /** Keys of the windows that do not end after they begin. */
  wrong: readonly string[];
  onChange: (window: TypedWindow) => void;
  onDrag: (drag: DayDrag) => void;
  onAdd: () => void;
  onRemove: (key: string) => void;
  onCopy: () => void;
}

/** One day of the week: its hours as a bar, and the fields in which they are typed. */
export function DayRow({ day, windows, wrong, onChange, onDrag, onAdd, onRemove, onCopy }: DayRowProps) {
  const { t } = useTranslation('hours');
  const name = nameOf(day);
  return (
    <li className={styles.day}>
      <div className={styles.dayHead}>
        <h3>{name}</h3>
        <DayBar windows={windows} onDrag={onDrag} />
      </div>
      {windows.map((window) => (
        <WindowFields
          key={window.key}
          window={window}
          day={name}
          isWrong={wrong.includes(window.key)}
          onChange={onChange}
          onRemove={onRemove}
        />
      ))}
      <div className={styles.dayActions}>
        <Button look="text" size="small" aria-label={t('contact.addOn', { day: name })} onClick={onAdd}>
          <Plus className="icon" aria-hidden="true" />
          {t('contact.add')}
        </Button>
        {day === 1 && windows.length > 0 ? (
          <Button look="text" size="small" onClick={onCopy}>
            <Copy className="icon" aria-hidden="true" />
            {t('contact.copy')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

interface DayBarProps {
  windows: readonly TypedWindow[];
  onDrag: (drag: DayDrag) => void;
}

const percent = (part: number) => `${part * 100}%`;

/** The part of the day under the pointer. */
function partAt({ currentTarget, clientX }: PointerEvent<HTMLSpanElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.min(1, Math.max(0, (clientX - left) / width));
}

/** The day from midnight to midnight, for the eye and the pointer: the fields say and do the same. */
function DayBar({ windows, onDrag }: DayBarProps) {
  const [drag, setDrag] = useState<DayDrag | null>(null);
  return (
    <span
      className={styles.bar}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const from = partAt(event);
        setDrag({ from, to: from });
      }}
      onPointerMove={(event) => {
        if (drag) setDrag({ ...drag, to: partAt(event) });
      }}
      onPointerUp={() => {
        if (drag) onDrag(drag);
        setDrag(null);
      }}
      onPointerCancel={() => {
        setDrag(null);
      }}
    >
      {windows.map((window) => {
        const { left, width } = placeOf(window);
        return width > 0 ? <i key={window.key} style={{ left: `${left}%`, width: `${width}%` }} /> : null;
      })}
      {drag ? (
        <i
          className={styles.drawn}
          style={{
            left: percent(Math.min(drag.from, drag.to)),
            width: percent(Math.abs(drag.to - drag.from)),
          }}
        />
      ) : null}
    </span>
  );
}

interface WindowFieldsProps {
  window: TypedWindow;
  /** The name of the day. */
  day: string;
  isWrong: boolean;
  onChange: (window: TypedWindow) => void;
  onRemove: (key: string) => void;
}

function WindowFields({ window, day, isWrong, onChange, onRemove }: WindowFieldsProps) {
  const { t } = useTranslation('hours');
  const { key, from, until } = window;
  return (
    <div role="group" aria-label={t('contact.hoursOn', { day })} className={styles.window}>
      <Field
        type="time"
        label={t('contact.from')}
        value={from}
        onChange={(event) => {
          onChange({ ...window, from: event.target.value });
        }}
      />
      <Field
        id={`until-${key}`}
        type="time"
        label={t('contact.until')}
        error={isWrong ? t('contact.wrong') : undefined}
        value={until}
        onChange={(event) => {
          onChange({ ...window, until: event.target.value });
        }}
      />
      <Button
        look="text"
        size="small"
        aria-label={t('contact.remove', { day, from, until })}
        onClick={() => {
          onRemove(key);
        }}
      >
        <X className="icon" aria-hidden="true" />
      </Button>
    </div>
  );
}

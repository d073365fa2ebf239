import { Copy, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './ContactHoursForm.module.css';
import { placeOf } from './typedWeek.ts';
import type { TypedWindow } from './typedWeek.ts';

/** The Monday of a week that has nothing of its own. */
const ANY_MONDAY = Date.UTC(2026, 0, 5);
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
  onAdd: () => void;
  onRemove: (key: string) => void;
  onCopy: () => void;
}

/** One day of the week: its hours as a bar, and the fields in which they are typed. */
export function DayRow({ day, windows, wrong, onChange, onAdd, onRemove, onCopy }: DayRowProps) {
  const { t } = useTranslation('hours');
  const name = nameOf(day);
  return (
    <li className={styles.day}>
      <div className={styles.dayHead}>
        <h3>{name}</h3>
        <DayBar windows={windows} />
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

/** The day from midnight to midnight, for the eye: the fields say the same. */
function DayBar({ windows }: { windows: readonly TypedWindow[] }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {windows.map((window) => {
        const { left, width } = placeOf(window);
        return width > 0 ? <i key={window.key} style={{ left: `${left}%`, width: `${width}%` }} /> : null;
      })}
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

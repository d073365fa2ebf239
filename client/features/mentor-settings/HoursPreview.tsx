import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { now } from '../../platform/clock.ts';
import { dayMonthWords, nextMonday } from '../../platform/i18n/time.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { hoursChanges } from './hoursForm.ts';
import type { TimeSettings } from './hoursForm.ts';

/** What the typed hours change, and from when, or what a saved change will still bring. Nothing where this week stays as it is. */
export function HoursPreview({ settings, time }: { settings: TimeSettings; time: TimeView }) {
  const { t } = useTranslation('hours');
  const changes = hoursChanges(settings, time);
  if (changes.length === 0) return null;
  const date = dayMonthWords(nextMonday(now()));
  return (
    <section aria-label={t('preview.title')}>
      <NoticeBox tone="plain" icon={CalendarClock}>
        {changes.map((change) => (
          <p key={change.what}>{t(`preview.${change.what}`, { ...change, date })}</p>
        ))}
      </NoticeBox>
    </section>
  );
}

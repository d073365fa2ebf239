import { Trans, useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useDeskNow } from './deskNow.ts';

/** The desk in a few numbers, for the bar on top: what waits, since when, what is late, and who is there. */
export function DeskNumbers() {
  const { t } = useTranslation('staff');
  const { dayAndClock } = useMoments();
  const now = useDeskNow();
  if (!now) return null;
  const bold = { b: <b /> };
  const namesAtDesk = now.here.map(({ name, onBreak }) => (onBreak ? t('top.onBreak', { name }) : name));
  return (
    <>
      <li>
        <Trans t={t} i18nKey="top.waiting" count={now.waiting} components={bold} />
      </li>
      {now.waitingSince === null ? null : (
        <li>
          <Trans
            t={t}
            i18nKey="top.oldest"
            values={{ when: dayAndClock(now.waitingSince) }}
            components={bold}
          />
        </li>
      )}
      {now.late > 0 ? (
        <li>
          <Trans t={t} i18nKey="top.late" count={now.late} components={bold} />
        </li>
      ) : null}
      {now.toRead > 0 ? (
        <li>
          <Trans t={t} i18nKey="top.toRead" count={now.toRead} components={bold} />
        </li>
      ) : null}
      {now.disputes > 0 ? (
        <li>
          <Trans t={t} i18nKey="top.disputes" count={now.disputes} components={bold} />
        </li>
      ) : null}
      <li>
        <Trans t={t} i18nKey="top.yours" count={now.mine} components={bold} />
      </li>
      <li>
        <Trans t={t} i18nKey="top.here" values={{ names: namesAtDesk.join(', ') }} components={bold} />
      </li>
    </>
  );
}

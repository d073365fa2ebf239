import { Trans, useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useDeskNow } from './deskNow.ts';

/** The desk in a few numbers, for the bar on top: what waits, since when, what is late, and who is there. */
export function DeskNumbers() {
  const { t } = useTranslation('staff');
  const { dayAndClock } = useMoments();
  const desk = useDeskNow();
  if (!desk) return null;
  const bold = { b: <b /> };
  const namesAtDesk = desk.here.map(({ name, onBreak }) => (onBreak ? t('top.onBreak', { name }) : name));
  return (
    <>
      <li>
        <Trans t={t} i18nKey="top.waiting" count={desk.waiting} components={bold} />
      </li>
      {desk.waitingSince === null ? null : (
        <li>
          <Trans
            t={t}
            i18nKey="top.oldest"
            values={{ when: dayAndClock(desk.waitingSince) }}
            components={bold}
          />
        </li>
      )}
      {desk.late > 0 ? (
        <li>
          <Trans t={t} i18nKey="top.late" count={desk.late} components={bold} />
        </li>
      ) : null}
      {desk.toRead > 0 ? (
        <li>
          <Trans t={t} i18nKey="top.toRead" count={desk.toRead} components={bold} />
        </li>
      ) : null}
      {desk.disputes > 0 ? (
        <li>
          <Trans t={t} i18nKey="top.disputes" count={desk.disputes} components={bold} />
        </li>
      ) : null}
      <li>
        <Trans t={t} i18nKey="top.yours" count={desk.mine} components={bold} />
      </li>
      <li>
        <Trans t={t} i18nKey="top.here" values={{ names: namesAtDesk.join(', ') }} components={bold} />
      </li>
    </>
  );
}

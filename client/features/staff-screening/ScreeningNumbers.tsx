import { Trans, useTranslation } from 'react-i18next';
import { useApplications } from './applications.ts';

/** The number of open applications, for the bar on top. */
export function ScreeningNumbers() {
  const { t } = useTranslation('staff');
  const { data } = useApplications();
  return (
    <li>
      <Trans t={t} i18nKey="top.inProgress" count={data?.waiting ?? 0} components={{ b: <b /> }} />
    </li>
  );
}

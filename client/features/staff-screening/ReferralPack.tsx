import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { mayPreparePacks } from '../../../shared/contracts/casePack.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { jsonFile, SaveFileButton } from '../../platform/SaveFileButton.tsx';
import { useMe } from '../../platform/session/session.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

interface ReferralPackProps {
  view: ApplicationView;
  referral: NonNullable<ApplicationView['referral']>;
}

/** Opens the folded parts of the page: a closed one is not printed. */
function openAllParts(): void {
  for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '');
}

/** What the barring body is sent: the application with all evidence and moves, and the cases, whose packs the lead prepares (R43). */
export function ReferralPack({ view, referral: { body, cases } }: ReferralPackProps) {
  const { t } = useTranslation('screening');
  const { role } = useMe();
  return (
    <Stack gap={3}>
      <p>{t('referral.pack.words')}</p>
      <p>
        {cases.length === 0 ? t('referral.pack.noCases') : t('referral.pack.cases')}
        {cases.map(({ id, number }, index) => (
          <span key={id}>
            {index === 0 ? null : ', '}
            {mayPreparePacks(role) ? <Link href={`/desk/cases/${id}/pack`}>{number}</Link> : number}
          </span>
        ))}
      </p>
      <Actions>
        <PrintButton unfold={openAllParts}>{t('referral.pack.print')}</PrintButton>
        <SaveFileButton file={() => jsonFile(`referral-${body}.json`, view)}>
          {t('referral.pack.save')}
        </SaveFileButton>
      </Actions>
    </Stack>
  );
}

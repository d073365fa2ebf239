import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

interface ReferralPackProps {
  view: ApplicationView;
  referral: NonNullable<ApplicationView['referral']>;
}

/** What the barring body is sent: the application with all evidence and moves, and the cases, whose packs the lead prepares (R43). */
export function ReferralPack({ view, referral: { body, cases } }: ReferralPackProps) {
  const { t } = useTranslation('screening');
  const isLead = useMe().role === 'safeguardingLead';
  return (
    <Stack gap={3}>
      <p>{t('referral.pack.words')}</p>
      <p>
        {cases.length === 0 ? t('referral.pack.noCases') : t('referral.pack.cases')}
        {cases.map(({ id, number }, index) => (
          <span key={id}>
            {index === 0 ? null : ', '}
            {isLead ? <Link href={`/desk/cases/${id}/pack`}>{number}</Link> : number}
          </span>
        ))}
      </p>
      <Actions>
        <Button
          look="quiet"
          onClick={() => {
            // A closed part is not printed.
            for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '');
            print();
          }}
        >
          <Printer className="icon" aria-hidden="true" />
          {t('referral.pack.print')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            const text = JSON.stringify(view, null, 2);
            saveFile({ name: `referral-${body}.json`, type: 'application/json', text });
          }}
        >
          <Download className="icon" aria-hidden="true" />
          {t('referral.pack.save')}
        </Button>
      </Actions>
    </Stack>
  );
}

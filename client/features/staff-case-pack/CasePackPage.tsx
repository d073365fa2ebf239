import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePack } from '../../../shared/contracts/casePack.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Actions, Page, Stack } from '../../ui/Page.tsx';
import { PackRecord } from './PackRecord.tsx';
import { PreparePack } from './PreparePack.tsx';

/** Everything about a case in one record, for the safeguarding lead (R39). It is held by this page alone, until the page is left. */
export function CasePackPage({ caseId }: { caseId: string }) {
  const { t } = useTranslation('casePack');
  const { t: staff } = useTranslation('staff');
  const [pack, setPack] = useState<CasePack>();
  useTitle(staff('titled', { title: t('title') }));
  return (
    <Page width="mid">
      {pack ? (
        <PackRecord pack={pack} />
      ) : (
        <Stack>
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <PreparePack caseId={caseId} onPrepared={setPack} />
        </Stack>
      )}
      <div data-screen-only>
        <Actions>
          <ButtonLink look="text" href={`/desk/cases/${caseId}`}>
            {t('back')}
          </ButtonLink>
        </Actions>
      </div>
    </Page>
  );
}

import { Hourglass } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { useMe } from '../../platform/session/session.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { AppealLink } from '../appeals/index.ts';
import { CallLink, linesForAge } from '../signposts/index.ts';
import { RestrictionWords } from './RestrictionWords.tsx';
import { useMyRestrictions } from './restrictions.ts';

/** On the start page: what this person may not do now, and who they can talk to. Nothing without a restriction. */
export function RestrictionNotices() {
  const { t } = useTranslation('restrictions');
  const { ageBand, role } = useMe();
  const restrictions = useMyRestrictions();
  const [toCall] = linesForAge(ageBand);
  if (restrictions.length === 0) return null;
  return (
    <section aria-label={t('label')}>
      <Stack gap={3}>
        {restrictions.map((one) => (
          <NoticeBox key={one.id} icon={Hourglass}>
            <RestrictionWords restriction={one} />
            <p>
              <AppealLink about="restriction" id={one.id} />
            </p>
          </NoticeBox>
        ))}
        {role === 'mentee' ? (
          <p>
            {t('stillHere')}{' '}
            <Trans t={t} i18nKey={`talkNow.${toCall}`} components={{ call: <CallLink line={toCall} /> }} />
          </p>
        ) : (
          <p>{t('stillMentor')}</p>
        )}
        <Actions>
          <ButtonLink look="quiet" href={role === 'mentor' ? '/mentor/team/new' : '/team/new'}>
            {t('writeToUs')}
          </ButtonLink>
        </Actions>
      </Stack>
    </section>
  );
}

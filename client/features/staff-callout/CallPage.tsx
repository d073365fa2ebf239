import { BellRing, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseClockView } from '../../../shared/contracts/callout.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useNow } from '../../platform/useNow.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useAcknowledge, useCaseClock } from './callout.ts';
import styles from './CallPage.module.css';

/** The screen that a page opens: one button acknowledges the case. */
export function CallPage({ caseId }: { caseId: string }) {
  const { t } = useTranslation('callout');
  const { t: staff } = useTranslation('staff');
  useTitle(staff('titled', { title: t('call.title') }));
  return (
    <Page>
      <h1>{t('call.title')}</h1>
      <Loaded
        query={useCaseClock(caseId)}
        loading={<SkeletonRows rows={3} label={t('call.loading')} />}
        failed={t('call.failed')}
      >
        {(clock) => (
          <>
            <Stack>
              <Situation clock={clock} />
              <Answer caseId={caseId} clock={clock} />
              <ButtonLink look={clock.mayAcknowledge ? 'quiet' : 'main'} href={`/desk/cases/${caseId}`}>
                {t('call.open')}
              </ButtonLink>
            </Stack>
            <History clock={clock} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Situation({ clock }: { clock: CaseClockView }) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  const nowMs = useNow(MINUTE_MS);
  const { number, level, since, acknowledgeBy, acknowledged, isDecided } = clock;
  const isLate = acknowledged === null && !isDecided && Date.parse(acknowledgeBy) < nowMs;
  return (
    <div>
      <h2>{t('call.what', { number, level: t(`levels.${level}`) })}</h2>
      <p>
        {t('call.by', { since: dayAndClock(since), by: dayAndClock(acknowledgeBy) })}{' '}
        {isLate ? <strong className={styles.late}>{t('call.late')}</strong> : null}
      </p>
    </div>
  );
}

function Answer({ caseId, clock }: { caseId: string; clock: CaseClockView }) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  const errorWords = useErrorWords();
  const acknowledge = useAcknowledge();
  const { acknowledged, claimBy, forLead, isDecided, mayAcknowledge } = clock;
  if (mayAcknowledge) {
    return (
      <div>
        <Button
          look="danger"
          size="big"
          wide
          busy={acknowledge.isPending}
          onClick={() => {
            acknowledge.mutate(caseId);
          }}
        >
          <BellRing className="icon" aria-hidden="true" />
          {t('call.acknowledge')}
        </Button>
        <p className="small muted">{t('call.does')}</p>
        <FormError error={acknowledge.error ? errorWords(acknowledge.error) : undefined} />
      </div>
    );
  }
  const words = acknowledged
    ? t(acknowledged.byMe ? 'call.yours' : 'call.theirs', {
        by: acknowledged.by,
        when: dayAndClock(acknowledged.at),
      })
    : t('call.forLead');
  return (
    <NoticeBox tone="good" icon={CircleCheck} role="status">
      <p>
        {acknowledged !== null || forLead ? words : null} {isDecided ? t('call.decided') : null}
        {claimBy === null ? null : t('call.claimBy', { by: dayAndClock(claimBy) })}
      </p>
    </NoticeBox>
  );
}

function History({ clock: { steps, pages } }: { clock: CaseClockView }) {
  const { t } = useTranslation('callout');
  const { dayAndClock } = useMoments();
  return (
    <>
      <Section title={t('call.history')}>
        {steps.length === 0 ? <p className="muted">{t('call.nothing')}</p> : null}
        <ol className={styles.list}>
          {steps.map(({ step, firedAt, isBreach, reached }) => (
            <li key={`${step} ${firedAt}`}>
              <b>{t(`steps.${step}`)}</b> <span className="meta">{dayAndClock(firedAt)}</span>{' '}
              {isBreach ? <Tag tone="bad">{t('call.breach')}</Tag> : null}
              <span className={styles.reached}>
                {reached.length === 0 ? t('call.nobody') : t('call.reached', { names: reached.join(', ') })}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      {pages.length === 0 ? null : (
        <Section title={t('call.pages')}>
          <ol className={styles.list}>
            {pages.map(({ to, at, state }, index) => (
              <li key={`${index} ${to}`}>
                {t(`call.page.${state}`, { to })} <span className="meta">{dayAndClock(at)}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { closeReferralEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { REFERRAL_OUTCOMES } from '../../../shared/domain/screening/referral.ts';
import type { ReferralOutcome } from '../../../shared/domain/screening/referral.ts';
import { call } from '../../platform/api/call.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { today } from '../../platform/today.ts';
import { DutyTaskForm } from '../../ui/DutyTaskForm.tsx';
import type { DutyTaskClosing } from '../../ui/DutyTaskForm.tsx';
import { Stack } from '../../ui/Page.tsx';
import { useApplicationChange } from './applications.ts';
import { ReferralPack } from './ReferralPack.tsx';

interface ReferralProps {
  view: ApplicationView;
  referral: NonNullable<ApplicationView['referral']>;
}

/** The task to tell the barring body of a volunteer who was removed: until when, or how it was closed (R43). */
export function ReferralPanel({ view, referral }: ReferralProps) {
  const { t } = useTranslation('screening');
  const { body, closed, dueAt, openedAt } = referral;
  const name = t(`referral.bodies.${body}`);
  return (
    <section aria-labelledby="referral-heading">
      <h2 id="referral-heading">{t('referral.title')}</h2>
      {closed ? (
        <>
          <p>
            {t(`referral.closed.${closed.outcome}`, {
              body: name,
              date: dateWords(closed.on),
              who: closed.by,
            })}
          </p>
          <p className="small">{closed.note}</p>
        </>
      ) : (
        <Stack gap={3}>
          <p>{t('referral.words', { body: name, opened: dateWords(openedAt), due: dateWords(dueAt) })}</p>
          <ReferralPack view={view} referral={referral} />
          {view.mayCloseReferral ? (
            <CloseForm view={view} />
          ) : (
            <p className="small muted">{t('referral.notYou')}</p>
          )}
        </Stack>
      )}
    </section>
  );
}

function CloseForm({ view }: { view: ApplicationView }) {
  const { t } = useTranslation('screening');
  const errorWords = useErrorWords();
  const close = useApplicationChange(view, (closing: DutyTaskClosing<ReferralOutcome>) =>
    call(closeReferralEndpoint, { params: { id: view.id }, body: { version: view.version, ...closing } }),
  );
  return (
    <DutyTaskForm
      labelledBy="referral-heading"
      outcomes={REFERRAL_OUTCOMES.map((value) => ({ value, label: t(`referral.outcomes.${value}`) }))}
      words={{
        what: t('referral.what'),
        on: t('referral.on'),
        note: t('note'),
        noteHint: t('referral.noteHint'),
        close: t('referral.close'),
        outcomeMissing: t('referral.wrong.outcome'),
        dateWrong: t('referral.wrong.on'),
        noteMissing: t('noteNeeded'),
      }}
      today={today()}
      busy={close.isPending}
      failure={close.error ? errorWords(close.error) : undefined}
      onClose={close.mutate}
    />
  );
}

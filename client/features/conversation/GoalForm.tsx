import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setAgreement } from '../../../shared/contracts/conversations.ts';
import type { AgreementView, ConversationStatus } from '../../../shared/contracts/conversations.ts';
import { acceptAgreement } from '../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { call } from '../../platform/api/call.ts';
import { now } from '../../platform/clock.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FieldError, TextArea } from '../../ui/Field.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

interface GoalFormProps {
  conversationId: string;
  agreement: AgreementView;
  onDone: (status: ConversationStatus) => void;
  onCancel?: () => void;
}

const MONTHS = { month: 1, season: 3, half: 6 } as const;
type Span = keyof typeof MONTHS;

/** The calendar date so many months from today, where the reader is. */
function inMonths(months: number): string {
  const today = new Date(now());
  const date = new Date(Date.UTC(today.getFullYear(), today.getMonth() + months, today.getDate()));
  return date.toISOString().slice(0, 10);
}

/** The young person's part of the agreement: what to work on and until when. Saving it says yes to it. */
export function GoalForm({ conversationId, agreement, onDone, onCancel }: GoalFormProps) {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const [goal, setGoal] = useState(agreement.goal ?? '');
  const [span, setSpan] = useState<Span>('season');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const length = [...goal.trim()].length;
  const max = LIMITS.goalLength;
  const problem =
    length === 0 ? t('agreement.goalMissing') : length > max ? t('agreement.goalLong', { max }) : undefined;

  const save = async () => {
    setTried(true);
    setFailure(undefined);
    if (problem || busy) return;
    setBusy(true);
    try {
      const params = { id: conversationId };
      const body = { goal: goal.trim(), untilOn: inMonths(MONTHS[span]), version: agreement.version };
      const { status } = await call(setAgreement, { params, body });
      const { version, acceptedBy } = status.agreement;
      onDone(
        acceptedBy.mentee ? status : (await call(acceptAgreement, { params, body: { version } })).status,
      );
    } catch (error) {
      setFailure(errorWords(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={5}>
        <TextArea
          id="goal"
          label={t('agreement.goal')}
          hint={t('agreement.goalHint')}
          rows={2}
          value={goal}
          onChange={(event) => {
            setGoal(event.target.value);
          }}
          error={tried ? problem : undefined}
        />
        <Choice
          legend={t('agreement.until')}
          layout="three"
          options={[
            { value: 'month', label: t('agreement.untilOptions.month') },
            { value: 'season', label: t('agreement.untilOptions.season') },
            { value: 'half', label: t('agreement.untilOptions.half') },
          ]}
          value={span}
          onChange={setSpan}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            {onCancel ? t('agreement.save') : t('agreement.yes')}
          </Button>
          {onCancel ? (
            <Button look="text" onClick={onCancel}>
              {common('cancel')}
            </Button>
          ) : null}
        </Actions>
        <FieldError id="goal-form-error" error={failure} />
      </Stack>
    </form>
  );
}

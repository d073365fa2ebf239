import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptAgreementEndpoint, setAgreementEndpoint } from '../../../shared/contracts/conversations.ts';
import type { AgreementView, ConversationStatus } from '../../../shared/contracts/conversations.ts';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { dateWords } from '../../platform/i18n/time.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { StoppedGoal } from './StoppedGoal.tsx';
import { dateInMonths } from './untilDate.ts';

interface GoalFormProps {
  conversationId: string;
  agreement: AgreementView;
  onStatus: (change: Partial<ConversationStatus>) => void;
  /** Given when an earlier goal is changed, absent for the first goal. Called when it was saved or left unchanged. */
  onClose?: () => void;
}

/** How long an agreement may be made for, in months. */
const MONTHS = { month: 1, season: 3, half: 6 } as const;
type Span = keyof typeof MONTHS;
/** `keep`: the last day stays, when an earlier goal is changed. */
type Until = Span | 'keep';

/** The details of an answer that refused the goal because of its words; undefined for any other error. */
const blockedBy = (error: unknown) => (error instanceof ApiError ? detailsOf('blocked', error) : undefined);

/** The mentee's part of the agreement: goal and until when. Saving it accepts the agreement. */
export function GoalForm({ conversationId, agreement, onStatus, onClose }: GoalFormProps) {
  const { t: plan } = useTranslation('plan');
  const { t: common } = useTranslation();
  const [goal, setGoal] = useState(agreement.goal ?? '');
  const { untilOn } = agreement;
  // A conversation for one question begins with a plan of a week.
  const isShort = untilOn < dateInMonths(1);
  const canKeep = (onClose !== undefined || isShort) && untilOn >= dateInMonths(0);
  const [until, setUntil] = useState<Until>(canKeep ? 'keep' : 'season');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const length = [...goal.trim()].length;
  const max = LIMITS.goalLength;
  const problem =
    length === 0
      ? plan('agreement.goalMissing')
      : length > max
        ? plan('agreement.goalLong', { max })
        : undefined;

  const save = async (newGoal: string) => {
    const params = { id: conversationId };
    const newUntilOn = until === 'keep' ? untilOn : dateInMonths(MONTHS[until]);
    const body = { goal: newGoal, untilOn: newUntilOn, version: agreement.version };
    const { status } = await call(setAgreementEndpoint, { params, body });
    onStatus(status);
    const { version, acceptedBy } = status.agreement;
    if (!acceptedBy.mentee)
      onStatus((await call(acceptAgreementEndpoint, { params, body: { version } })).status);
    onClose?.();
  };
  const { submit, busy, input, error, failure, clear } = useSubmit((newGoal: string) =>
    save(newGoal).catch((reason: unknown) => {
      if (blockedBy(reason)?.helpCard) onStatus({ helpCard: true });
      throw reason;
    }),
  );
  const stopped = blockedBy(error);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsSubmitted(true);
        if (problem) clear();
        else submit(goal.trim());
      }}
    >
      <Stack gap={5}>
        <TextArea
          id="goal"
          label={plan('agreement.goal')}
          hint={plan(onClose ? 'agreement.changeWords' : 'agreement.goalHint')}
          rows={2}
          value={goal}
          onChange={(event) => {
            setGoal(event.target.value);
          }}
          error={isSubmitted ? problem : undefined}
        />
        <Choice
          legend={plan('agreement.until')}
          layout={canKeep ? 'two' : 'three'}
          options={[
            ...(canKeep
              ? [{ value: 'keep' as const, label: plan('agreement.keep', { date: dateWords(untilOn) }) }]
              : []),
            { value: 'month', label: plan('agreement.untilOptions.month') },
            { value: 'season', label: plan('agreement.untilOptions.season') },
            { value: 'half', label: plan('agreement.untilOptions.half') },
          ]}
          value={until}
          onChange={setUntil}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            {onClose ? plan('agreement.save') : plan('agreement.yes')}
          </Button>
          {onClose ? (
            <Button look="text" onClick={onClose}>
              {common('cancel')}
            </Button>
          ) : null}
        </Actions>
        {stopped && input !== undefined ? (
          <StoppedGoal
            conversationId={conversationId}
            goal={input}
            details={stopped}
            onUse={(rewrite) => {
              setGoal(rewrite);
              clear();
            }}
          />
        ) : null}
        <FormError error={stopped ? undefined : failure} />
      </Stack>
    </form>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import { takeQuizEndpoint } from '../../../shared/contracts/training.ts';
import type { getQuizEndpoint, QuizResult } from '../../../shared/contracts/training.ts';
import type { ModuleId } from '../../../shared/domain/training/curriculum.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { randomUuid } from '../../platform/randomUuid.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Stack } from '../../ui/Page.tsx';
import { myTraining } from '../training-progress/index.ts';
import { QuizOutcome } from './QuizOutcome.tsx';

type QuizQuestions = AnswerOf<typeof getQuizEndpoint>;

const fieldOf = (index: number) => `quiz-${index}`;

/** The questions of a module; after a try what was right, and why. */
export function Quiz({ id, quiz }: { id: ModuleId; quiz: QuizQuestions }) {
  const { t } = useTranslation('training');
  const { t: common } = useTranslation();
  const { opening } = useMoments();
  const cache = useQueryClient();
  const [attemptId, setAttemptId] = useState(randomUuid);
  const [chosen, setChosen] = useState<Record<number, string>>({});
  const [submitCount, setSubmitCount] = useState(0);
  const [result, setResult] = useState<QuizResult>();
  const { submit, busy, failure } = useSubmit(async () => {
    const answers = quiz.questions.map((_, i) => Number(chosen[i]));
    const body = { attemptId, version: quiz.version, answers };
    setResult(await call(takeQuizEndpoint, { params: { id }, body }));
    await cache.invalidateQueries({ queryKey: myTraining.queryKey });
  });
  const missing = quiz.questions.flatMap((_, i) => (chosen[i] === undefined ? [i] : []));

  if (result) {
    return (
      <QuizOutcome
        id={id}
        questions={quiz.questions.map(({ ask, options }, i) => ({
          ask,
          chosen: options[Number(chosen[i])] ?? '',
        }))}
        result={result}
        onAgain={() => {
          setResult(undefined);
          setChosen({});
          setSubmitCount(0);
          setAttemptId(randomUuid());
        }}
      />
    );
  }
  if (quiz.triesLeft === 0) {
    return <p role="status">{t('quiz.noTries', { when: quiz.nextTryAt ? opening(quiz.nextTryAt) : '' })}</p>;
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSubmitCount(missing.length > 0 ? submitCount + 1 : 0);
        if (missing.length === 0) submit();
      }}
    >
      <Stack gap={5}>
        <ErrorSummary
          title={common('formNeeds')}
          submitCount={submitCount}
          errors={missing.map((i) => ({
            field: fieldOf(i),
            words: t('quiz.missingNumber', { number: i + 1 }),
          }))}
        />
        <p className="muted">{t('quiz.rule', { toPass: quiz.toPass, total: quiz.questions.length })}</p>
        {quiz.questions.map(({ ask, options }, i) => (
          <Choice
            key={ask}
            id={fieldOf(i)}
            legend={ask}
            options={options.map((label, value) => ({ value: String(value), label }))}
            value={chosen[i] ?? null}
            error={submitCount > 0 && missing.includes(i) ? t('quiz.missing') : undefined}
            onChange={(value) => {
              setChosen({ ...chosen, [i]: value });
            }}
          />
        ))}
        <FormError error={failure} />
        <div>
          <Button type="submit" busy={busy}>
            {t('quiz.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

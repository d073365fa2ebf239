import { useQuery } from '@tanstack/react-query';
import { Check, RotateCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuizResult } from '../../../shared/contracts/training.ts';
import type { ModuleId } from '../../../shared/domain/training/curriculum.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { myTraining, progressOf } from '../training-progress/index.ts';
import styles from './QuizOutcome.module.css';

interface QuizOutcomeProps {
  id: ModuleId;
  questions: readonly { ask: string; chosen: string }[];
  result: QuizResult;
  onAgain: () => void;
}

/** The result of a try, with the reason for each answer. Takes the focus. */
export function QuizOutcome({ id, questions, result, onAgain }: QuizOutcomeProps) {
  const { t } = useTranslation('training');
  const { data } = useQuery(myTraining);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const { passed, right, triesLeft } = result;
  const next = data && progressOf(data).next;
  const numbers = { right, total: questions.length };
  return (
    <Stack gap={5}>
      <div ref={box} tabIndex={-1} className={styles.outcome}>
        <NoticeBox tone={passed ? 'good' : 'warm'} icon={passed ? Check : RotateCw}>
          <p>
            <strong>{t(passed ? 'quiz.passed' : 'quiz.notPassed')}</strong> {t('quiz.right', numbers)}{' '}
            {passed ? null : t('quiz.triesLeft', { count: triesLeft })}
          </p>
        </NoticeBox>
      </div>
      <ol className={styles.answers}>
        {questions.map(({ ask, chosen }, i) => {
          const answer = result.answers[i];
          return answer ? (
            <li key={ask}>
              <p>
                <b>{ask}</b>
              </p>
              <p>
                {t('quiz.yours', { chosen })}{' '}
                {answer.isRight ? (
                  <Tag tone="good">{t('quiz.isRight')}</Tag>
                ) : (
                  <Tag tone="warm">{t('quiz.isWrong')}</Tag>
                )}
              </p>
              <p className="muted">{answer.because}</p>
            </li>
          ) : null;
        })}
      </ol>
      <Actions>
        {!passed && triesLeft > 0 ? <Button onClick={onAgain}>{t('quiz.again')}</Button> : null}
        {passed && next && !next.href.endsWith(`/${id}`) ? (
          <ButtonLink href={next.href}>{t('goOn')}</ButtonLink>
        ) : null}
        <ButtonLink look="quiet" href="/mentor/training">
          {t('back')}
        </ButtonLink>
      </Actions>
    </Stack>
  );
}

import { Check, Minus, RotateCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { scorePractice } from '../../../shared/domain/training/practice.ts';
import type { PracticeScript, PracticeTurn } from '../../../shared/domain/training/practice.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Page, Section, Stack } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './PracticeFeedback.module.css';

interface PracticeFeedbackProps {
  script: PracticeScript;
  turns: readonly PracticeTurn[];
  onAgain: () => void;
}

const pointsOf = ({ choice }: PracticeTurn) =>
  Object.values(choice.points).reduce((sum, points) => sum + points, 0);

/** The score of a practice, what it showed, and a word about each line. */
export function PracticeFeedback({ script, turns, onAgain }: PracticeFeedbackProps) {
  const { t } = useTranslation('training');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const result = scorePractice(
    script,
    turns.map(({ choice }) => choice.id),
  );
  if (!result) return null;
  const { passed, score, breached, skills } = result;
  const outcome = passed ? 'passed' : breached ? 'breached' : 'notPassed';
  return (
    <Page>
      <Stack gap={5}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {script.title}
        </h1>
        <NoticeBox tone={passed ? 'good' : 'warm'} icon={passed ? Check : RotateCw}>
          <p>
            <strong>{t(`practice.${outcome}`)}</strong> {t('practice.score', { score })}
          </p>
        </NoticeBox>
        <Section title={t('practice.skills')}>
          <ul className={styles.skills}>
            {skills.map(({ skill, shown, needed }) => (
              <li key={skill}>
                {shown ? (
                  <Check className="icon" aria-hidden="true" />
                ) : (
                  <Minus className="icon" aria-hidden="true" />
                )}
                <span>
                  {t(`practice.skill.${skill}`)}{' '}
                  {shown ? null : <Tag tone="warm">{t(needed ? 'practice.needed' : 'practice.missed')}</Tag>}
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('practice.lines')}>
          <ol className={styles.lines}>
            {turns.map((turn, i) => (
              <li key={i}>
                {turn.says.map((text) => (
                  <p className={styles.theirs} key={text}>
                    {text}
                  </p>
                ))}
                <p className={styles.mine}>
                  {turn.choice.text || t(`practice.did.${turn.choice.kind === 'end' ? 'end' : 'helpCard'}`)}
                </p>
                <p className={styles.word}>
                  <Tag tone={pointsOf(turn) > 1 ? 'good' : pointsOf(turn) > 0 ? 'info' : 'warm'}>
                    {t(
                      pointsOf(turn) > 1
                        ? 'practice.well'
                        : pointsOf(turn) > 0
                          ? 'practice.fair'
                          : 'practice.poor',
                    )}
                  </Tag>{' '}
                  {turn.choice.feedback}
                </p>
              </li>
            ))}
          </ol>
        </Section>
        <Actions>
          <Button look={passed ? 'quiet' : 'main'} onClick={onAgain}>
            {t('practice.again')}
          </Button>
          <ButtonLink look={passed ? 'main' : 'quiet'} href="/mentor/training">
            {t('back')}
          </ButtonLink>
        </Actions>
      </Stack>
    </Page>
  );
}

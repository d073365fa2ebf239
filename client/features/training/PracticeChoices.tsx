import { LifeBuoy, LogOut, UserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeChoice, PracticeStep } from '../../../shared/domain/training/practice.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions } from '../../ui/Page.tsx';
import styles from './PracticeChoices.module.css';

interface PracticeChoicesProps {
  /** How many choices were made; a new one moves the focus here. */
  turn: number;
  step: PracticeStep;
  busy: boolean;
  failure: string | undefined;
  onChoose: (id: string) => void;
  onFinish: () => void;
}

const ICONS = { helpCard: LifeBuoy, moderator: UserRound, end: LogOut } as const;

/** In place of the composer: what the mentor can write or do now. At an end, the way to the feedback. */
export function PracticeChoices({ turn, step, busy, failure, onChoose, onFinish }: PracticeChoicesProps) {
  const { t } = useTranslation('training');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (turn > 0) title.current?.focus();
  }, [turn]);
  const choose = ({ id }: PracticeChoice) => {
    onChoose(id);
  };
  const sayChoices = step.choices.filter(({ kind }) => kind === 'say');
  const acts = step.choices.filter(({ kind }) => kind !== 'say');
  const atEnd = step.choices.length === 0;
  return (
    <>
      <h2 className={styles.title} ref={title} tabIndex={-1}>
        {t(atEnd ? 'practice.over' : 'practice.choose')}
      </h2>
      {atEnd ? (
        <>
          <FormError error={failure} />
          <Actions>
            <Button busy={busy} onClick={onFinish}>
              {t('practice.read')}
            </Button>
          </Actions>
        </>
      ) : (
        <>
          <ul className={styles.said}>
            {sayChoices.map((choice) => (
              <li key={choice.id}>
                <button
                  type="button"
                  className={styles.choice}
                  onClick={() => {
                    choose(choice);
                  }}
                >
                  {choice.text}
                </button>
              </li>
            ))}
          </ul>
          {acts.length > 0 ? (
            <Actions>
              {acts.map((choice) => {
                if (choice.kind === 'say') return null;
                const Icon = ICONS[choice.kind];
                return (
                  <Button
                    key={choice.id}
                    look="soft"
                    size="small"
                    onClick={() => {
                      choose(choice);
                    }}
                  >
                    <Icon className="icon" aria-hidden="true" />
                    {t(`practice.do.${choice.kind}`)}
                  </Button>
                );
              })}
            </Actions>
          ) : null}
        </>
      )}
    </>
  );
}

import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MyTraining } from '../../../shared/contracts/training.ts';
import { EXPERIENCED_HOURS } from '../../../shared/domain/training/preparation.ts';
import { Section } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Tag } from '../../ui/Tag.tsx';

/** The three levels of a mentor, each with the rule that it follows. */
export function Levels({ training: { levels, verifiedHours } }: { training: MyTraining }) {
  const { t } = useTranslation('training');
  const rows = [
    ['trained', levels.trained],
    ['practised', levels.practised],
    ['experienced', levels.experienced],
  ] as const;
  return (
    <Section title={t('levels.section')}>
      <Rows>
        {rows.map(([level, isReached]) => (
          <Row
            key={level}
            lead={<Award className={isReached ? 'icon' : 'icon muted'} aria-hidden="true" />}
            title={t(`levels.${level}`)}
            sub={t(`levels.rule.${level}`, { count: EXPERIENCED_HOURS, hours: verifiedHours })}
            end={isReached ? <Tag tone="good">{t('levels.reached')}</Tag> : <Tag>{t('levels.notYet')}</Tag>}
          />
        ))}
      </Rows>
    </Section>
  );
}
